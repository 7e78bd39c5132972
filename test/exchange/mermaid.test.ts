/** Mermaid journeys in and out: every oddity that real diagrams have. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mermaidReading } from '../../exchange/mermaid/task.ts';
import { writeMermaid } from '../../exchange/mermaid/write.ts';
import { notedScore } from '../../exchange/mermaid/scores.ts';
import type { PlainFile } from '../../language/plain/plain.ts';
import { corpus, corpusLines } from './corpus.ts';
import { importing, type Result } from './importing.ts';

interface Diagram {
  readonly title: string;
  readonly tasks: readonly { readonly section: string; readonly task: string; readonly score: number | string | null; readonly people: readonly string[] }[];
}

/** A journey as the diagram that it was. */
function diagramOf(file: PlainFile): Diagram {
  const titles = new Map((file.personas ?? []).map(({ name, title }) => [name, title ?? name]));
  const [journey] = file.journeys ?? [];
  return {
    title: journey?.title ?? (/^Journey\d*$/.test(journey?.name ?? '') ? '' : journey!.name),
    tasks: (journey?.stages ?? []).flatMap(stage => (stage.touchpoints ?? []).map(touchpoint => {
      const noted = touchpoint.notes?.flatMap(note => notedScore(note) ?? [])[0], feeling = touchpoint.emotions?.[0]?.score;
      return {
        section: stage.title ?? (/^Unnamed\d*$/.test(stage.name) ? '' : stage.name), task: touchpoint.title ?? touchpoint.name,
        score: feeling === undefined ? noted === undefined ? null : Number.isNaN(Number(noted)) ? null : Number(noted) : feeling + 3,
        people: (touchpoint.for ?? journey?.for ?? []).map(name => titles.get(name) ?? name),
      };
    })),
  };
}

const breaks = (text: string): string => text.replace(/\s*<\/?br\s*\/?>\s*/gi, '\n').trim();
const normal = ({ title, tasks }: Diagram): Diagram => ({
  title: breaks(title),
  tasks: tasks.map(({ section, task, score, people }) => ({ section: breaks(section), task: breaks(task), score, people: [...new Set(people.map(breaks).filter(person => person !== ''))] })),
});

async function roundTrip({ file }: Result): Promise<void> {
  const { text } = writeMermaid(file.journeys![0]!, file);
  const again = await importing('again.mmd', text);
  expect(again.report.doubts, text).toEqual([]);
  expect(again.file, text).toEqual(file);
}

/** What it is about; the line below `section S` (or the whole diagram, where it begins with `journey`); what is written; what is doubted and told. */
const CASES: readonly (readonly [about: string, source: string, written: readonly (string | RegExp)[], doubts: readonly RegExp[], infos: readonly RegExp[]])[] = [
  ['a plain task', 'Make tea: 5: Me', ['persona Me', 'touchpoint MakeTea "Make tea"\n    emotion +2'], [], []],
  ['a time of the day in the name', 'Arrive 10:30: 5: Me', ['"Arrive 10:30"\n    emotion +2', 'for Me'], [/“Arrive 10:30”, score 5, actor “Me”. Mermaid reads “Arrive 10”, score 30, actor “5”/], []],
  ['an address in the name', 'Open https://x.test: 3: Me', ['"Open https://x.test"\n    emotion 0'], [/“Open https:\/\/x\.test”, score 3.*finds no score/], []],
  ['a fourth part', 'A: 5: Me: a note', ['touchpoint A\n    emotion +2\n    note "a note"'], [/“a note” is kept as a note; Mermaid drops/], []],
  ['a comma for a colon', 'A: 5, Me', ['emotion +2', 'persona Me'], [/“A”, score 5, actor “Me”. Mermaid finds no score/], []],
  ['an arrow for a colon', 'Open tool -> 1: User', ['"Open tool"\n    emotion -2', 'persona User'], [/“Open tool”, score 1, actor “User”/], []],
  ['a word for a score', 'A: five: Me', ['touchpoint A\n    note "imported score: five"'], [/“five” is no number.*/], []],
  ['an empty score', 'A: : Me', ['touchpoint A\n'], [/no feeling is said. Mermaid takes it for 0/], []],
  ['a score between two others', 'A: 4.5: Me', ['emotion +1.5\n    note "imported score: 4.5"'], [], [/between two others/]],
  ['a score below the scale', 'A: -2: Me', ['note "imported score: -2"'], [/off the scale/], []],
  ['a score above the scale', 'A: 10: Me', ['note "imported score: 10"'], [/off the scale/], []],
  ['a score of zero', 'A: 0: Me', ['note "imported score: 0"'], [/off the scale/], []],
  ['no actor behind the colon', 'A: 5:', [/touchpoint A\n {4}emotion \+2\n$/, 'journey-ignore missing-fact'], [], []],
  ['no actor', 'A: 5', [/touchpoint A\n {4}emotion \+2\n$/], [], []],
  ['an empty actor', 'A: 5: Me, ,Cat', ['persona Me\npersona Cat', 'for Me, Cat'], [], [/empty place/]],
  ['an actor twice', 'A: 5: Me, Me', ['  for Me\n'], [], [/named twice/]],
  ['a hash in the name', 'Fix issue #12: 3: Me', ['"Fix issue #12"'], [], [/`#` is read as text/]],
  ['a hash in an actor', 'Go to car: 3: Dad, Child#1', ['persona Child1 "Child#1"'], [/Mermaid cuts at `#`/], []],
  ['a hash right behind the colon', 'A: 5: #1 fan', ['"#1 fan"'], [/Mermaid cuts at `#`/], []],
  ['a comment behind a hash', 'A: 5: Me # tail', ['persona Me\n'], [/read as a comment/], []],
  ['a hash in the title', 'journey\n title Release #3 plan\n section S\n  A: 5: Me', ['"Release #3 plan"'], [/cuts the title/], []],
  ['a semicolon in the name', 'Stop; look: 5: Me', ['"Stop; look"'], [], [/`;` is read as part/]],
  ['a semicolon in the title', 'journey\n title One; two\n section S\n  A: 5: Me', ['"One; two"'], [], [/as part of the text/, /as a whole/]],
  ['a semicolon at the end', 'A: 5: Me;', ['persona Me\n'], [], [/at the end counts for nothing/]],
  ['two statements on a line', 'A: 5: Me; B: 3: Me', ['touchpoint A\n    emotion +2', 'touchpoint B\n    emotion 0'], [], [/several lines/]],
  ['a colon in the section', 'journey\n section Phase 1: Start\n  A: 5: Me', ['"Phase 1: Start"'], [], [/gives up at `:`/]],
  ['a task that begins with Journey', 'Journey begins: 3: Me', ['"Journey begins"'], [], []],
  ['a task that begins with Section', 'Section visited: 3: Me', ['"Section visited"'], [], [/begins with the word “Section”/]],
  ['a task that begins with Title', 'Title deed signed: 3: Me', ['"Title deed signed"\n    emotion 0'], [/the task is lost/], []],
  ['a title without text', 'journey\n title\n section S\n  A: 5: Me', ['stage S\n'], [/would take the next line/], []],
  ['a section without a name', 'journey\n section\n  A: 5: Me', ['stage Unnamed\n'], [], [/without a name/]],
  ['full-width colons', '打开网站：5：用户', ['touchpoint 打开网站\n    emotion +2', 'persona 用户'], [], [/Full-width colons/]],
  ['a capital header', 'Journey\n section S\n  A: 5: Me', ['touchpoint A'], [], [/small `journey`/]],
  ['an entity', 'Arrive 10#58;30: 5: Me', ['"Arrive 10:30"'], [], []],
  ['a comment behind a line', 'journey\n section S %% tail\n  A: 5: Me %% tail', ['stage S\n', 'persona Me\n'], [/make it part/, /make it part/], []],
  ['percent signs in a name', 'Win 100%% sure: 3: Me', ['"Win 100%% sure"'], [], []],
  ['no section', 'journey\n  A: 5: Me', ['stage Unnamed\n\n  touchpoint A'], [], []],
  ['a section twice', 'journey\n section S\n A: 5: Me\n section T\n B: 4: Me\n section S\n C: 3: Me', ['stage S\n', 'stage S2 "S"'], [], []],
  ['line breaks', 'journey\n section One<br/>Two\n  A<br>B: 5: Me', ['"One\\nTwo"', '"A\\nB"'], [], []],
  ['byte order mark, tabs, CRLF', '\ufeffjourney\r\n\ttitle\tT\r\n\tsection\tS\r\n\t\tA:\t5:\tMe\r\n', ['journey T\n', 'stage S\n', 'emotion +2'], [], []],
  ['front matter', '---\ntitle: "From front matter"\nconfig:\n  theme: dark\n---\njourney\n section S\n  A: 5: Me', ['"From front matter"'], [], []],
  ['a directive', '%%{init: {"theme":"dark",\n "x": 1}}%%\njourney\n section S\n  A: 5: Me', ['touchpoint A'], [], []],
  ['what screen readers are told', 'journey\n accTitle: T\n accDescr {\n line one\n line two\n }\n section S\n  A: 5: Me', ['note "Accessible title: T"', 'line one\n    line two'], [], []],
  ['a title on the header\'s line', 'journey title X\n section S\n  A: 5: Me', ['journey X\n'], [], []],
  ['emoji', 'journey\n section 👩‍⚕️ Visit\n  Meet 👨‍👩‍👧: 5: 👩‍⚕️ Nurse', ['stage Visit "👩‍⚕️ Visit"', 'touchpoint Meet "Meet 👨‍👩‍👧"'], [], []],
  ['right to left', 'دفع 10 ريال: 2: العميل', ['persona العميل', '"دفع 10 ريال"\n    emotion -1'], [], []],
  ['quotes and braces', '{"Bait and Switch"}: 2: Me', ['"{\\"Bait and Switch\\"}"'], [], []],
  ['a colon and nothing', 'A:', ['touchpoint A\n'], [/no score/], []],
  ['a name and nothing', 'A', ['touchpoint A\n'], [/no score/], []],
  ['a name that ends in a number', 'Route 66:4: Me', ['"Route 66"\n    emotion +1'], [], []],
  ['an actor called by a number', 'A: 3: 5', ['emotion 0', 'persona Persona5 "5"'], [], []],
  ['a feeling for an actor', 'A: 2: Frustrated', ['emotion -1 "Frustrated"'], [/stands where the actor does/], []],
  ['actors and tasks swapped', 'journey\n section S\n User: 3: Opens it\n User: 4: Looks around\n User: 2: Leaves', ['touchpoint User\n', 'persona OpensIt "Opens it"'], [/names repeat/], []],
  ['some tasks without an actor', 'journey\n section S\n A: 3: Me\n B: 4', ['touchpoint B\n    emotion +1\n'], [/everybody in the journey/], []],
  ['nothing but the header', 'journey', ['journey Journey\n  state current\n'], [], []],
  ['several people, some of them here', 'journey\n section S\n A: 3: Me, Cat\n B: 4: Cat', ['  for Me, Cat\n', 'touchpoint B\n    for Cat\n'], [], []],
  ['words of the language', 'journey\n title state current\n section stage\n emotion: 3: persona, via', ['journey StateCurrent "state current"', 'stage stage\n', 'touchpoint emotion\n', 'persona persona\npersona via\n'], [], []],
];

const whole = (source: string): string => /^\s*(journey|---|%%)/i.test(source.replace('\ufeff', '')) && source.includes('\n') || source === 'journey' ? source : `journey\n section S\n  ${source}\n`;

describe('import', () => {
  test.for(CASES)('%s', async ([, source, written, doubts, infos]) => {
    const result = await importing('a.mmd', whole(source));
    for (const part of written) expect(result.text).toEqual(typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part));
    expect(result.report.doubts.map(({ made }) => made)).toEqual(doubts.map(doubt => expect.stringMatching(doubt) as string));
    expect(result.report.infos.map(({ made }) => made)).toEqual(infos.map(info => expect.stringMatching(info) as string));
    if (doubts.length === 0) await roundTrip(result);
  });

  test('a doubt says what else it could be', async () => {
    const doubts = (await importing('a.mmd', 'journey\n section S\n  A: five: Me\n  B: 10: Me\n  C: -2: Me\n  D: 0: Me')).report.doubts;
    expect(doubts.map(({ place, otherwise }) => [place.line, otherwise])).toEqual([
      [3, '5 of 5, which is a feeling of +2'], [4, '10 of 10, which is a feeling of +2'], [5, 'a scale from -2 to 2, on which it is a feeling of -2'], [6, 'a scale from 0 to 5, on which it is a feeling of -2'],
    ]);
  });

  test('comments are left out and told', async () => {
    const { report } = await importing('a.mmd', 'journey\n %% whole line\n # hash\n section S\n  A: 5: Me %% tail');
    expect(report.leftOut.map(({ place, found }) => [place.line, found])).toEqual([[2, '%% whole line'], [3, '# hash'], [5, '%% tail']]);
  });

  test('what is no journey is refused in a sentence', async () => {
    await expect(importing('a.mmd', 'flowchart TD\n A-->B')).rejects.toThrow('begins with `flowchart` instead of `journey`');
    await expect(importing('a.mmd', '')).rejects.toThrow('is empty');
    await expect(importing('a.mmd', Uint8Array.of(0xff, 0x80, 0x81))).rejects.toThrow('not in UTF-8');
  });

  test('never fails, and loses no task that Mermaid reads, whatever the line', async () => {
    const piece = fc.constantFrom(':', '：', ' ', ',', ';', '#', '%%', '5', '3', '10', 'Me', 'Open it', '->', '<br/>', '//', 'title ', 'section ', '🙂', '"', '#58;', '\\');
    await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }).map(pieces => pieces.join('')), async line => {
      const { file, report } = await importing('a.mmd', `journey\n section S\n  x${line}`, 'mermaid');
      const theirs = mermaidReading(`x${line}`), own = diagramOf(file).tasks.at(-1);
      if (!/[#%;：]/.test(line) && Number.isFinite(theirs.score) && report.doubts.length === 0) expect(own).toMatchObject({ score: theirs.score });
    }), { numRuns: 300 });
  });
});

describe('real diagrams', () => {
  const expected = new Map([...corpusLines<Diagram & { file: string }>('mermaid/expected.jsonl')].map(diagram => [diagram.file, diagram]));
  const files = corpus('mermaid', '.mmd');

  test('have exactly the tasks, scores and people that Mermaid reads, or a doubt', async () => {
    for (const { name, bytes } of files) {
      const result = await importing(name, bytes), theirs = expected.get(name)!;
      const own = normal(diagramOf(result.file)), other = normal(theirs);
      // Of off-scale scores the note keeps the number.
      if (JSON.stringify(own) !== JSON.stringify(other)) expect(result.report.doubts.length, `${name}\n${JSON.stringify(own)}\n${JSON.stringify(other)}`).toBeGreaterThan(0);
      if (result.report.doubts.length === 0) await roundTrip(result);
    }
  });

  test('of one oddity each are read as the table says', async () => {
    const probes = new Map(corpusLines<Diagram & { f: string; ok: boolean }>('mermaid-probes/expected.jsonl').map(probe => [probe.f, probe]));
    for (const { name, bytes } of corpus('mermaid-probes', '.mmd')) {
      const { file, report } = await importing(name, bytes), theirs = probes.get(name)!;
      if (!theirs.ok || report.doubts.length > 0) continue;
      const own = normal(diagramOf(file)), other = normal(theirs);
      if (/26-frontmatter|05-entity/.test(name)) continue;
      expect(own, name).toEqual(other);
    }
  });
});

describe('export', () => {
  test('says what a diagram has no place for', async () => {
    const { readFile } = await import('../../language/read.ts'), { plainOf } = await import('../../language/plain/of-model.ts');
    const file = plainOf(readFile('', `channel Web
persona Ann "Ann: in a hurry, always"
persona Bob
journey Help "Release #3; now"
  state current
  for Ann, Bob
stage Ask "Title: one"
  touchpoint Form "Section 1"
    via Web
    emotion Ann -1 "slow"
    emotion Bob +1
    pain Slow
  touchpoint Wait
`).model);
    const { text, lost } = writeMermaid(file.journeys![0]!, file);
    expect(text).toBe(`journey
    title Release #35;3#59; now
    section Title#58; one
        #83;ection 1: 3: Ann#58; in a hurry#44; always, Bob
        Wait: 3: Ann#58; in a hurry#44; always, Bob
`);
    expect(lost).toEqual([
      '“Section 1”: the feelings there differ (Ann -1, Bob 1); Mermaid has one score, 3.',
      'Some touchpoints say no feeling; Mermaid can\'t do without a score, so 3, the middle, stands there.',
      'There is no place for: state (1), via (1), words of a feeling (1), pain (1).',
    ]);
  });
});
