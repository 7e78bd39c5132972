/** Changes for programs, as `syntaxes/journey.diff.schema.json` describes. Lines and columns count from 1, columns in UTF-16 units. */
import type { Position } from '../../language/model/model.ts';
import { plainOf } from '../../review/diff/items.ts';
import type { Change, Place } from '../../review/diff/change.ts';
import { countOf, type ComparedSide, type Comparison } from '../comparison.ts';
import { nameOfUri } from '../paths.ts';

export function asChangesJson(comparison: Comparison): string {
  const { before, after, changes, unread, files } = comparison;
  return safe(`${JSON.stringify({
    version: 1,
    before: { ...sideOf(before), files: files.before }, after: { ...sideOf(after), files: files.after },
    summary: { changes: changes.length, ...countOf(comparison) },
    changes: changes.map(changeOf),
    notCompared: unread.map(({ side, uri, line, reason }) => ({ side, file: nameOfUri(uri), ...(line !== undefined && { line: line + 1 }), reason })),
  }, undefined, 2)}\n`);
}

const sideOf = ({ label, commit }: ComparedSide) => ({ label, ...(commit !== undefined && { commit }) });

function changeOf({ change, kind, id, was, name, title, path, property, label, before, after, spot, level, reason, code, text, places }: Change) {
  return {
    change, kind, id, ...(was !== undefined && was !== id && { was }), name, ...(title !== undefined && { title }), path,
    ...(property !== undefined && { field: property, label }),
    ...(before !== undefined && { before: valueOf(before) }), ...(after !== undefined && { after: valueOf(after) }), ...(spot && { spot }),
    level, reason, ...(code !== undefined && { code }), text,
    places: { ...(places.before && { before: placeOf(places.before) }), ...(places.after && { after: placeOf(places.after) }) },
  };
}

const placeOf = ({ uri, range }: Place) => ({ file: nameOfUri(uri), start: positionOf(range.start), end: positionOf(range.end) });
const positionOf = ({ line, character }: Position) => ({ line: line + 1, column: character + 1 });

/** Mentions by their names; without places, and without what only the reader needs. */
function valueOf(value: unknown): unknown {
  return plainOf(withoutLines(value), ref => ref.text);
}

function withoutLines(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLines);
  if (typeof value !== 'object' || value === null) return value;
  const { facts: _, broken: __, ...rest } = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, withoutLines(part)]));
}

/** Escapes that mean the same to a program, for what a terminal would obey or a CI runner would take for a command. */
function safe(json: string): string {
  return json.replace(/[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('::', ':\\u003a').replace(/##(?=\w*\[)/g, '#\\u0023');
}
