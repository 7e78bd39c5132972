/** A text that is read again after each change, with what was known before, is read as if it were read for the first time. */
import * as fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { MOST_LINE, readFile, type FileReading } from '../../language/read.ts';
import { knownOf, reread } from '../../language/rereading/reread.ts';
import { oneFile } from '../bench/content.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';

const TEXTS = [...EXAMPLES.map(([, text]) => text), oneFile(12, { perJourney: 6 }), EXAMPLES.map(([, text]) => text).join('\n').replaceAll('\n', '\r\n')];

/** What somebody types, pastes and breaks. */
const PIECES = [
  '\n', '\r\n', ' ', '  ', 'x', 'ü', '客', '"', '""', '"""', '/*', '*/', '//', '// a word\n', ',', '\t', '。', '“', '-2', '\0', '\ufeff',
  '\n  touchpoint Again "Once more"\n    emotion -1\n', '\nstage Again\n', '\njourney Wardrobe\n', '\nteam Care "Another"\n', '\n    pain Slow "It takes long"\n', '\nopportunity Mend "Do it"\n',
  '\n    owner Care\n', '\n  goal "A goal"\n', '\nstate current\n', '\n    note """\n    A long\n    text\n    """\n', '\n    thought ""\n', '\nsync A with B\n', 'touchpoint ', 'stage ', '    ', '\n\n',
];

interface Edit { readonly at: number; readonly length: number; readonly piece: string; readonly whole: boolean }

const edits = fc.array(fc.record({
  at: fc.nat({ max: 1_000_000 }), length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat({ max: 3 }) }, { weight: 2, arbitrary: fc.nat({ max: 60 }) }),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')), whole: fc.boolean(),
}), { minLength: 1, maxLength: 12 });

/** The next place of a text; with `whole` the next line's end, where most is typed. */
function placeOf(text: string, { at, whole }: Edit): number {
  const from = at % (text.length + 1), end = text.indexOf('\n', from);
  return whole && end >= 0 ? end : from;
}

function expectSame(again: FileReading, fresh: FileReading): void {
  const said = ({ model, findings, comments, lines }: FileReading) => ({ model, findings, comments, lines });
  // Ten times faster than what can tell where two differ.
  if (!isDeepStrictEqual(said(again), said(fresh))) expect(said(again)).toEqual(said(fresh));
}

test('reading again is reading anew', () => {
  const { runs, seed } = runsOf('reading again', { short: 100, long: 20_000 });
  fc.assert(fc.property(fc.nat({ max: TEXTS.length - 1 }), edits, fc.boolean(), (which, steps, asked) => {
    let text = TEXTS[which]!, reading = readFile('file:///a.journey', text);
    for (const step of steps) {
      const before = readFile('file:///a.journey', text), known = knownOf(text, before.model, before);
      const at = placeOf(text, step);
      text = text.slice(0, at) + step.piece + text.slice(at + step.length);
      reading = readFile('file:///a.journey', text, reading);
      // By itself, since `readFile` takes the long way where the short one fails, and nobody would see it.
      if (known) reread(known, text, MOST_LINE);
      // Whether somebody looked at the lines in between makes no difference.
      if (asked) void reading.lines;
      expectSame(reading, readFile('file:///a.journey', text));
    }
  }), { numRuns: runs, seed });
});

test('a block whose first line takes in what stood below it', () => {
  const text = 'journey J\nstage S\n  touchpoint Rate "Rates"\n    emotion +2 "at last"\n\nopportunity P\n', joined = text.replace('\n    e', '');
  const first = readFile('file:///a.journey', text), before = readFile('file:///a.journey', `\n${text}`, first);
  expectSame(readFile('file:///a.journey', `\n${joined}`, before), readFile('file:///a.journey', `\n${joined}`));
  const [stage] = readFile('file:///a.journey', joined).model.journeys[0]!.stages;
  expect(stage!.touchpoints[0]!.range.end).toEqual({ line: 2, character: '  touchpoint Rate "Rates"motion +2 "at last"'.length });
});

test('what a change leaves alone stays the same object', () => {
  let kept = 0, all = 0;
  for (const [, text] of EXAMPLES) {
    const reading = readFile('file:///a.journey', text);
    for (const { index } of text.matchAll(/(?<=^ *(?:touchpoint|thought|action) [^\n]*"[^"\n]*)(?=")/gm)) {
      const before = readFile('file:///a.journey', text, reading), now = readFile('file:///a.journey', `${text.slice(0, index)}x${text.slice(index)}`, before);
      // The short way was taken, not all read and compared.
      expect(reread(knownOf(text, before.model, before)!, `${text.slice(0, index)}x${text.slice(index)}`, MOST_LINE)?.model).toEqual(now.model);
      const line = text.slice(0, index).split('\n').length - 1;
      for (const [i, journey] of now.model.journeys.entries()) for (const [j, stage] of journey.stages.entries()) for (const [k, touchpoint] of stage.touchpoints.entries()) {
        const old = before.model.journeys[i]!.stages[j]!.touchpoints[k]!, isHere = old.range.start.line <= line && line <= old.range.end.line;
        expect(touchpoint === old).toBe(!isHere);
        all++;
        if (!isHere) kept++;
      }
      expect(now.model.personas).toBe(before.model.personas);
    }
  }
  console.log(`A letter more in a touchpoint: ${kept} of ${all} touchpoints are the same objects as before.`);
  expect(all).toBeGreaterThan(200);
});

/** Each was read in the wrong way by a part of the text once: the text, what is put in where `⟪…⟫` stands, and what stands there before. */
test.each([
  ['a first line that is misspelt, where the block before could hold what is meant', 'phases A "A"\n  phase B\n\npha⟪ses Behaviour "B"\n  pha⟫se C\n', ''],
  ['a pain outside a touchpoint, for which the reader puts blocks in', 'channel Shop "A shop"⟪⟫\n  kind digital\n', '\n    pain Slow "Slow"\n'],
  ['the same in a journey', 'journey A "A"⟪⟫\n  state current\n\nstage S "S"\n\n  touchpoint T "T"\n', '\n    pain Slow "Slow"\n'],
  ['a block on the first line of another', '// said of both\nphases P "P"⟪\n⟫  phase A\n', '\ufeff'],
  ['a line end between the two halves of one', 'team A "A"\r\n\r⟪⟫\nteam B "B"\r\n', '\n'],
  ['a comment above the first line', '⟪⟫team A "A"\nteam B "B"\n', '// A comment\n'],
  ['a fact of the stage in the touchpoint', 'journey A "A"\nstage S "S"\n\n  touchpoint T "T"\n    emotion +1⟪⟫\n\n  touchpoint U "U"\n', '\n  goal "Elsewhere"'],
  ['a long text that is left open, and closed', 'team A "A"\n  note ⟪""⟫\n\nteam B "B"\n  note """\n  b\n  """\n', '"""'],
])('%s', (_, marked, piece) => {
  const [before, old, after] = marked.split(/⟪|⟫/) as [string, string, string], text = before + old + after;
  let reading = readFile('file:///a.journey', text);
  for (const next of [before + piece + after, text, before + piece + after]) {
    reading = readFile('file:///a.journey', next, reading);
    expectSame(reading, readFile('file:///a.journey', next));
  }
});
