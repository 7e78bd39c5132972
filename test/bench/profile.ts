/** Where the time of a cold run goes, and what a project's memory holds: the reasons for what the other rows say. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile } from '../../language/read.ts';
import { Project } from '../../language/names/project.ts';
import { manyFiles, oneFile } from './content.ts';
import { project } from './commands.ts';
import { collectGarbage } from './garbage.ts';
import { plainEnvironment } from './measure.ts';
import { root, type Row } from './report.ts';

interface Call {
  readonly functionName: string;
  readonly url: string;
}

/** As V8 writes it: a tree of calls, and in which of them it was at each look, with the microseconds since the one before. */
interface Profile {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Call; readonly children?: readonly number[] }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

type Part = 'reading' | 'names' | 'rules' | 'collecting garbage' | 'what else the command does' | 'Node itself';

/** What a call is a part of; what it calls is a part of the same. Functions of the command's bundles have their own names. */
function partOf({ functionName, url }: Call): Part | undefined {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (!url.includes('/dist/')) return undefined;
  if (functionName === 'readFile') return 'reading';
  if (functionName === 'set') return 'names';
  return functionName === 'findIn' || functionName === 'told' ? 'rules' : undefined;
}

/** @returns each part's share of the time in which the engine was looked at, the largest first */
function sharesOf({ nodes, samples, timeDeltas }: Profile): readonly (readonly [Part, number])[] {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const))), calls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const known = new Map<number, Part | undefined>();
  const find = (id: number): Part | undefined => {
    if (!known.has(id)) {
      const parent = parents.get(id), call = calls.get(id)!;
      // The outermost counts: what a rule reads is the rule's.
      known.set(id, (parent === undefined ? undefined : find(parent)) ?? partOf(call));
    }
    return known.get(id);
  };
  const isOurs = (id: number | undefined): boolean => id !== undefined && (calls.get(id)!.url.includes('/dist/') || isOurs(parents.get(id)));
  const times = new Map<Part, number>();
  for (const [i, id] of samples.entries()) {
    if (calls.get(id)!.functionName === '(idle)') continue;
    const part = find(id) ?? (isOurs(id) ? 'what else the command does' : 'Node itself');
    times.set(part, (times.get(part) ?? 0) + timeDeltas[i]!);
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([part, time]) => [part, time / all] as const).sort((a, b) => b[1] - a[1]);
}

function sharesOfRun(folder: string, scratch: string): string {
  const validate = (...options: readonly string[]): void => { spawnSync(process.execPath, [...options, join(root, 'dist/cli.mjs'), 'validate', folder], { env: plainEnvironment(), stdio: 'ignore' }); };
  // What is compiled is kept from the run before.
  validate();
  const into = mkdtempSync(join(scratch, 'profile-'));
  validate('--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', into);
  const profile = JSON.parse(readFileSync(join(into, readdirSync(into)[0]!), 'utf8')) as Profile;
  return sharesOf(profile).map(([part, share]) => `${part} ${Math.round(share * 100)} %`).join(', ');
}

/** Objects of a model by what they are: places of a line and a column, ranges of two of them, and lists that something is in. */
function countIn(value: unknown, counts = { places: 0, ranges: 0, lists: 0 }, seen = new Set<object>()): typeof counts {
  if (typeof value !== 'object' || value === null || seen.has(value)) return counts;
  seen.add(value);
  if (Array.isArray(value) && value.length > 0) counts.lists++;
  else if ('character' in value) counts.places++;
  else if ('start' in value && 'end' in value) counts.ranges++;
  for (const part of Object.values(value)) countIn(part, counts, seen);
  return counts;
}

function memoryOfMany(files: Readonly<Record<string, string>>): string {
  collectGarbage();
  const before = process.memoryUsage().heapUsed, all = new Project();
  const models = Object.entries(files).map(([name, text]) => readFile(name, text).model);
  collectGarbage();
  const read = process.memoryUsage().heapUsed;
  for (const model of models) all.set(model);
  collectGarbage();
  const named = process.memoryUsage().heapUsed, mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  const counts = { places: 0, ranges: 0, lists: 0 };
  for (const model of models) countIn(model, counts);
  const rounded = (count: number): string => (Math.round(count / 1000) * 1000).toLocaleString('en');
  return `models ${mb(read - before)} (${rounded(counts.places)} places, ${rounded(counts.ranges)} ranges, ${rounded(counts.lists)} lists that something is in), names ${mb(named - read)}`;
}

export function profiles(scratch: string): Row[] {
  const row = (what: string, figure: string): Row => ({ what, figure, goal: '', met: undefined, floor: '', peers: '' });
  const folder = project(join(scratch, 'profiled'), { 'all.journey': oneFile(10_000) });
  return [
    row('where the time goes: the examples, cold', sharesOfRun(join(root, 'examples'), scratch)),
    row('where the time goes: 10,000 touchpoints in one file, cold', sharesOfRun(folder, scratch)),
    row('what stays in memory of 1,000 files of 20 touchpoints', memoryOfMany(manyFiles(1000, 20))),
  ];
}
