/** What somebody waits for while writing: findings, completion, the picture. */
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { likec4, manyFiles, oneFile } from './content.ts';
import { project } from './commands.ts';
import { startSession, type Session } from './lsp.ts';
import { median, percentile, type Call } from './measure.ts';
import { painting } from './painting.ts';
import { peers, root, type Row } from './report.ts';

const node = process.execPath;
const SERVER: Call = { command: node, args: [join(root, 'dist/server.cjs'), '--stdio'] };
const ECHO: Call = { command: node, args: [join(import.meta.dirname, 'echo.mjs')] };
const LIKEC4: Call = { command: node, args: [peers('likec4/bin/likec4.mjs'), 'lsp', '--stdio'] };
const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
/** Whether an error is among the findings, and none: hints may stay. */
const some = (findings: readonly unknown[]): boolean => findings.some(finding => (finding as { severity?: number }).severity === 1);
const none = (findings: readonly unknown[]): boolean => !some(findings);
/** Whether a mistake that is told elsewhere is marked. */
const marked = (findings: readonly unknown[]): boolean => findings.some(finding => (finding as { severity?: number }).severity === 4);
const uriOf = (folder: string, name = ''): string => pathToFileURL(join(folder, name)).href;

/** A word that is broken and mended in turn, one keystroke each: so every change gives other findings. */
interface Place { readonly line: number; readonly column: number; readonly length: number }

function placeOf(text: string, line: RegExp, word: RegExp): Place {
  const lines = text.split('\n'), middle = lines.length >> 1, found = lines.findIndex((content, i) => i >= middle && line.test(content));
  const match = word.exec(lines[found]!)!;
  return { line: found, column: match.index + match[0].length, length: match[0].length };
}

/** Types a letter behind a word and takes it away again. @returns milliseconds of each keystroke */
async function typing(session: Session, uri: string, place: Place, times: number, told = uri, broken = some): Promise<number[]> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    taken.push(await session.change(uri, place.line, place.column, place.column, 'x', told, broken));
    taken.push(await session.change(uri, place.line, place.column, place.column + 1, '', told, findings => !broken(findings)));
  }
  return taken;
}

/** The same, without the first ones, which a person makes while the machine is still warming up. @param first how often it is broken and mended before it counts */
const warm = async (session: Session, uri: string, place: Place, times: number, first = 50): Promise<number[]> => {
  await typing(session, uri, place, first);
  return typing(session, uri, place, times);
};

export async function keystrokes(scratch: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { n, times, most, tail, faster } of [{ n: 1000, times: 40, most: 5, tail: 16, faster: 50 }, { n: 10_000, times: 12, most: 16, tail: undefined, faster: undefined }]) {
    const text = oneFile(n), folder = project(join(scratch, `typing-${n}`), { 'all.journey': text }), uri = uriOf(folder, 'all.journey');
    const place = placeOf(text, /^ {4}via /, /via \w+/);
    const echo = await startSession(ECHO, uriOf(folder)), ours = await startSession(SERVER, uriOf(folder));
    echo.open(uri, 'journey', text);
    ours.open(uri, 'journey', text);
    const floor = await warm(echo, uri, place, times), own = await warm(ours, uri, place, times);
    const completions: number[] = [];
    for (let i = 0; i < times; i++) completions.push((await ours.request('textDocument/completion', { textDocument: { uri }, position: { line: place.line, character: 8 } })).ms);
    echo.stop();
    ours.stop();
    let theirs: { keys: number[]; completions: number[] } | undefined;
    if (n === 1000) theirs = await likec4Keys(scratch, n).catch(() => undefined);
    const ahead = theirs && median(theirs.keys) / median(own);
    rows.push({
      what: `keystroke → findings, ${n.toLocaleString('en')} touchpoints in the file`, figure: `${ms(median(own))}; 95 %: ${ms(percentile(own, 0.95))}`,
      goal: `≤ ${most} ms${tail === undefined ? '' : `; 95 %: ≤ ${tail} ms`}${faster === undefined ? '' : `; ≥ ${faster} × faster than LikeC4`}`,
      met: median(own) <= most && (tail === undefined || percentile(own, 0.95) <= tail) && (faster === undefined || ahead === undefined || ahead >= faster),
      floor: `${ms(median(floor))}: an echo`, peers: theirs ? `LikeC4 ${ms(median(theirs.keys))}, ${ahead!.toFixed(0)} × as long` : '',
    });
    if (n === 1000) rows.push({ what: 'completion, 1,000 touchpoints', figure: ms(median(completions)), goal: '≤ 3 ms', met: median(completions) <= 3, floor: '0.3 ms', peers: theirs ? `LikeC4 ${ms(median(theirs.completions))}` : '' });
  }
  return rows;
}

async function likec4Keys(scratch: string, n: number): Promise<{ keys: number[]; completions: number[] }> {
  const text = likec4(n), folder = project(join(scratch, `typing-likec4-${n}`), { 'all.c4': text, 'likec4.config.json': '{"name":"bench"}' }), uri = uriOf(folder, 'all.c4');
  const session = await startSession({ ...LIKEC4, cwd: folder }, uriOf(folder));
  try {
    session.open(uri, 'likec4', text);
    const place = placeOf(text, /-\[via\]->/, /-> \w+/);
    const keys = await warm(session, uri, place, 4, 4), completions: number[] = [];
    for (let i = 0; i < 5; i++) completions.push((await session.request('textDocument/completion', { textDocument: { uri }, position: { line: place.line, character: place.column } })).ms);
    return { keys, completions };
  } finally {
    session.stop();
  }
}

export async function manyFilesEdited(scratch: string): Promise<Row[]> {
  const files = manyFiles(1000, 20), folder = project(join(scratch, 'many'), files), leaf = 'part0500.journey', shared = 'shared.journey';
  const session = await startSession(SERVER, uriOf(folder));
  try {
    for (const name of [leaf, shared]) session.open(uriOf(folder, name), 'journey', files[name]!);
    // All files are read when a first mistake is answered.
    const inLeaf = placeOf(files[leaf]!, /^ {4}via /, /via \w+/), inShared = placeOf(files[shared]!, /^ {2}evidence /, /evidence \w+/);
    const first = await warm(session, uriOf(folder, leaf), inLeaf, 15), second = await warm(session, uriOf(folder, shared), inShared, 15);
    // A declaration's own name: what mentions it is in other files, and is marked there.
    const name = placeOf(files[shared]!, /^persona Ann/, /persona Ann/);
    const elsewhere = await typing(session, uriOf(folder, shared), name, 3, uriOf(folder, leaf), marked);
    return [
      { what: 'one edit in a project of 1,000 files, in a leaf', figure: ms(median(first)), goal: '≤ 5 ms', met: median(first) <= 5, floor: '0.3 ms', peers: '' },
      { what: 'the same in the shared vocabulary', figure: ms(median(second)), goal: '≤ 5 ms', met: median(second) <= 5, floor: '0.8 ms', peers: '' },
      { what: 'a shared name broken, until another open file shows it (told when the writing pauses for 150 ms)', figure: ms(median(elsewhere)), goal: '', met: undefined, floor: '150 ms', peers: '' },
    ];
  } finally {
    session.stop();
  }
}

/** Until the picture is at the editor, by the server alone, and from there until the page has painted it, by a browser alone: VS Code's own way between them is not measured. */
export async function pictures(scratch: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { what, text, most } of [
    { what: '100 touchpoints in the journey', text: oneFile(100), most: 50 }, { what: '1,000 in ten journeys', text: oneFile(1000), most: 50 },
    { what: '1,000 in one journey, all in the picture', text: oneFile(1000, { perJourney: 1000 }), most: undefined },
  ]) {
    const folder = project(join(scratch, `picture-${text.length}`), { 'all.journey': text }), uri = uriOf(folder, 'all.journey');
    const session = await startSession(SERVER, uriOf(folder));
    try {
      session.open(uri, 'journey', text);
      await session.findings(uri, none).catch(() => undefined);
      const drawn = session.next('journey/picture');
      session.notify('journey/openPreview', { panel: 'panel', uri, changes: true });
      await drawn;
      // A letter more in a title of the first journey, which is the one that is shown.
      const lines = text.split('\n'), line = lines.findIndex(content => content.startsWith('  touchpoint Step45')), column = lines[line]!.indexOf('"') + 1, times: number[] = [];
      for (let i = 0; i < 24; i++) {
        const picture = session.next('journey/pictureChange'), version = i + 2;
        session.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range: { start: { line, character: column }, end: { line, character: column + i % 2 } }, text: i % 2 === 0 ? 'x' : '' }] });
        const taken = await picture;
        if (i >= 8) times.push(taken);
      }
      session.stop();
      const painted = await painting(folder, text, lines.with(line, `${lines[line]!.slice(0, column)}x${lines[line]!.slice(column)}`).join('\n'), 50);
      const both = painted && median(times) + median(painted), tail = painted && percentile(times, 0.95) + percentile(painted, 0.95);
      rows.push({
        what: `keystroke → changed picture painted, ${what}`,
        figure: both === undefined ? `${ms(median(times))} until it is at the editor; not painted: no Chromium here`
          : `${ms(both)}: ${ms(median(times))} until it is at the editor, ${ms(median(painted!))} until it is painted; 95 %: ${ms(tail!)}`,
        goal: most === undefined ? '' : `≤ ${most} ms`, met: both === undefined || most === undefined ? undefined : both <= most, floor: 'one frame: 17 ms', peers: '',
      });
    } finally {
      session.stop();
    }
  }
  return rows;
}
