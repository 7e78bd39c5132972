/** Any text, however mangled, gives a model and findings inside the text; the parser takes everything that the reader lets through. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import type { Range } from '../../language/model/model.ts';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { thingsOf } from '../../language/names/walk.ts';
import { readFile } from '../../language/read.ts';
import { runsOf } from '../support/long.ts';
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

/** Up to 100,000 characters: a few pieces, one of them many times, so that what isn't linear shows. */
const large = fc.tuple(fc.array(token, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1000, max: 100_000 }), fc.constantFrom('', ' ', '\n', '\n  '), soup)
  .map(([pieces, size, between, tail]) => (pieces.join('') + between).repeat(Math.ceil(size / (pieces.join('').length + between.length || 1))).slice(0, size) + tail);

/** A text of at most 100 KB must never take longer, in milliseconds; told by the long run, since machines differ. */
const MOST_TIME = 1000;

test.each([['word soup', soup, 50_000], ['mangled examples', mangled, 45_000], ['large texts', large, 5000]] as const)('%s', (name, texts, long) => {
  const { runs, seed } = runsOf(name, { short: name === 'large texts' ? 25 : 1500, long });
  let count = 0, found = 0, slowest = 0, slow = '';
  fc.assert(fc.property(texts, text => {
    const begin = performance.now();
    found += verify(text);
    const took = performance.now() - begin;
    count++;
    if (took > slowest) { slowest = took; slow = text.slice(0, 40); }
  }), { numRuns: runs, seed });
  console.log(`${name}: ${count} texts, ${found} findings, none of them a defect; the slowest took ${slowest.toFixed(0)} ms (${JSON.stringify(slow)} …)`);
  if (runs === long) expect(slowest).toBeLessThan(MOST_TIME);
});
