/**
 * Reads a text again after a change: only the run of lines that changed, where that comes to the same as reading all.
 *
 * A run is read by itself when nothing around it can tell: it begins and ends with the same blocks open as before, holds the same one block,
 * and nothing in it, or before it, reaches over its end (an open comment or long text). Otherwise the journey or declaration around
 * it is read, and if that isn't enough either, the whole text. `test/property/rereading.test.ts` holds it to reading all.
 */
import type { RawFinding } from '../findings.ts';
import { LINE_TABLE } from '../generated/line-table.ts';
import type { Block, Leaving } from '../lines/entry.ts';
import { read, type Line } from '../lines/reader.ts';
import { catchUp, entryOf, isHead, move, ownerOf, runAt, runsOf, topOf, type LinesRead, type Run } from '../lines/runs.ts';
import type { Token } from '../lines/scanner.ts';
import { buildDeclaration } from '../model/build-declarations.ts';
import { buildJourney, buildOpportunity, buildStage, buildTouchpoint } from '../model/build-journey.ts';
import { blocksOf } from '../model/blocks.ts';
import { buildModel, missingIn } from '../model/build.ts';
import type { FileModel, Thing } from '../model/model.ts';
import { movedFile } from '../model/move.ts';
import { shared } from '../model/share.ts';
import { treeBuilder } from '../parser/tree.ts';
import { changeOf, longestLine, partOf, type Change } from './part.ts';
import { listOf, replaced, thingAt, withParts } from './place.ts';

/** A text as it was read, in runs. */
export interface Known {
  readonly text: string;
  readonly model: FileModel;
  readonly runs: Run[];
  /** Comments above the first run. */
  readonly above: readonly Token[];
  /** What the reader said of all runs, in text order. */
  readonly findings: readonly RawFinding[];
}

/** Comments and long texts that were left open, and long texts that lost a quote, are decided by what follows anywhere. */
const reaches = (token: Token): boolean => token.kind === 'comment' ? token.open === true && token.image.startsWith('/*') : token.kind === 'long-text' && (token.open === true || token.instead !== undefined);

/** @returns undefined where the text can't be told apart into runs */
export function knownOf(text: string, model: FileModel, reading: LinesRead): Known | undefined {
  if (reading.findings.length > MOST_FINDINGS || reading.comments.some(reaches) || reading.lines.some(({ tokens }) => tokens.some(reaches))) return undefined;
  const runs = runsOf(text, { ...reading, comments: reading.comments.map(comment => ({ ...comment })) });
  if (!runs || reading.findings.some(({ range }) => range.start.line < runs[0]!.line)) return undefined;
  return { text, model, runs, above: reading.comments.filter(({ line }) => line < runs[0]!.line), findings: reading.findings };
}

/** Near the number at which the reader stops telling, how many are told is a matter of the whole text. */
const MOST_FINDINGS = 100;

/**
 * @param mostLine how long a line may be to be read at all, in UTF-16 units
 * @returns what is known of the new text; undefined where all has to be read. What was known of the old one is used up.
 */
export function reread(known: Known, text: string, mostLine: number): Known | undefined {
  const change = changeOf(known.text, text);
  if (longestLine(text, change) > mostLine) return undefined;
  const at = runAt(known.runs, change.from);
  if (at < 0) return undefined;
  const run = known.runs[at]!;
  return (run.loose ? undefined : rereadRun(known, text, change, at)) ?? rereadBlock(known, text, change, known.runs.indexOf(topOf(run)));
}

// ---- one run ---------------------------------------------------------------------------------------------------------

function rereadRun(known: Known, text: string, change: Change, at: number): Known | undefined {
  const run = known.runs[at]!, part = partOf(known.text, text, change, run, known.runs[at + 1]);
  if (!part || isBelow(known.runs, at)) return undefined;
  const entry = entryOf(run);
  if (!run.leaving) {
    const alone = read(part.before, undefined, entry);
    catchUp(run);
    if (!isAlone(alone, run) || JSON.stringify(alone.findings) !== JSON.stringify(run.findings) || alone.lines.length !== run.lines.length) return undefined;
    run.leaving = alone.leaving.open;
  }
  const builder = treeBuilder(), reading = read(part.now, builder, entry), { leaving } = reading;
  if (!isAlone(reading, run) || !sameBlocks(leaving.open, run.leaving)) return undefined;
  const node = (builder.finish() as unknown as Record<string, readonly never[]>)[LINE_TABLE[run.parent?.word ?? '']![run.word]!.into]?.[0];
  if (node === undefined) return undefined;
  const blocks = blocksOf(reading), old = thingAt(known.model, run);
  if (old === undefined) return undefined;
  let thing: Thing;
  switch (run.word) {
    case 'touchpoint': thing = buildTouchpoint(node, outerId(old), blocks); break;
    case 'opportunity': thing = buildOpportunity(node, outerId(old), blocks); break;
    case 'stage': thing = buildStage(node, outerId(old), blocks); break;
    case 'journey': thing = buildJourney(node, blocks); break;
    default: thing = buildDeclaration(node, blocks);
  }
  // The blocks in it are called after it.
  if ((run.word === 'stage' || run.word === 'journey') && thing.name !== old.name) return undefined;
  const later = known.runs[at + 1], { lines } = part;
  if (!mayTell(known, reading.findings, later, lines)) return undefined;
  const model = later ? movedFile(known.model, later.line, lines) : known.model;
  const next = replaced(model, run, shared(old, withParts({ ...thing, ...(old.documentation !== undefined && { documentation: old.documentation }) }, thingAt(model, run)!)));
  const isMissing = missingChanged(run.lines, reading.lines);
  run.lines = reading.lines;
  run.outer = run.parent ? [{ line: reading.lines[0]!, run: run.parent }] : [];
  run.comments = reading.comments;
  const findings = run.findings.length === 0 && reading.findings.length === 0 ? known.findings : undefined;
  run.findings = reading.findings;
  run.lag = { offset: 0, lines: 0 };
  run.leaving = leaving.open;
  for (let i = at + 1; i < known.runs.length; i++) move(known.runs[i]!, part.length, lines);
  return { ...known, text, model: isMissing ? withMissing(next, known.runs) : next, findings: findings ?? findingsOf(known.runs) };
}

const findingsOf = (runs: readonly Run[]): readonly RawFinding[] => runs.flatMap(({ findings }) => findings);

/** Whether what the reader says of the other runs stays as it is: not too much in all, and not of lines that move, whose numbers repairs may hold. */
function mayTell(known: Known, now: readonly RawFinding[], later: Run | undefined, lines: number): boolean {
  if (known.findings.length + now.length > MOST_FINDINGS) return false;
  return lines === 0 || later === undefined || known.findings.every(({ range }) => range.start.line < later.line);
}

const outerId = (thing: Thing): string => thing.id.slice(0, thing.id.length - thing.name.length - 1);

/** Whether a run was read as one block that nothing outside has to do with. */
function isAlone({ lines, leaving }: { readonly lines: readonly Line[]; readonly leaving: Leaving }, run: Run): boolean {
  const [head, ...others] = lines;
  if (leaving.ended || leaving.lookedOn || leaving.cut || leaving.leastIndent <= run.indent) return false;
  if (!head || !begins(head, run) || head.owner !== (run.parent && ownerOf(run.parent))) return false;
  if (isShared(head, others[0])) return false;
  // Lines of a block that the reader put in, or of one further out.
  const owners = new Set<number | undefined>([head.tokens[0]!.start]);
  for (const line of others) {
    if (!owners.has(line.owner) || isHead(line) || line.tokens.some(reaches)) return false;
    if (line.opens) owners.add(line.tokens[0]!.start);
  }
  return !head.tokens.some(reaches);
}

/** Whether a line is a run's first one, and at its beginning. What isn't spelled so is read by what stands around it. */
const begins = (line: Line, run: Run): boolean => line.opens && line.word === run.word && line.tokens[0]!.image === run.word && line.tokens[0]!.start === ownerOf(run);

/** Whether a second line was begun in a run's first one: then the comment above is said of both. */
const isShared = (head: Line, second: Line | undefined): boolean => second?.tokens[0]!.line === head.tokens[0]!.line;

/** Whether a block that is still open where the run begins is indented less: then the run's first line may be meant for that. */
function isBelow(runs: readonly Run[], at: number): boolean {
  const run = runs[at]!;
  for (let open = runs[at - 1]; open && open !== run.parent; open = open.parent) if (open.indent < run.indent) return true;
  return false;
}

function sameBlocks(some: readonly Block[], others: readonly Block[]): boolean {
  return some.length === others.length && some.every(({ word, indent, implied }, i) => word === others[i]!.word && indent === others[i]!.indent && implied === others[i]!.implied);
}

/** Whether other words than before may have been meant by lines that can't be read. */
const missingChanged = (before: readonly Line[], now: readonly Line[]): boolean => JSON.stringify(missingIn(before)) !== JSON.stringify(missingIn(now));

function withMissing(model: FileModel, runs: readonly Run[]): FileModel {
  const { unread, unfinished } = missingIn(runs.flatMap(({ lines }) => lines));
  return { ...model, unread: shared(model.unread, unread), unfinished: shared(model.unfinished, unfinished) };
}

// ---- a journey or a declaration --------------------------------------------------------------------------------------

/** @param at the index of its first run */
function rereadBlock(known: Known, text: string, change: Change, at: number): Known | undefined {
  const { runs } = known, top = runs[at]!;
  let end = at + 1;
  while (end < runs.length && runs[end]!.parent) end++;
  const later = runs[end], list = listOf(top.word);
  // A block further in than the file's edge is read by what stands before it.
  if (list === undefined || top.indent !== 0 || (later && later.indent !== 0)) return undefined;
  const part = partOf(known.text, text, change, top, later);
  if (!part) return undefined;
  const builder = treeBuilder(), reading = read(part.now, builder, entryOf(top)), [head, ...others] = reading.lines;
  if (reading.leaving.cut || !head || !begins(head, top) || head.block !== '' || head.tokens[0]!.column !== 0 || isShared(head, others[0])) return undefined;
  if (others.some(line => line.block === '' || line.tokens.some(reaches)) || head.tokens.some(reaches)) return undefined;
  if (!mayTell(known, reading.findings, later, part.lines)) return undefined;
  const first = new Map<string, number>([[` ${top.word}`, top.index]]), own = runsOf(part.now, reading, top.start, first);
  if (!own || own[0]!.start !== top.start || own.some((run, i) => i > 0 && !run.parent)) return undefined;
  const tree = builder.finish();
  // One that the reader put in is a second one.
  if (tree.blocks.length !== 1) return undefined;
  const built = buildModel(known.model.uri, tree, reading);
  const model = later ? movedFile(known.model, later.line, part.lines) : known.model, old = model[list][top.index];
  if (!old) return undefined;
  // The comment above it stands in another run.
  const thing = { ...built[list][0]!, ...(old.documentation !== undefined && { documentation: old.documentation }) };
  const next = { ...model, [list]: (model[list] as readonly Thing[]).with(top.index, shared(old as Thing, thing as Thing)) };
  const isMissing = missingChanged(runs.slice(at, end).flatMap(({ lines }) => lines), reading.lines);
  for (let i = end; i < runs.length; i++) move(runs[i]!, part.length, part.lines);
  runs.splice(at, end - at, ...own);
  return { ...known, text, model: isMissing ? withMissing(next, runs) : next, findings: findingsOf(runs) };
}
