/** Sources that are no honest ones: made to blow up, to reach outside, or to change the program that reads them. */
import { rows, workbook, zip } from '../exchange/zips.ts';

/** What comes in beside journeys: what is imported, and what says how a project is checked. */
export type Format = 'mermaid' | 'csv' | 'tsv' | 'xlsx' | 'markdown' | 'json' | 'cjml' | 'configuration' | 'baseline' | 'CODEOWNERS';

export interface Hostile {
  readonly format: Format;
  readonly what: string;
  readonly make: () => string | Uint8Array;
  /** What is said where it is refused, or told; undefined where it is read as any other. */
  readonly told?: RegExp;
}

const HEAD = rows(['Stage', 'Actions', 'Thoughts'], ['Buy', 'Pays', 'At last']);
const deep = (open: string, close = '', times = 100_000): string => open.repeat(times) + close.repeat(times);
const many = (text: string, times: number): string => text.repeat(times);
const cjml = (inside: string): string => `<CJML version="2.0"><actualJourney><journeyTitle>J</journeyTitle><touchpoints>${inside}</touchpoints></actualJourney></CJML>`;
const point = (more: string): string => `<actualAction><initiator><initiatorLabel>Reads</initiatorLabel></initiator>${more}</actualAction>`;
const POLLUTE = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}';

export const HOSTILE: readonly Hostile[] = [
  // Too much
  { format: 'xlsx', what: 'unpacks to too much', make: () => workbook(HEAD, [{ name: 'xl/big.xml', content: Buffer.alloc(120_000_000) }]), told: /unpacks to more than 100 MB/ },
  { format: 'xlsx', what: 'unpacks to too much, and its directory lies about it', make: () => workbook(HEAD, [{ name: 'xl/big.xml', content: Buffer.alloc(120_000_000), declared: 10 }]), told: /unpacks to more than 100 MB/ },
  { format: 'xlsx', what: 'has too many files', make: () => zip(Array.from({ length: 3000 }, (_, i) => ({ name: `${i}`, content: Buffer.of(1) }))), told: /holds 3000 files/ },
  { format: 'xlsx', what: 'has a cell far off', make: () => workbook(`${HEAD}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), told: /reaches to (row )?1048576|XFD1048576/ },
  { format: 'csv', what: 'has more cells than people make', make: () => `Stage,Actions\n${many('Buy,Pays\n', 100_001)}`, told: /more than 200000 cells/ },
  { format: 'csv', what: 'has a cell of a megabyte', make: () => `Stage,Actions,Thoughts\nBuy,Pays,${many('x', 1_000_000)}\n` },
  { format: 'tsv', what: 'has a line of ten thousand cells', make: () => `Stage\tActions\nBuy\t${many('Pays\t', 10_000)}\n` },
  { format: 'markdown', what: 'has more cells than people make', make: () => `# Map\n\n<table><tr><th>Stage</th><th>Actions</th></tr>${many('<tr><td>Buy</td><td>Pays</td></tr>', 100_001)}</table>\n`, told: /more than 200000 cells/ },
  { format: 'cjml', what: 'has more elements than people make', make: () => cjml(many('<actualAction/>', 200_001)), told: /has more than 200000 elements\. Take out what is no journey\./ },
  { format: 'markdown', what: 'has cells over a billion columns', make: () => `# Map\n\n<table><tr><th>Stage</th><th colspan="999999999" rowspan="999999999">Buy</th></tr><tr><th>Actions</th><td colspan=999999999>Pays</td></tr></table>\n` },
  { format: 'mermaid', what: 'has a line of a megabyte', make: () => `journey\n  section S\n    ${many('a:', 500_000)} 5: Me\n` },
  { format: 'configuration', what: 'is of ten megabytes', make: () => `{"ignore": [${many('"a",', 2_500_000)} "b"]}`, told: /is too large/ },
  { format: 'configuration', what: 'has patterns that could be tried in endless ways', make: () => JSON.stringify({ ignore: [`${many('*a', 60)}b`, `${many('**/', 60)}b`, many('*', 1000)] }) },
  { format: 'CODEOWNERS', what: 'is of ten megabytes', make: () => many('* @a\n', 2_000_000) },
  // Nested without end
  { format: 'json', what: 'is nested without end', make: () => `{"format":"journey-maps","version":1,"journeys":${deep('[', ']')}}` },
  { format: 'json', what: 'has stages nested without end', make: () => `{"format":"journey-maps","version":1,"journeys":[${deep('{"name":"J","stages":[', ']}', 20_000)}]}` },
  { format: 'configuration', what: 'is nested without end', make: () => deep('{"rules":', '}'), told: /its brackets lie too deep in each other/ },
  { format: 'configuration', what: 'has lists nested without end', make: () => deep('['), told: /its brackets lie too deep in each other/ },
  { format: 'baseline', what: 'is nested without end', make: () => `{"version": 1, "findings": ${deep('[', ']')}}`, told: /isn't one, or was damaged/ },
  { format: 'cjml', what: 'is nested without end', make: () => `<CJML>${deep('<a>', '', 5000)}`, told: /no XML that can be read|not CJML|nested/ },
  { format: 'cjml', what: 'has elements nested without end in a touchpoint', make: () => cjml(point(deep('<a>', '</a>', 5000))), told: /no XML that can be read|nested/ },
  { format: 'markdown', what: 'has quotes and lists nested without end', make: () => `# Map\n\n${many('> ', 20_000)}- x\n\n${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n')}\n`, told: /No journey was found/ },
  // What belongs to the program
  { format: 'json', what: 'names the prototype', make: () => `{"format":"journey-maps","version":1,"__proto__":{"polluted":1},"journeys":[{"name":"J","__proto__":{"polluted":1},"stages":[${POLLUTE}]}]}` },
  { format: 'csv', what: 'names the prototype', make: () => '__proto__,constructor,Stage,Actions\npolluted,prototype,__proto__,constructor\n' },
  { format: 'cjml', what: 'names the prototype', make: () => cjml(point('<__proto__><polluted>1</polluted></__proto__><constructor><prototype polluted="1"/></constructor>')), told: /no XML that can be read/ },
  { format: 'mermaid', what: 'names the prototype', make: () => 'journey\n  title __proto__\n  section constructor\n    __proto__: 5: __proto__, toString\n' },
  { format: 'markdown', what: 'names the prototype', make: () => '# __proto__\n\n| Stage | __proto__ | constructor |\n|---|---|---|\n| Actions | toString | valueOf |\n| __proto__ | polluted | x |\n', },
  { format: 'configuration', what: 'names the prototype', make: () => `{"rules": ${POLLUTE}, "thresholds": ${POLLUTE}, "levels": ${POLLUTE}, "bannedWords": ${POLLUTE}}`, told: /knows no|There is no|is a/ },
  { format: 'configuration', what: 'has a rule of the kind of the prototype', make: () => '{"projectRules": [{"name": "x", "kind": "__proto__"}, {"name": "__proto__", "kind": "constructor"}]}', told: /`kind` of a rule is one of/ },
  { format: 'baseline', what: 'names the prototype', make: () => `{"version": 1, "findings": [{"rule": "__proto__", "element": "__proto__", "file": "__proto__", "fingerprint": "__proto__", "__proto__": {"polluted": 1}}]}` },
  // What lies elsewhere
  { format: 'cjml', what: 'has entities that grow', make: () => '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><CJML>&lol2;</CJML>', told: /declares entities of its own/ },
  { format: 'cjml', what: 'has a file from elsewhere in it', make: () => '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><CJML>&f;</CJML>', told: /declares entities of its own/ },
  { format: 'xlsx', what: 'has entities of its own', make: () => zip([{ name: 'xl/workbook.xml', content: Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><workbook>&b;</workbook>') }]), told: /can't be read as a spreadsheet/ },
  { format: 'xlsx', what: 'has files that are to be unpacked elsewhere', make: () => workbook(HEAD, ['../../escaped', '/tmp/escaped', '..\\..\\escaped', 'xl/worksheets/../../../escaped'].map(name => ({ name, content: Buffer.from('x') }))) },
  { format: 'configuration', what: 'extends what lies elsewhere', make: () => '{"extends": ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://evil.invalid/x.json"]}', told: /only files inside its own folder|outside the project|can't be read/ },
  { format: 'baseline', what: 'names files that lie elsewhere', make: () => '{"version": 1, "findings": [{"rule": "J303 no-channel", "element": "", "file": "../../../../etc/passwd", "fingerprint": "x"}]}' },
  // No such thing at all
  { format: 'xlsx', what: 'is cut', make: () => workbook(HEAD).subarray(0, 500), told: /is damaged/ },
  { format: 'xlsx', what: 'is a zip, but no spreadsheet', make: () => zip([{ name: 'a.txt', content: Buffer.from('hello') }]), told: /can't be read as a spreadsheet/ },
  { format: 'cjml', what: 'is another XML', make: () => '<html/>', told: /its root is not called `CJML`/ },
  { format: 'cjml', what: 'has nothing in it', make: () => '<CJML/>', told: /There is no journey/ },
  { format: 'csv', what: 'holds bytes that no text has', make: () => Uint8Array.of(0xff, 0x80, 0, 1), told: /not in UTF-8/ },
  // Cells that a spreadsheet would run
  { format: 'csv', what: 'has formulas in its cells', make: () => 'Stage,Actions,Thoughts\n"=HYPERLINK(""https://evil.invalid"")",@SUM(A1),"=cmd|\' /C calc\'!A0"\n' },
  { format: 'xlsx', what: 'has formulas in its cells', make: () => workbook(`${HEAD}<row r="3"><c r="A3"><f>WEBSERVICE("https://evil.invalid")</f><v>1</v></c><c r="B3" t="str"><f>1+1</f><v>Pays</v></c></row>`) },
];
