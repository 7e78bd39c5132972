/** A line's form, written for people: in the words' reference, in completion and in signature help. */
import type { Shape } from './shape.ts';

/** A line's form for people: `emotion [persona] number | n/a ["text"]`. What may be left out stands in brackets. */
export function formOf(shape: Shape): string {
  switch (shape.is) {
    case 'word': return shape.word;
    case 'name': return 'Name';
    case 'ref': return shape.kinds.join(' | ');
    case 'text': return '"text"';
    case 'number': return 'number';
    case 'date': return 'date';
    case 'free': return 'word';
    case 'currency': return '€';
    case 'choice': return shape.options.map(formOf).join(' | ');
    case 'optional': return `[${formOf(shape.of)}]`;
    // The only repetition there is: more of the same after a comma.
    case 'repeat': return '…';
    case 'sequence': return shape.parts.map(formOf).reduce((line, part) => part === '…' ? `${line}, …` : `${line} ${part}`, '').trim();
  }
}
