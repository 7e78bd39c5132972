/** Any text, however mangled, gives a model and findings inside the text; the parser takes everything that the reader lets through. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Range } from '../../language/model/model.ts';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { thingsOf } from '../../language/names/walk.ts';
import { readFile } from '../../language/read.ts';
import { runsOf } from '../support/long.ts';
import { mangled, soup, token } from './texts.ts';

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

/** A text of at most 100 KB must never take the processor longer, in milliseconds; told by the long run, since machines differ. */
const MOST_TIME = 1000;

test.each([['word soup', soup, 50_000], ['mangled examples', mangled, 45_000], ['large texts', large, 5000]] as const)('%s', (name, texts, long) => {
  const { runs, seed } = runsOf(name, { short: name === 'large texts' ? 25 : 1500, long });
  let count = 0, found = 0, slowest = 0, slow = '';
  fc.assert(fc.property(texts, text => {
    const begin = process.cpuUsage();
    found += verify(text);
    const { user, system } = process.cpuUsage(begin), took = (user + system) / 1000;
    count++;
    if (took > slowest) { slowest = took; slow = text.slice(0, 40); }
  }), { numRuns: runs, seed });
  console.log(`${name}: ${count} texts, ${found} findings, none of them a defect; the slowest took ${slowest.toFixed(0)} ms (${JSON.stringify(slow)} …)`);
  if (runs === long) expect(slowest).toBeLessThan(MOST_TIME);
});
