/** Any text, however mangled, gives a model and findings inside the text; the parser takes everything that the reader lets through. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import type { Range } from '../../language/model/model.ts';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { thingsOf } from '../../language/names/walk.ts';
import { readFile } from '../../language/read.ts';
import { EXAMPLES } from '../support/texts.ts';

const words = [...new Set(Object.values(LINE_TABLE).flatMap(lines => Object.keys(lines)))];
const ODD = ['"', '"""', '/*', '*/', '//', ',', '.', '“', '”', '，', '：', '\t', '\r', '\r\n', '\n', '\u0000', '\ufeff', '😀', 'e\u0301', 'עברית', '%', '>=', 'n/a', '+1', '-2', '2026-01-01', '\\', '\\"', '🧑‍⚕️', '\ud800'];

const token = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...ODD), fc.constantFrom('Ann', 'Care', 'A.B', '12 min', '"text"', ' ', '  ', '    '), fc.string({ maxLength: 5 }));
/** Lines of words of the language and of what doesn't belong there. */
const soup = fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.array(token, { maxLength: 6 })), { maxLength: 30 })
  .map(lines => lines.map(([indent, tokens]) => ' '.repeat(indent) + tokens.join(' ')).join('\n'));
/** An example with parts cut out, put in, doubled and moved. */
const mangled = fc.tuple(fc.constantFrom(...EXAMPLES.map(([, text]) => text)), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.oneof(token, fc.constant('')), fc.boolean()), { minLength: 1, maxLength: 12 }))
  .map(([text, edits]) => edits.reduce((result, [at, length, insert, double]) => {
    const from = at % (result.length + 1);
    return result.slice(0, from) + insert + (double ? result.slice(from, from + length) : '') + result.slice(from + (double ? 0 : length));
  }, text));

function verify(text: string): number {
  const project = new Project(), reading = readFile('x', text);
  project.set(reading.model);
  const findings = check(project, 'x', reading);
  const lines = text.split(/\r\n|\r|\n/);
  const inside = ({ start, end }: Range): boolean => start.line < lines.length && end.line <= lines.length && start.line <= end.line
    && start.character <= lines[start.line]!.length && (end.line > start.line || end.character >= start.character);
  for (const finding of findings) {
    if (finding.code === 'J008') throw new Error(finding.message);
    if (finding.code !== 'J009' && !inside(finding.range)) throw new Error(`${finding.code} stands outside the text: ${JSON.stringify(finding.range)}`);
  }
  for (const { thing } of thingsOf(reading.model)) if (!inside(thing.range) || !inside(thing.nameRange)) throw new Error(`${thing.id} stands outside the text`);
  // The model is plain data: it survives being written and read.
  expect(JSON.parse(JSON.stringify(reading.model))).toEqual(reading.model);
  return findings.length;
}

/** More by `JOURNEY_RUNS=100000 npx vitest run test/property`. */
const RUNS = Number(process.env['JOURNEY_RUNS'] ?? 1500);

test.each([['word soup', soup], ['mangled examples', mangled]] as const)('%s', (name, texts) => {
  let count = 0, found = 0;
  fc.assert(fc.property(texts, text => { count++; found += verify(text); }), { numRuns: RUNS });
  console.log(`${name}: ${count} texts, ${found} findings, none of them a defect`);
}, 60_000 + RUNS * 10);
