/**
 * How the time grows with the text: for four times the touchpoints, how many times as long. Measured in one warm process, n and 4 n in turn.
 *
 * Four times the work on the smaller text is held against the work on the larger one: as much is made of both, so that the collection of
 * garbage, of which the smaller one by itself may see none, has its share in both.
 */
import { thingAt } from '../../cli/check/thing-at.ts';
import { check } from '../../language/check.ts';
import { isLineWord } from '../../language/lines/wording.ts';
import { scan } from '../../language/lines/scanner.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { diffSides } from '../../review/diff/diff.ts';
import type { Side } from '../../review/diff/items.ts';
import { oneFile, type Cut } from './content.ts';
import { collectGarbage } from './garbage.ts';
import { median } from './measure.ts';
import type { Row } from './report.ts';

const URI = 'file:///bench.journey';

/** What is done to a text, each with what it needs made ready before the clock starts. */
const WORK: Readonly<Record<string, (text: string) => () => unknown>> = {
  lexing: text => () => scan(text, isLineWord),
  reading: text => () => readFile(URI, text),
  names: text => {
    const { model } = readFile(URI, text);
    return () => projectOf(model).mentionsOf(model.personas[0]!);
  },
  rules: text => {
    const reading = readFile(URI, text);
    return () => {
      const project = projectOf(reading.model);
      return check(project, URI, reading);
    };
  },
  diff: text => {
    // A word of each tenth title is another, and so are the names of three touchpoints in a hundred.
    const changed = text.replaceAll(/step \d*7"/g, 'a step"').replaceAll(/\bStep(\d*(?:13|41|77))\b/g, 'Moment$1');
    const older = sideOf(text), newer = sideOf(changed);
    return () => diffSides(older, newer);
  },
  'which thing a finding is in': text => {
    const { model } = readFile(URI, text), mentions = projectOf(model).mentionsIn(URI);
    return () => {
      const find = thingAt(model);
      return mentions.filter(({ ref }) => find(ref.range.start) === undefined);
    };
  },
};

/** Texts that once took far more than four times as long for four times their length; `n` of something each. */
export const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'closing quotes on one line': n => '”'.repeat(40 * n),
  'three quotes, over and over on one line': n => '"""'.repeat(40 * n),
  'one map, over and over': n => 'channel Web\npersona Ann\nteam Care\njourney Help\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Web\n    wait 12 min\n'.repeat(n),
  'names that look alike': n => 'team Care\nteam Ｃare\n'.repeat(4 * n),
  'names in another style than the others': n => Array.from({ length: 8 * n }, (_, i) => `team ${i % 4 ? `Care${i}` : `help_line_${i}`}\n`).join(''),
  'moments of truth, and metrics': n => `${Array.from({ length: 2 * n }, (_, i) => `metric Csat${i}\n  kind csat\n`).join('')}persona Ann\njourney Help\n  state current\n  for Ann\nstage Ask\n${Array.from({ length: 2 * n }, (_, i) => `  touchpoint Step${i}\n    moment of truth\n`).join('')}`,
};

/** Reads and checks a text of each shape: time for 4 n ÷ time for n. */
export function growthOfShapes(n: number, runs: number): Growth[] {
  return Object.entries(SHAPES).map(([cut, textOf]) => {
    const [small, large] = [textOf(n), textOf(4 * n)].map(text => () => {
      const reading = readFile(URI, text);
      return check(projectOf(reading.model), URI, reading);
    }) as [() => unknown, () => unknown];
    return { work: 'reading and rules', cut, factor: factorOf(small, large, runs, timeOf) };
  });
}

/** How many times as long the larger work takes: in the middle of pairs, which a busy machine slows alike. */
function factorOf(small: () => unknown, large: () => unknown, runs: number, clock: (work: () => unknown) => number): number {
  return median(Array.from({ length: runs }, () => {
    const time = clock(fourTimes(small)) / 4;
    return clock(large) / time;
  }));
}

function projectOf(model: ReturnType<typeof readFile>['model']): Project {
  const project = new Project();
  project.set(model);
  return project;
}

function sideOf(text: string): Side {
  const { model } = readFile(URI, text);
  return { models: [model], names: projectOf(model) };
}

export interface Growth {
  readonly work: string;
  readonly cut: string;
  /** Time for 4 n ÷ time for n: in the middle of all runs. */
  readonly factor: number;
}

/** @param clock tells how long work takes, once or so often */
export function measureGrowth(n: number, runs: number, clock = timeOf): Growth[] {
  const found: Growth[] = [];
  for (const [cut, options] of Object.entries({ 'a hundred to a journey': {}, 'all in one journey': { perJourney: Infinity } } satisfies Record<string, Cut>)) {
    for (const [work, prepare] of Object.entries(WORK)) {
      const small = prepare(oneFile(n, options)), large = prepare(oneFile(4 * n, options));
      found.push({ work, cut, factor: factorOf(small, large, runs, clock) });
    }
  }
  return found;
}

const fourTimes = (work: () => unknown) => (): void => { for (let i = 0; i < 4; i++) work(); };

/** In milliseconds by the clock on the wall: all that work brings with it counts, also what the engine does beside it, but not what earlier work left to be collected. */
function wallTime(work: () => unknown): number {
  collectGarbage();
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Some systems count a thread's work in steps of several milliseconds: what is shorter is done again until it comes to so much. */
const LEAST = 60;

/** In milliseconds of this thread's own work, so that what else the machine does doesn't count. */
export function timeOf(work: () => unknown): number {
  const began = process.threadCpuUsage();
  for (let rounds = 1; ; rounds++) {
    work();
    const { user, system } = process.threadCpuUsage(began), used = (user + system) / 1000;
    if (used >= LEAST) return used / rounds;
  }
}

/** What names cost for each touchpoint, by how many there are: as much of each is done. */
function eachName(sizes: readonly number[], touchpoints = 16_000): string {
  const times = sizes.map(n => {
    const work = WORK['names']!(oneFile(n));
    const all = (): void => { for (let done = 0; done < touchpoints; done += n) work(); };
    all();
    return Math.min(wallTime(all), wallTime(all)) * 1000 / touchpoints;
  });
  return `${times.map(time => time.toFixed(1)).join(', ')} µs`;
}

export function growth(): Row[] {
  return [{ what: 'names, for each of 250, 1,000, 4,000, 16,000 touchpoints', figure: eachName([250, 1000, 4000, 16_000]), goal: '', met: undefined, floor: '', peers: '' }, ...measureGrowth(4000, 5, wallTime).map(({ work, cut, factor }) => ({ what: `growth from 4,000 to 16,000 touchpoints, ${cut}: ${work}`, figure: `${factor.toFixed(1)} ×`, goal: '≤ 4.4 ×', met: factor <= 4.4, floor: '4 ×', peers: '' }))];
}
