import type { Fix } from '../../findings.ts';
import { kindWord } from '../../lines/wording.ts';
import type { Thing } from '../../model/model.ts';
import { lookOf, plainName } from '../../names/look-alikes.ts';
import type { Place, Project } from '../../names/project.ts';
import { isWhole, replacement, wholeLines } from '../helpers.ts';
import { byObject } from '../../model/memo.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const lookAlikeNames: Rule = {
  code: 'J109', name: 'look-alike-names', severity: 'warning',
  what: 'Two names that look the same but are not: full-width beside half-width letters, or letters of another alphabet. A line that means one may name the other.',
  fails: `
channel App
channel ⟪Ａpp⟫
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via App
  touchpoint Talk
    via Ａpp`,
  passes: `
channel App
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via App
  touchpoint Talk
    via Phone`,
  *check(file, project) {
    const looks = project.grouped(KEY, keyOf);
    for (const place of placesIn(file, project)) {
      const { thing } = place;
      const alike = looks.get(keyOf(place) ?? '');
      const keep = alike && kept(alike, project);
      if (!keep || keep.thing.name === thing.name) continue;
      yield {
        range: thing.nameRange,
        message: `This ${kindWord(thing.kind)}'s name looks just like \`${keep.thing.name}\`, but is written with other characters. Rename one of them.`,
        related: [{ uri: keep.uri, range: keep.thing.nameRange, message: 'the other one' }],
        fixes: mergeable(place, keep, project) ? [merged(place, keep, project)] : plainName(thing.name) !== thing.name && keep.thing.name !== plainName(thing.name) ? [replacement(`Write \`${plainName(thing.name)}\``, thing.nameRange, plainName(thing.name))] : [],
      };
    }
  },
};

const KEPT = Symbol('which of several that look alike may stay');

/** Of names that look alike the one whose spelling may stay: the plain one, or the first. Undefined where all are spelt the same. */
function kept(alike: readonly Place[], project: Project): Place | undefined {
  if (alike.length < 2) return undefined;
  const known = project.once(KEPT, () => new Map<readonly Place[], Place | undefined>());
  if (!known.has(alike)) {
    const spelt = new Set(alike.map(({ thing }) => thing.name));
    known.set(alike, spelt.size < 2 ? undefined : alike.find(({ thing: { name } }) => name === plainName(name)) ?? alike[0]);
  }
  return known.get(alike);
}

/** Bare first lines, at the outermost level, say nothing that would be lost. */
function mergeable({ thing, within }: Place, keep: Place, project: Project): boolean {
  if (within !== undefined || thing.kind === 'journey' || thing.kind === 'phases' || thing.facts.length > 0 || !isWhole(thing) || keep.within !== undefined) return false;
  const mentions = project.mentionsOf(thing), words = mentions.length === 0 ? undefined : wordsOf(keep.thing, project);
  return !mentions.some(mention => words?.get(mention.in)?.has(mention.word));
}

const WORDS = Symbol('words by which things mention those that stay');

/** What mentions a thing, and behind which words. */
function wordsOf(thing: Thing, project: Project): ReadonlyMap<Thing | undefined, ReadonlySet<string>> {
  const known = project.once(WORDS, () => new Map<Thing, ReadonlyMap<Thing | undefined, ReadonlySet<string>>>());
  let words = known.get(thing);
  if (!words) known.set(thing, words = new Map([...Map.groupBy(project.mentionsOf(thing), mention => mention.in)].map(([by, mentions]) => [by, new Set(mentions.map(({ word }) => word))])));
  return words;
}

function merged({ uri, thing }: Place, keep: Place, project: Project): Fix {
  const mentions = project.mentionsOf(thing).map(mention => ({ ...(mention.uri !== uri && { uri: mention.uri }), range: mention.ref.range, newText: keep.thing.name }));
  return { title: `Make it one with \`${keep.thing.name}\`: remove this line, and write \`${keep.thing.name}\` where it is mentioned`, edits: [{ range: wholeLines(thing), newText: '' }, ...mentions] };
}

const KEY = Symbol('names by their looks');

/** The block around a thing is the first part of its id. */
const keyOf = ({ thing }: Place): string | undefined => keyAt(thing);

const keyAt = byObject((thing: Thing) => thing.name === '' ? undefined : `${thing.kind} ${thing.id.slice(0, -thing.name.length)} ${lookOf(thing.name)}`);
