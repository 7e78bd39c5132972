/** A file's text → its model and what the reader has to say about it. Never throws, whatever the text. */
import type { RawFinding } from './findings.ts';
import { buildModel } from './model/build.ts';
import type { FileModel } from './model/model.ts';
import { shared } from './model/share.ts';
import { read, type Line } from './lines/reader.ts';
import { catchUp } from './lines/runs.ts';
import type { Token } from './lines/scanner.ts';
import { treeBuilder } from './parser/tree.ts';
import { knownOf, reread, type Known } from './rereading/reread.ts';

export interface FileReading {
  readonly model: FileModel;
  readonly findings: readonly RawFinding[];
  /** The lines as they were understood, for what an editor asks about a place in the text. */
  readonly lines: readonly Line[];
  readonly comments: readonly Token[];
}

/** Beyond these a text is no journey that a person wrote; reading it would only keep everybody waiting. In UTF-16 units. */
export const MOST_TEXT = 4_000_000;
export const MOST_LINE = 100_000;

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

export function emptyModel(uri: string): FileModel {
  return {
    uri, personas: [], segments: [], teams: [], partners: [], channels: [], systems: [], competitors: [], sources: [], metrics: [],
    phaseLists: [], syncs: [], journeys: [], unread: [], unfinished: [],
  };
}

/**
 * @param uri the file's address; it becomes part of the model and of nothing else
 * @param before an earlier reading of this file. What didn't change is not read again, and is the same objects in both models. Only one reading can
 *   be made of it quickly
 */
export function readFile(uri: string, text: string, before?: FileReading): FileReading {
  const earlier = before && before.model.uri === uri ? states.get(before) : undefined;
  if (before && earlier) {
    if (earlier.text === text) return before;
    const again = readAgain(before, earlier, text);
    if (again) return again;
  }
  const refusal = refuse(text);
  if (refusal) return { model: emptyModel(uri), findings: [refusal], lines: [], comments: [] };
  try {
    const builder = treeBuilder(), reading = read(text, builder), model = buildModel(uri, builder.finish(), reading);
    const { findings, comments } = reading, result: FileReading = { model: earlier ? shared(before!.model, model) : model, findings, comments, get lines() { return linesOf(result); } };
    states.set(result, { text });
    remember(result, reading.lines);
    return result;
  } catch (error) {
    return defect(uri, error);
  }
}

function defect(uri: string, error: unknown): FileReading {
  return { model: emptyModel(uri), lines: [], comments: [], findings: [{
    code: 'J008', range: START,
    message: `This file can't be read because of a defect in Journey itself, not in the file (${error instanceof Error ? error.message : String(error)}). Please report it; the other files are not affected.`,
  }] };
}

/** What a reading was made of, and, once it was read again after a change, the runs of its text. */
interface State {
  readonly text: string;
  readonly known?: Known;
}

const states = new WeakMap<FileReading, State>();

/** @returns undefined where all has to be read */
function readAgain(before: FileReading, { text: old, known: runs }: State, text: string): FileReading | undefined {
  if (text.length > MOST_TEXT) return undefined;
  try {
    const known = runs ?? knownOf(old, before.model, before);
    if (!known) return undefined;
    // From here on its runs are those of the new text.
    states.set(before, { text: old });
    kept.delete(before);
    const now = reread(known, text, MOST_LINE);
    if (!now) return undefined;
    const result: FileReading = {
      model: now.model, findings: now.findings, get comments() { return commentsOf(result); }, get lines() { return linesOf(result); },
    };
    states.set(result, { text, known: now });
    return result;
  } catch {
    // Whatever is wrong with the short way, the long one is there.
    return undefined;
  }
}

/** So many files' lines are kept: those that somebody writes in. In a project of a thousand files the others' tokens would take most of the memory. */
const KEPT = 8;
const kept = new Map<FileReading, readonly Line[]>();

function remember(reading: FileReading, lines: readonly Line[]): void {
  kept.delete(reading);
  kept.set(reading, lines);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
}

/** Lines that are not kept any more are read again. */
function linesOf(reading: FileReading): readonly Line[] {
  const { text, known } = states.get(reading)!;
  let lines = kept.get(reading);
  if (!lines && known) lines = known.runs.flatMap(run => { catchUp(run); return run.lines; });
  lines ??= read(text).lines;
  remember(reading, lines);
  return lines;
}

function commentsOf(reading: FileReading): readonly Token[] {
  const { text, known } = states.get(reading)!;
  if (!known) return read(text).comments;
  // Most of a large file's runs have none, and needn't catch up for this.
  return [...known.above, ...known.runs.filter(run => run.comments.length > 0).flatMap(run => { catchUp(run); return run.comments; })];
}

/** What is no journey at all is told in one sentence, not in a thousand. */
function refuse(text: string): RawFinding | undefined {
  if (text.length > MOST_TEXT) {
    return { code: 'J009', range: START, message: `This file is too large to be read (${Math.round(text.length / 1e6)} million characters; at most ${MOST_TEXT / 1e6} million). Split it into one file for each journey.` };
  }
  if (text.slice(0, 8000).includes('\0')) {
    return { code: 'J009', range: START, message: 'This file is not a text: it holds characters that no text has. Save the journey as plain text (UTF-8) and give this file another ending.' };
  }
  for (let from = 0, line = 0; from < text.length; line++) {
    let end = text.indexOf('\n', from);
    if (end < 0) end = text.length;
    if (end - from > MOST_LINE) {
      return { code: 'J009', range: { start: { line, character: 0 }, end: { line, character: 80 } }, message: `This line is too long to be read (${end - from} characters; at most ${MOST_LINE}), so nothing in this file is. Break it into several lines.` };
    }
    from = end + 1;
  }
  return undefined;
}
