/** Texts that nobody would write on purpose. */
import * as fc from 'fast-check';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { EXAMPLES } from '../support/texts.ts';

const words = [...new Set(Object.values(LINE_TABLE).flatMap(lines => Object.keys(lines)))];
const ODD = ['"', '"""', '/*', '*/', '//', ',', '.', '“', '”', '，', '：', '\t', '\r', '\r\n', '\n', '\u0000', '\ufeff', '😀', 'e\u0301', 'עברית', '%', '>=', 'n/a', '+1', '-2', '2026-01-01', '\\', '\\"', '🧑‍⚕️', '\ud800'];

export const token = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...ODD), fc.constantFrom('Ann', 'Care', 'A.B', '12 min', '"text"', ' ', '  ', '    '), fc.string({ maxLength: 5 }));
/** Lines of words of the language and of what doesn't belong there. */
export const soup = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.array(token, { maxLength: 6 })), { maxLength: 30 })
  .map(lines => lines.map(([indent, tokens]) => ' '.repeat(indent) + tokens.join(' ')).join('\n'));
/** An example with parts cut out, put in, doubled and moved. */
export const mangled = fc.tuple(fc.constantFrom(...EXAMPLES.map(([, text]) => text)), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.oneof(token, fc.constant('')), fc.boolean()), { minLength: 1, maxLength: 12 }))
  .map(([text, edits]) => edits.reduce((result, [at, length, insert, double]) => {
    const from = at % (result.length + 1);
    return result.slice(0, from) + insert + (double ? result.slice(from, from + length) : '') + result.slice(from + (double ? 0 : length));
  }, text));
