/**
 * A project whose files' newer states share what is as it was with the states before says the same as one that is made anew, after each edit: within lines,
 * of whole lines, of names and titles, with names that are said twice, in one journey, in several of one name, and in several files.
 */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import type { Kind, Thing } from '../../language/model/model.ts';
import { namesOf, Project, type LocatedMention, type Place } from '../../language/names/project.ts';
import { thingsOf } from '../../language/names/walk.ts';
import { readFile, type FileReading } from '../../language/read.ts';
import { manyFiles } from '../bench/content.ts';
import { runsOf } from '../support/long.ts';

/** Names, titles and whole journeys that are said twice, here and in the other file, and mentions of each kind. */
const TWICE = `persona Ann "Ann, in a hurry"
  prefers Web, Shop
persona Bob "Ann, in a hurry"
team Care "Those who care"
team Care
partner Field
channel Web
channel Shop "The shop"
  fits Wish, Steps.Use

system Desk
  owner Care, Field
metric Calls
source Survey
phases Steps
  phase Wish
  phase Use
phases Ways
  phase Wish
  phase Use
sync Steps with Ways
  pair Steps.Wish with Ways.Wish
  free Steps.Use
journey Help "Getting help"
  state current
  for Ann, Bob
  owner Care

stage Ask "Asking"
  owner Care
  process Steps.Wish
  touchpoint Call "The call"
    via Web
    emotion Ann -1 "felt"
    uses Desk
    next Answer
    pain Slow "Too slow"
      evidence Survey

  touchpoint Answer "The call"
    via "The shop"
    resolves Slow
    next Ask.Call

stage Ask
  touchpoint Call
    via Shop
    pain Slow "Too slow"
opportunity Mend "Mend it"
  addresses Slow, Help.Slow
  owner Field
  measures Calls
journey Help
  state future
  improves Help

stage Ask
  touchpoint Call
    continues Answer
    replaces Help.Ask.Call
stage Leave
  drops Ask "merged"
  touchpoint Call
    provider Field
`;
const START = [...Object.entries(manyFiles(3, 3)), ['twice.journey', TWICE], ['also.journey', TWICE.replace('journey Help "Getting help"', 'journey Other').replaceAll('Slow', 'Long')]]
  .map(([name, text]) => [`file:///${name}`, text!] as const);

/** What a line becomes, or what is put in its place: so that what comes below belongs elsewhere, though it stands where it was, too. */
const LINES = ['', '', 'journey Help', 'journey Other "Getting help"', 'stage Ask', 'stage New', '  touchpoint Call', '  touchpoint New "The call"', '    pain Slow', 'opportunity Mend', 'persona Ann', 'team Care "The shop"', 'channel Web', 'sync Steps with Ways', 'phases Steps', '  phase Use', '    via', '    via "The shop"', '    via Care', '    uses Ann', '    owner Care, Nobody', '  owner Care', '    next Call, Ask.Call', '    resolves Call.Slow, Help.Slow, Help.Ask.Call.Slow', '  touchpoint Help', '    emotion Bob +1', '  what', '"""', '/*'];
/** What a name, or a title, becomes. */
const WORDS = ['Ann', 'Care', 'Help', 'Other', 'Ask', 'Call', 'Slow', 'Web', 'Steps', 'Ways', 'Wish', 'Field', 'Answer', 'Survey', 'Step1', 'Stage0', 'New', '"The call"', '"The shop"', '"Too slow"', '"Anything"', ''];

type Edit = (lines: readonly string[]) => readonly string[];

const at = fc.nat({ max: 10_000 });
const some = fc.nat({ max: 12 });
const lineOf = (lines: readonly string[], n: number): number => n % (lines.length + 1);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  // A name or a title becomes another; in one line, or in all that say it.
  fc.tuple(at, fc.constantFrom(...WORDS), fc.boolean()).map(([n, word, everywhere]): Edit => lines => {
    const said = lines.flatMap((line, i) => [...line.matchAll(/"[^"]*"|\b\p{Lu}\w*/gu)].map(match => ({ i, match }))), one = said[n % Math.max(1, said.length)];
    if (!one) return lines;
    if (everywhere) return lines.map(line => line.replaceAll(one.match[0], word));
    return lines.with(one.i, lines[one.i]!.slice(0, one.match.index) + word + lines[one.i]!.slice(one.match.index + one.match[0].length));
  }),
  // A line becomes another; or is put in.
  fc.tuple(at, fc.constantFrom(...LINES), fc.nat({ max: 1 })).map(([n, line, gone]): Edit => lines => lines.toSpliced(lineOf(lines, n), gone, line)),
  // Lines go, come twice, or stand elsewhere.
  fc.tuple(at, some).map(([n, count]): Edit => lines => lines.toSpliced(lineOf(lines, n), count)),
  fc.tuple(at, some, at).map(([n, count, to]): Edit => lines => lines.toSpliced(lineOf(lines, to), 0, ...lines.slice(lineOf(lines, n), lineOf(lines, n) + count))),
  fc.tuple(at, some, at).map(([n, count, to]): Edit => lines => {
    const from = lineOf(lines, n), left = lines.toSpliced(from, count);
    return left.toSpliced(lineOf(left, to), 0, ...lines.slice(from, from + count));
  }),
  // A text is another; nothing that is called changes.
  at.map((n): Edit => lines => lines.map((line, i) => i === lineOf(lines, n) ? line.replace(/"([^"]*)"$/, '"$1!"') : line)),
);

interface Step { readonly file: number; readonly edit: Edit; readonly how: 'shared' | 'anew' | 'gone' }

const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({
  file: fc.oneof(fc.nat({ max: START.length - 1 }), fc.constant(START.length - 2)), edit,
  how: fc.oneof({ weight: 12, arbitrary: fc.constant('shared' as const) }, { weight: 1, arbitrary: fc.constant('anew' as const) }, { weight: 1, arbitrary: fc.constant('gone' as const) }),
}), { minLength: 1, maxLength: 12 });

const KINDS: readonly Kind[] = ['persona', 'segment', 'team', 'partner', 'channel', 'system', 'competitor', 'source', 'metric', 'phases', 'phase', 'journey', 'stage', 'touchpoint', 'pain', 'opportunity'];
const KEYS = { [Symbol('by title')]: ({ thing }: Place) => thing.title?.value, [Symbol('by name')]: ({ thing, within }: Place) => thing.name === '' ? undefined : `${thing.kind} ${within?.id ?? ''} ${thing.name.toLowerCase()}` };

/** Every answer of a project, in a form that can be compared. */
function answers(project: Project) {
  const { models, places, mentions } = project;
  const numbers = new Map(models.flatMap(({ uri }) => project.mentionsIn(uri).map((mention, i) => [mention, `${uri} ${i}`])));
  const ids = new Map(models.flatMap(({ uri }) => project.placesIn(uri).map((place, i) => [place.thing, `${uri} ${i} ${place.thing.kind} ${place.thing.id}`])));
  const idOf = (thing: Thing | undefined) => thing && ids.get(thing);
  const placed = (list: readonly Place[]) => list.map(({ thing }) => idOf(thing));
  const located = (list: readonly LocatedMention[]) => list.map(mention => numbers.get(mention));
  const inOrderOfKeys = <T, U>(map: ReadonlyMap<string, T>, each: (value: T) => U) => [...map].map(([key, value]) => [key, each(value)] as const).sort(([a], [b]) => a < b ? -1 : 1);
  return {
    models,
    places: places.map(({ uri, thing, within, journey }) => [uri, idOf(thing), idOf(within), idOf(journey)]),
    mentions: mentions.map(mention => [numbers.get(mention), mention.uri, idOf(mention.in), mention.word, mention.ref]),
    meant: mentions.map(({ ref, in: within }) => {
      const { target, candidates } = project.look(ref, within);
      return [idOf(target?.thing), idOf(project.resolve(ref, within)), placed(candidates)];
    }),
    kinds: KINDS.map(kind => [placed(project.ofKind(kind)), project.isAwaited(kind)]),
    several: placed(project.ofKind('team', 'partner')),
    doubts: located(project.doubts),
    sayings: inOrderOfKeys(project.sayings, located),
    groups: Reflect.ownKeys(KEYS).map(key => inOrderOfKeys(project.grouped(key as symbol, KEYS[key as symbol]!), placed)),
    things: places.map(place => ({
      mentions: located(project.mentionsOf(place.thing)), fitting: located(project.mentionsThatFit(place.thing)), isMentioned: project.isMentioned(place.thing),
      namesakes: placed(project.namesakes(place)), names: namesOf(place).map(name => [name, project.isUnread(name)]),
    })),
  };
}

/** What a project keeps leads to the files as they are now: to the very objects. */
function expectToLeadToNow(project: Project): void {
  const things = project.models.flatMap(model => [...thingsOf(model)].map(({ thing, within, journey }) => [thing, within, journey]));
  const places = project.places.map(({ thing, within, journey }) => [thing, within, journey]);
  expect(places.length).toBe(things.length);
  expect(places.every((place, i) => place.every((thing, j) => thing === things[i]![j]))).toBe(true);
  expect(project.places.every(place => project.placeOf(place.thing) === place)).toBe(true);
  const now = new Set(things.flat());
  expect(project.mentions.every(mention => now.has(mention.in))).toBe(true);
}

/** A mention may mean what is called so, by one of the names or by its title, whatever the project keeps to find it by. */
function expectToFindByNames(project: Project): void {
  for (const { ref } of project.mentions) {
    const { text, kinds } = ref, title = /^"(.+)"$/s.exec(text)?.[1];
    const found = title === undefined ? kinds.flatMap(kind => project.ofKind(kind).filter(place => place.thing.name !== '' && namesOf(place).includes(text)))
      : project.places.filter(({ thing }) => kinds.includes(thing.kind) && thing.title?.value === title);
    // Nothing is nearer than all others to what stands nowhere.
    const { candidates } = project.look(ref);
    expect(candidates.length === found.length && candidates.every((place, i) => place === found[i]), text).toBe(true);
  }
}

const projectOf = (texts: ReadonlyMap<string, string>): { project: Project; readings: Map<string, FileReading> } => {
  const project = new Project(), readings = new Map([...texts].reverse().map(([uri, text]) => [uri, readFile(uri, text)]));
  for (const { model } of readings.values()) project.set(model);
  return { project, readings };
};

test('what shares its structure with the state before says the same as what is made anew', () => {
  const { runs, seed } = runsOf('shared structure', { short: 40, long: 6000 });
  fc.assert(fc.property(steps, fc.boolean(), (all, ask) => {
    const texts = new Map<string, string>(START), { project, readings } = projectOf(texts);
    for (const { file, edit: change, how } of all) {
      const [uri, first] = START[file]!;
      if (how === 'gone') {
        project.delete(uri);
        texts.delete(uri);
        readings.delete(uri);
      } else {
        const text = change((texts.get(uri) ?? first).split('\n')).join('\n'), reading = readFile(uri, text, how === 'shared' ? readings.get(uri) : undefined);
        texts.set(uri, text);
        readings.set(uri, reading);
        project.set(reading.model);
      }
      // What was asked in between is not to be remembered where it is not so any more.
      if (ask) expectToBeAsAnew(project, texts);
    }
    expectToLeadToNow(project);
    expectToFindByNames(project);
    expectToBeAsAnew(project, texts);
    const anew = projectOf(texts);
    for (const [uri, reading] of anew.readings) expect(check(project, uri, reading)).toEqual(check(anew.project, uri, reading));
  }), { numRuns: runs, seed });
});

function expectToBeAsAnew(project: Project, texts: ReadonlyMap<string, string>): void {
  const now = answers(project), anew = answers(projectOf(texts).project);
  for (const [key, value] of Object.entries(anew)) expect({ [key]: now[key as keyof typeof now] }).toEqual({ [key]: value });
}

test.each([
  ['a text', '-1 "felt"', '-1 "Felt."'],
  ['a line more, above all others', 'persona Ann', '\npersona Ann'],
])('%s moves no name: what is kept stays, and leads to what is there now', (_, from, to) => {
  const uri = START.find(([, text]) => text === TWICE)![0], project = new Project(), reading = readFile(uri, TWICE), before = reading.model;
  project.set(before);
  const kept = { places: project.places, mentions: project.mentions, touchpoints: project.ofKind('touchpoint'), doubts: project.doubts }, uses = project.mentionsOf(before.channels[1]!);
  expect(uses.length).toBe(3);
  const after = readFile(uri, TWICE.replace(from, to), reading).model;
  project.set(after);
  expect(project.places).toBe(kept.places);
  expect(project.mentions).toBe(kept.mentions);
  expect(project.ofKind('touchpoint')).toBe(kept.touchpoints);
  expect(project.doubts).toBe(kept.doubts);
  expect(project.mentionsOf(after.channels[1]!)).toBe(uses);
  expect(project.models).toEqual([after]);
  expectToLeadToNow(project);
  expectToBeAsAnew(project, new Map([[uri, TWICE.replace(from, to)]]));
});

test('a mention that made its words doubtful takes the doubt with it', () => {
  const uri = 'file:///doubt.journey', text = 'team Care\njourney Help\nstage Ask\n  owner Care\n  touchpoint Call\n    via Care\n', project = new Project(), reading = readFile(uri, text);
  project.set(reading.model);
  expect(project.doubts.map(({ word }) => word)).toEqual(['owner', 'via']);
  project.set(readFile(uri, text.replace('via Care', 'thought "Care"'), reading).model);
  expect(project.mentions.map(({ word }) => word)).toEqual(['owner']);
  expect(project.doubts).toEqual([]);
});
