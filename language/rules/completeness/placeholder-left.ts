import type { Fix } from '../../findings.ts';
import { byObject } from '../../model/memo.ts';
import { byText } from '../memo.ts';
import type { Range, Text } from '../../model/model.ts';
import { placeFor } from '../writing.ts';
import type { Hit, Rule } from '../rule.ts';
import { MARKS, MASKED, TO_REPLACE, WHOLE_TEXTS } from '../words/placeholders.ts';

export const placeholderLeft: Rule = {
  code: 'J318', name: 'placeholder-left', severity: 'warning',
  what: 'A text that somebody meant to fill in: `{persona_name}`, `[Name of the persona]`, TBD, “What happens here”. Whoever reads the map can\'t tell it from a finding.',
  fails: `
channel Web
persona Ann ⟪"[Имя персоны]"⟫
  goal "An answer for ⟪{persona_name}⟫"
team Care
journey Help
  state current
  for Ann
stage Ask ⟪"TBD"⟫
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann "Ann, in a hurry"
  goal "An answer for Ann"
team Care
journey Help
  state current
  for Ann
stage Ask "Asks for help"
  owner Care
  touchpoint Form
    via Web`,
  *check(file) {
    const hits: Hit[] = [];
    collect(file, false, hits);
    yield* hits;
  },
};

function hitAt(text: Text, spoken: boolean): Hit | undefined {
  const found = (spoken ? inSpoken : inWritten)(text.value);
  if (found === undefined) return undefined;
  const range = found === text.value ? text.range : placeOf(found, text);
  return {
    range, fixes: selection(found, text, range),
    message: `“${found.trim()}” is a placeholder. Write what is meant, or remove the line.`,
  };
}

/** Nobody but the author knows what belongs there: the placeholder is selected, to be written over. */
function selection(found: string, text: Text, range: Range): Fix[] {
  if (range.start.line !== range.end.line) return [];
  return [{ title: 'Select it, to write over it', snippet: true, edits: [{ range, newText: range === text.range ? `"${placeFor(found)}"` : placeFor(found) }] }];
}

const WHOLE: ReadonlySet<string> = new Set(WHOLE_TEXTS.map(text => text.toLowerCase()));
/** What every mark and bracket begins with or holds: a text without any of it has none, and needs no dozen looks. */
const MAY_HOLD = /[[［{(（【<]|TB[DAC]|FIXME|TODO|lorem|here|_{3}|\?{3}|？{3}|x{3}|[〇○◯]{2}/iu;
const BRACKETS = /\[([^[\]]{2,60})\]|<([^<>/]{2,60})>/gu;

/** The part of a text that is a placeholder. What people said may hold brackets and dots of its own. */
function placeholderIn(text: string, spoken: boolean): string | undefined {
  const whole = text.trim().normalize('NFKC').toLowerCase();
  if (whole === '' ? false : WHOLE.has(whole) && !(spoken && !/\p{L}/u.test(whole))) return text;
  if (!MAY_HOLD.test(text)) return undefined;
  for (const mark of MARKS) {
    const found = mark.exec(text)?.[0];
    if (found !== undefined && !(spoken && /^[?？]+$/u.test(found))) return found;
  }
  for (const match of text.matchAll(BRACKETS)) {
    const inside = (match[1] ?? match[2])!;
    if (MASKED.test(inside) || !/\p{L}/u.test(inside)) continue;
    const alone = match[0] === text.trim();
    // In angle brackets only what names itself: others are pieces of a page's code.
    if (alone ? match[1] !== undefined && !spoken || TO_REPLACE.test(inside) : !spoken && TO_REPLACE.test(inside)) return alone ? text : match[0];
  }
  return undefined;
}

const inSpoken = byText(text => placeholderIn(text, true));
const inWritten = byText(text => placeholderIn(text, false));

/** The place of a part of a text; the whole text where it has several lines or escaped characters, so that columns can't be counted. */
function placeOf(part: string, { value, range }: Text): Range {
  const { line, character } = range.start, at = character + 1 + value.indexOf(part);
  return range.end.line !== line || range.end.character - character !== value.length + 2 ? range
    : { start: { line, character: at }, end: { line, character: at + part.length } };
}

/** What holds no prose, or is told by another rule. */
const PLACES: ReadonlySet<string> = new Set(['range', 'nameRange', 'scoreRange', 'facts', 'broken', 'link', 'unread', 'unfinished', 'date', 'reviewed']);
const SPOKEN: ReadonlySet<string> = new Set(['quotes', 'thoughts', 'emotions']);

const inTouchpoint = byObject((touchpoint: object): readonly Hit[] => {
  const hits: Hit[] = [];
  collectIn(touchpoint, false, hits);
  return hits;
});

/** What is found in all texts of a file, at whatever depth. */
function collect(value: object, spoken: boolean, into: Hit[]): void {
  if (Array.isArray(value)) {
    for (const part of value as readonly unknown[]) if (typeof part === 'object' && part !== null) collect(part, spoken, into);
    return;
  }
  if ('value' in value && 'range' in value && typeof value.value === 'string') {
    const hit = hitAt(value as Text, spoken);
    if (hit) into.push(hit);
    return;
  }
  // A mention is a name, with a text at most where it is explained.
  if ('kinds' in value && !('why' in value)) return;
  // Most touchpoints are as they were.
  if ('kind' in value && value.kind === 'touchpoint') into.push(...inTouchpoint(value));
  else collectIn(value, spoken, into);
}

function collectIn(value: object, spoken: boolean, into: Hit[]): void {
  for (const key in value) {
    const part: unknown = value[key as keyof typeof value];
    if (typeof part === 'object' && part !== null && !PLACES.has(key)) collect(part, spoken || SPOKEN.has(key), into);
  }
}
