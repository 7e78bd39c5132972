/** While a line with several values is written: what it looks like, and which of its values comes now. */
import { LINE_TABLE } from '../generated/line-table.ts';
import { formOf } from '../lines/form.ts';
import { match } from '../lines/match.ts';
import type { Shape } from '../lines/shape.ts';
import { WORDS } from '../lines/words.ts';
import type { Position } from '../model/model.ts';
import type { FileReading } from '../read.ts';
import { contextAt } from './context.ts';
import { code, escape } from './markdown.ts';
import { leadOf } from '../lines/wording.ts';

export interface Signature {
  /** `emotion [persona] number | n/a ["text"]` */
  readonly label: string;
  /** Where each value stands in the label: offsets of its start and its end. */
  readonly parameters: readonly (readonly [number, number])[];
  /** The index of the value that is being written; undefined where the line is complete. */
  readonly active?: number;
  /** Markdown. */
  readonly documentation: string;
}

/** Undefined at a line's beginning, and in lines that hold one value or one list. @param lineText the text of the cursor's line */
export function signature(reading: FileReading, lineText: string, position: Position): Signature | undefined {
  const context = contextAt(reading, lineText, position);
  if (context.word === undefined || !context.holder) return undefined;
  const shape = LINE_TABLE[context.holder.word]?.[context.word];
  if (!shape) return undefined;
  // Inside a text, that text is what is being written; inside a comment nothing is.
  const last = context.before.at(-1);
  if (context.inText && last?.kind !== 'text' && last?.kind !== 'long-text') return undefined;
  const before = context.inText ? context.before.slice(0, -1) : context.before;
  const lead = leadOf(context.word, shape).join(' ');
  const values = valuesOf(shape.rest).slice(lead.split(' ').length - 1);
  if (values.length < 2) return undefined;
  let label = lead;
  const parameters = values.map(value => {
    label += ' ';
    const start = label.length;
    label += value.form;
    return [start, label.length] as const;
  });
  const { stuck } = match(shape.rest, before, 1);
  const expected = stuck && stuck.at >= before.length ? stuck.expected : [];
  const next = values.flatMap((value, i) => expected.some(slot => holds(value.shapes, slot)) ? [i] : []);
  // What has to be said goes before what may be; after a name in a list, what comes after the list goes before one more name.
  const onlyMore = (i: number) => !expected.some(slot => !(slot.is === 'word' && slot.word === ',') && holds(values[i]!.shapes, slot));
  const active = next.find(i => values[i]!.shapes[0]!.is !== 'optional' && !onlyMore(i)) ?? next.find(i => !onlyMore(i)) ?? next[0];
  return {
    label, parameters, ...(active !== undefined && { active }),
    documentation: escape(WORDS[context.holder.word]?.[context.word]?.help ?? '') || code(lead),
  };
}

/** The line's values one after the other; what may be repeated belongs to the value before it. */
function valuesOf(rest: Shape): { form: string; shapes: Shape[] }[] {
  const values: { form: string; shapes: Shape[] }[] = [];
  for (const part of rest.is === 'sequence' ? rest.parts : [rest]) {
    const before = values.at(-1);
    if (part.is === 'repeat' && before) {
      before.form += ', …';
      before.shapes.push(part);
    } else values.push({ form: formOf(part), shapes: [part] });
  }
  return values;
}

/** Whether a slot, the very object, stands in one of the shapes. */
function holds(shapes: readonly Shape[], slot: Shape): boolean {
  return shapes.some(shape => {
    if (shape === slot) return true;
    switch (shape.is) {
      case 'sequence': return holds(shape.parts, slot);
      case 'choice': return holds(shape.options, slot);
      case 'optional': case 'repeat': return holds([shape.of], slot);
      default: return false;
    }
  });
}
