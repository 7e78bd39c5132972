/** Makes a newer picture of an older one and of what is different in it. Nothing here knows VS Code or the browser: both sides use this file. */
import type { Change, Picture, PictureChange, Piece } from '../../server/protocol.ts';
import { isCount, isListOf, isObject, isText, isTexts } from './checks.ts';
import { isPicture } from './picture-check.ts';

/** Deeper than any change of a picture. */
const DEEPEST = 200;

/** Whether something is a change; what is new in it is checked with the picture that it makes. */
export function isChange(value: unknown, depth = 0): value is Change {
  if (depth >= DEEPEST || !isObject(value)) return false;
  if ('is' in value) return true;
  if ('list' in value) return isListOf(value['list'], (piece): piece is Piece => isPiece(piece, depth + 1));
  return isTexts(value['gone']) && Array.isArray(value['fields'])
    && value['fields'].every((field) => Array.isArray(field) && field.length === 2 && isText(field[0]) && isChange(field[1], depth + 1));
}

export const isPictureChange = (value: unknown): value is PictureChange =>
  isObject(value) && isText(value['panel']) && isCount(value['since']) && isChange(value['change']);

function isPiece(value: unknown, depth: number): value is Piece {
  if (!isObject(value)) return false;
  return 'is' in value || ('at' in value ? isCount(value['at']) && isChange(value['change'], depth) : isCount(value['from']) && isCount(value['count']));
}

/**
 * The newer state. What didn't change is the same objects as before.
 *
 * @throws Error where it is no change of this
 */
export function changed(before: unknown, change: Change): unknown {
  if ('is' in change) return change.is;
  if ('list' in change) {
    if (!Array.isArray(before)) throw new Error('Only a list can change as one.');
    return listOf(before, change.list);
  }
  if (!isObject(before)) throw new Error('Only an object has fields.');
  // By entries and not by assignment: a thing may be called as what all objects have.
  const fields = new Map(Object.entries(before));
  for (const name of change.gone) fields.delete(name);
  for (const [name, each] of change.fields) fields.set(name, changed(fields.get(name), each));
  return Object.fromEntries(fields);
}

function listOf(before: readonly unknown[], pieces: readonly Piece[]): unknown[] {
  const list: unknown[] = [];
  for (const piece of pieces) {
    if ('is' in piece) list.push(piece.is);
    else if ('at' in piece) list.push(changed(before[piece.at], piece.change));
    else {
      if (piece.from + piece.count > before.length) throw new Error('The list is shorter than that.');
      for (let i = piece.from; i < piece.from + piece.count; i++) list.push(before[i]);
    }
  }
  return list;
}

/** The picture after a change, which must be of this one; undefined where that makes no picture. */
export function pictureAfter(before: Picture, { change }: PictureChange): Picture | undefined {
  try {
    const after = changed(before, change);
    return isPicture(after) && after.uri === before.uri && after.panel === before.panel ? after : undefined;
  } catch {
    return undefined;
  }
}
