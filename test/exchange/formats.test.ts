/** Spreadsheets, CJML, and what goes out for people. What a hostile file can't do: test/attack/sources.test.ts. */
import { describe, expect, test } from 'vitest';
import { exportJourneys } from '../../exchange/export.ts';
import { formatOf } from '../../exchange/formats.ts';
import { importJourneys } from '../../exchange/import.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import type { PlainFile } from '../../language/plain/plain.ts';
import { readFile } from '../../language/read.ts';
import { EXAMPLES } from '../support/texts.ts';
import { importing, said } from './importing.ts';
import { rows, workbook } from './zips.ts';

const example = (name: string): PlainFile => plainOf(readFile('', EXAMPLES.find(([each]) => each === name)![1]).model);
const HEAD = rows(['Stage', 'Actions', 'Thoughts'], ['Buy', 'Pays', 'At last']);

describe('spreadsheets', () => {
  test('each sheet that tells of a journey is one', async () => {
    const { text, report } = await importing('map.xlsx', workbook(`${HEAD}<row r="3"><c r="A3" t="str"><v>Keep</v></c><c r="B3"><v>12</v></c></row>`));
    expect(text).toContain('journey Map\n  state current\n\nstage Buy\n\n  touchpoint Pays\n    thought "At last"\n');
    expect(report.cells).toEqual({ all: 8, facts: 5, notes: 0, labels: 3, leftOut: 0 });
  });

  test.for(['retail.journey', 'physician.journey'])('%s goes out and comes back the same, by its sheet of facts', async name => {
    const file = example(name), { content } = await exportJourneys('xlsx', { file, project: file });
    expect((await importJourneys({ name: 'a.xlsx', bytes: content as Uint8Array })).file).toEqual(file);
  });

  test('no text becomes a formula', async () => {
    const file: PlainFile = { journeys: [{ name: 'J', title: '=cmd|\' /C calc\'!A0', stages: [{ name: 'S', title: '+1', touchpoints: [{ name: 'T', actions: ['@SUM(A1)'] }] }] }] };
    const { content } = await exportJourneys('xlsx', { file, project: file });
    const { default: readXlsx } = await import('read-excel-file/universal');
    const sheets = await readXlsx(new Uint8Array(content as Uint8Array).buffer);
    expect(sheets[0]!.data[0]![0]).toBe('=cmd|\' /C calc\'!A0');
    expect(Buffer.from(content as Uint8Array).includes('<f>')).toBe(false);
    expect((await importJourneys({ name: 'a.xlsx', bytes: content as Uint8Array })).file).toEqual(file);
  });
});

const CJML = `<?xml version="1.0"?>
<!-- a tool's -->
<CJML version="2.0"><actualJourney><journeyID>AJ1</journeyID><journeyTitle>Buys a book</journeyTitle>
<journeyPhases><journeyPhase phaseID="P1"><phaseName>Sign up</phaseName></journeyPhase></journeyPhases>
<actors><endUser actorID="Carl"><actorName>Carl</actorName></endUser><serviceProvider actorID="Shop"><companyName>Book shop</companyName></serviceProvider></actors>
<touchpoints>
<actualCommunicationPoint><touchpointID>TP1</touchpointID><belongsTo phaseIDref="P1"/><initiator><refersTo actorIDref="Carl"/><initiatorLabel>Creates an account</initiatorLabel></initiator>
<receiver><refersTo actorIDref="Shop"/><receiverLabel>Account registered</receiverLabel></receiver><channel><channelName>Web</channelName></channel>
<touchpointExperience><experienceDescription>Quick</experienceDescription><experienceRating>5</experienceRating></touchpointExperience></actualCommunicationPoint>
<actualCommunicationPoint><touchpointID>TP2</touchpointID><initiator><refersTo actorIDref="Shop"/><initiatorLabel>Sends mail</initiatorLabel></initiator><receiver><refersTo actorIDref="Carl"/><receiverLabel>Gets a mail</receiverLabel></receiver>
<touchpointExperience><experienceRating>9</experienceRating></touchpointExperience><odd>thing</odd></actualCommunicationPoint>
<actualAction><initiator><refersTo actorIDref="Carl"/><initiatorLabel>Reads</initiatorLabel></initiator><comment>at home</comment></actualAction>
</touchpoints></actualJourney></CJML>`;

describe('CJML', () => {
  test('actors, phases, communication points and actions', async () => {
    const { text, report } = await importing('a.cjml', CJML);
    expect(text).toBe(`channel Web

persona Carl

journey BuysABook "Buys a book"
  state current
  for Carl

stage SignUp "Sign up"

  touchpoint CreatesAnAccount "Creates an account"
    via Web
    emotion +2 "Quick"
    frontstage "Book shop: Account registered"

stage Unnamed

  touchpoint GetsAMail "Gets a mail"
    frontstage "Book shop: Sends mail"
    note "imported score: 9"

  touchpoint Reads
    note "at home"
`);
    expect(report.doubts.map(({ found }) => found)).toEqual(['Gets a mail: 9']);
    expect(report.leftOut.map(({ found }) => found)).toEqual(['thing']);
  });
});

describe('for people', () => {
  test('a matrix comes back as the same stages, steps and feelings', async () => {
    const file = example('retail.journey'), journey = file.journeys![0]!;
    const { content, lost } = await exportJourneys('csv-matrix', { file, journey, project: file });
    expect(lost).toEqual([expect.stringMatching(/^There is no place for: .*next \(3\)/)]);
    const again = await importing('map.csv', content as string), other = again.file.journeys![0]!;
    const shape = (each: typeof journey) => each.stages!.map(stage => [stage.title ?? stage.name, (stage.touchpoints ?? []).map(({ title, name, emotions, via, pains }) => [title ?? name, emotions, via !== undefined, pains?.length])]);
    expect(shape(other)).toEqual(shape(journey));
    expect(again.report.doubts).toEqual([]);
    expect(other.goal).toBe(journey.goal);
  });

  test('Markdown holds no markup of a map’s text, and reads as a table', async () => {
    const hostile = '<img src=x onerror=alert(1)> @team #12 [x](javascript:y) | `code` *bold*';
    const file: PlainFile = { journeys: [{ name: 'J', title: hostile, stages: [{ name: 'S', title: '# no heading', touchpoints: [{ name: 'T', title: hostile, actions: ['one\ntwo', hostile] }] }] }] };
    const text = (await exportJourneys('markdown', { file, project: file })).content as string;
    const { default: MarkdownIt } = await import('markdown-it'), html = new MarkdownIt({ html: true }).render(text);
    expect(html).not.toMatch(/<img|<a |<strong>bold|<em>|<code>/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; @team #12 [x](javascript:y) | `code` *bold*');
    const again = await importing('a.md', text);
    expect(again.file.journeys![0]).toMatchObject({ title: hostile });
  });
});

describe('sources that are long without end are read in time that grows with them', () => {
  const many = 30_000;
  test.for([
    ['one task again and again', 'a.mmd', `journey\n section S\n${' same: 3: Me\n'.repeat(many)}`],
    ['a line of marks that could be comments', 'a.mmd', `journey\n section S\n a: 3: ${' # '.repeat(many)}:`],
    ['a line of spaces', 'a.mmd', `journey\n section S\n a${' '.repeat(many * 10)}: 3: b`],
    ['statements on one line', 'a.mmd', `journey\n section S\n ${'a: 3: b;'.repeat(many)}`],
    ['tables that are never closed', 'a.md', `# A\n\n1. x\n2. y\n\n${'<table>'.repeat(many)}`],
    ['rows of one stage', 'a.csv', `Stage,Action,Emotion\n${'Buy,Pays,3\n'.repeat(many)}`],
  ] as const)('%s', async ([, name, text]) => {
    expect((await importJourneys({ name, bytes: new TextEncoder().encode(text) })).file.journeys).toHaveLength(1);
  });
});

describe('formats are told', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test.for([
    ['a.mmd', 'journey', 'mermaid'], ['A.CSV', 'a', 'csv'], ['a.tab', 'a', 'tsv'], ['a.md', '', 'markdown'], ['a.json', '', 'json'], ['a.cjml', '', 'cjml'], ['a.csv', 'PK\u0003\u0004', 'xlsx'],
    ['clip', 'journey\n title x', 'mermaid'], ['clip', '%%{init: {}}%%\njourney', 'mermaid'], ['clip', '{"format": 1}', 'json'], ['clip', '# A\n', 'markdown'], ['clip', 'a\tb\nc\td', 'tsv'], ['clip', 'a,b\n', 'csv'],
    ['clip', '<?xml version="1.0"?><CJML version="2.0">', 'cjml'], ['clip', 'hello', undefined],
  ] as const)('%s %j', ([name, content, format]) => {
    expect(formatOf({ name, bytes: bytes(content) })).toBe(format);
  });

  test('other encodings are read when they are named', async () => {
    const big5 = Uint8Array.of(0xa4, 0xa4); // 中
    await expect(importJourneys({ name: 'a.mmd', bytes: Buffer.concat([bytes('journey\n title '), big5]) })).rejects.toThrow(/--encoding/);
    const { file } = await importJourneys({ name: 'a.mmd', bytes: Buffer.concat([bytes('journey\n title '), big5]) }, { encoding: 'big5' });
    expect(file.journeys![0]!.name).toBe('中');
    expect(said((await importJourneys({ name: 'a.csv', bytes: Buffer.from('\ufeffStage\tActions\nS\tA\n', 'utf16le') })).report)).toEqual([]);
  });
});
