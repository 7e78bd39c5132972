/** R9: somebody edits open files in a workspace, as the server hears of it; after that all is said that a workspace says which has just begun. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { drawPicture } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { addressOf, Workspace } from '../../files/workspace.ts';
import { outline } from '../../language/service/symbols.ts';
import { manyFiles } from '../bench/content.ts';
import { EXAMPLES } from '../support/texts.ts';
import { said } from './said.ts';

/** A journey as people write it with what it shares with others, and a vocabulary with two journeys that differ in nothing but names. */
const FILES: readonly (readonly [string, string])[] = [...EXAMPLES.filter(([name]) => name === 'patient.journey' || name === 'shared.journey'), ...Object.entries(manyFiles(3, 4)).map(([name, text]) => [name === 'shared.journey' ? 'words.journey' : name, text] as const)];

/** What is put in: pieces that declare, mention, break, join and end things, and that change what all lines below them are. */
const PIECES = [
  '\n', 'x', ' ', '"', '  ', '\t', '\r', '\r\n', '\\', ',', '“', '小', '😀', '\ud83d', '"""', '/*', '*/', '// ', '\n"""\n', '\nteam Care "Another"\n', '\npersona Ann\n', '\n  owner Care\n', '\n    via Website\n',
  '\njourney Wardrobe\n', '\nstage Again\n', '\n  touchpoint Again "Again"\n    emotion -1 "hm"\n', '\nnonsense here\n', '// journey-ignore missing-fact: so be it\n', 'Care', 'Website', 'Step1',
];

export type Edit =
  /** Characters in place of others, at a share of the text (0 to 1), or near to where the last edit was. */
  | { readonly do: 'put'; readonly file: number; readonly at: number; readonly near: boolean; readonly length: number; readonly piece: string }
  /** A line taken out, doubled, changed with the next one, or put deeper. */
  | { readonly do: 'line'; readonly file: number; readonly at: number; readonly how: 'out' | 'twice' | 'swap' | 'deeper' }
  /** Back to what the text was before. */
  | { readonly do: 'undo'; readonly file: number }
  /** All line ends become others. */
  | { readonly do: 'ends'; readonly file: number; readonly end: '\n' | '\r\n' | '\r' }
  /** Closed without saving: what is on disk counts, until it is opened again by its next edit. */
  | { readonly do: 'close'; readonly file: number };

const file = fc.nat({ max: FILES.length - 1 }), at = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ do: fc.constant('put' as const), file, at, near: fc.boolean(), length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 60 })), piece: fc.oneof(fc.constantFrom('', ...PIECES), fc.string({ maxLength: 3 })) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('line' as const), file, at, how: fc.constantFrom('out' as const, 'twice' as const, 'swap' as const, 'deeper' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), file }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ends' as const), file, end: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), file }) },
);

export const sequenceOf = (edits: number): fc.Arbitrary<readonly Edit[]> => fc.array(edit, { minLength: edits, maxLength: edits, size: 'max' });

/** Longer than this nobody's file grows in a sequence. In characters. */
const MOST = 20_000;

function edited(text: string, before: readonly string[], cursor: number, change: Exclude<Edit, { do: 'close' }>): { readonly text: string; readonly cursor: number } {
  switch (change.do) {
    case 'put': {
      const from = Math.min(text.length, change.near ? Math.max(0, cursor + Math.round((change.at - 0.5) * 20)) : Math.round(change.at * text.length));
      return { text: (text.slice(0, from) + change.piece + text.slice(from + change.length)).slice(0, MOST), cursor: from + change.piece.length };
    }
    case 'line': {
      const lines = text.split(/(?<=\n)/), i = Math.min(lines.length - 1, Math.floor(change.at * lines.length)), line = lines[i] ?? '';
      const put = { out: [], twice: [line, line], swap: [lines[i + 1] ?? '', line], deeper: [`  ${line}`] }[change.how];
      return { text: [...lines.slice(0, i), ...put, ...lines.slice(i + (change.how === 'swap' ? 2 : 1))].join('').slice(0, MOST), cursor: lines.slice(0, i).join('').length };
    }
    case 'undo': return { text: before.at(-1) ?? text, cursor };
    case 'ends': return { text: text.replace(/\r\n|\r|\n/g, change.end), cursor };
  }
}

/** How often what is said is held against a fresh workspace: after so many edits. */
const OFTEN = 20;

/** How many edits are made between two pauses. */
const PAUSE = 4;

interface Desk {
  readonly workspace: Workspace;
  readonly folder: string;
  readonly open: Map<string, string>;
}

/** A workspace that has seen nothing of the edits. */
async function fresh({ folder, open }: Desk): Promise<Workspace> {
  const workspace = new Workspace();
  await workspace.load([folder]);
  for (const [uri, text] of [...open].reverse()) workspace.setOpen(uri, text);
  return workspace;
}

/** @throws where the two don't say the same of a file */
function compare(edited: Workspace, fresh: Workspace, after: number): void {
  const differ = (what: string, uri: string, ours: unknown, theirs: unknown): void => {
    if (!isDeepStrictEqual(ours, theirs)) throw new Error(`After ${after} edits the ${what} of ${uri.slice(uri.lastIndexOf('/') + 1)} differ from those of a fresh workspace:\n${excerpt(ours, theirs)}`);
  };
  differ('files', '', edited.files, fresh.files);
  for (const uri of fresh.files) {
    const ours = edited.reading(uri)!, theirs = fresh.reading(uri)!;
    differ('model', uri, ours.model, theirs.model);
    differ('reader\'s findings', uri, ours.findings, theirs.findings);
    differ('lines', uri, ours.lines, theirs.lines);
    differ('comments', uri, ours.comments, theirs.comments);
    differ('findings', uri, edited.findings(uri), fresh.findings(uri));
    differ('symbols', uri, outline(edited.projectOf(uri), uri), outline(fresh.projectOf(uri), uri));
  }
}

/** Where two values begin to differ, from both. */
function excerpt(ours: unknown, theirs: unknown): string {
  const [a, b] = [ours, theirs].map(value => JSON.stringify(value, (_, part: unknown) => part instanceof Map ? [...part] : part) ?? 'undefined') as [string, string];
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return `  … ${a.slice(Math.max(0, i - 80), i + 120)}\n  … ${b.slice(Math.max(0, i - 80), i + 120)}`;
}

/**
 * Performs the edits and compares on the way, and all that can be asked, the pictures too, at the end.
 *
 * @throws where anything differs
 */
export async function holds(sequence: readonly Edit[], engine: LayoutEngine): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-edits-'));
  try {
    for (const [name, text] of FILES) writeFileSync(join(folder, name), text);
    const desk: Desk = { workspace: new Workspace(), folder, open: new Map() }, { workspace, open } = desk;
    await workspace.load([folder]);
    const earlier = new Map<string, string[]>();
    let cursor = 0;
    for (const [i, change] of sequence.entries()) {
      const [name, disk] = FILES[change.file % FILES.length]!, uri = addressOf(join(folder, name));
      if (change.do === 'close') {
        open.delete(uri);
        await workspace.close(uri);
      } else {
        const text = open.get(uri) ?? disk, before = earlier.get(uri) ?? [], next = edited(text, before, cursor, change);
        earlier.set(uri, change.do === 'undo' ? before.slice(0, -1) : [...before, text].slice(-5));
        cursor = next.cursor;
        open.set(uri, next.text);
        workspace.setOpen(uri, next.text);
        // As the server does: the block that is written in at once, the file where the writing pauses, and looks at it that the next edit breaks off.
        workspace.findingsAtOnce(uri);
        if (i % PAUSE === PAUSE - 1) workspace.findings(uri);
        const steps = workspace.find(uri);
        for (let looks = (i * 97) % 1500; looks > 0 && !steps.next().done; looks--);
      }
      if ((i + 1) % OFTEN === 0 || i === sequence.length - 1) compare(workspace, await fresh(desk), i + 1);
    }
    await compareAll(desk, engine);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareAll(desk: Desk, engine: LayoutEngine): Promise<void> {
  const other = await fresh(desk), [uri] = other.files as [string];
  const all = (workspace: Workspace) => said(workspace.projectOf(uri), new Map(workspace.files.map(each => [each, workspace.reading(each)!])));
  const [ours, theirs] = [all(desk.workspace), all(other)];
  if (!isDeepStrictEqual(ours, theirs)) throw new Error(`What a project is asked differs from a fresh one:\n${excerpt(ours, theirs)}`);
  const picture = async (workspace: Workspace): Promise<string | undefined> => {
    const names = workspace.projectOf(uri), journey = workspace.files.flatMap(each => workspace.reading(each)!.model.journeys).at(-1);
    return journey && toSvg(await drawPicture({ view: 'map', journey, names }, engine));
  };
  const [drawn, again] = [await picture(desk.workspace), await picture(other)];
  if (drawn !== again) throw new Error(`The pictures differ:\n${excerpt(drawn, again)}`);
}
