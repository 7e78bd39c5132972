import type { Fix } from '../../findings.ts';
import type { FileModel, Journey, Range, Source, Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import { fileOf } from '../part.ts';
import type { Hit, Rule } from '../rule.ts';
import { freeName } from '../writing.ts';
import { evidenceFixes } from './sources.ts';

export const feelingWithoutEvidence: Rule = {
  code: 'J601', name: 'feeling-without-evidence', severity: 'warning',
  what: 'A feeling or a pain in a map of how things are, with no source: nobody can tell what was found from what was made up. A source of the touchpoint counts for its feelings and pains. Where the whole map names no source it is told once, at the journey\'s state.',
  fails: `
channel Web
persona Ann
team Care
source Talks "Interviews with 12 customers"
  kind interview
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion -1 "too long"
    evidence Talks
    pain TooLong "Twelve fields"
  touchpoint Answer
    via Web
    emotion ⟪+1⟫ "quick"
  touchpoint Receipt
    via Web
    pain ⟪Lost⟫ "It ends up among the spam"`,
  passes: `
channel Web
persona Ann
team Care
source Talks "Interviews with 12 customers"
  kind interview
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion -1 "too long"
    evidence Talks
    pain TooLong "Twelve fields"
  touchpoint Answer
    via Web
    emotion +1 "quick"
    evidence Talks
  touchpoint Receipt
    via Web
    pain Lost "It ends up among the spam"
      evidence Talks`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.state?.value !== 'current') continue;
      const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
      const hits = touchpoints.flatMap(touchpoint => [...unfounded(touchpoint, file, project)]);
      if (hits.length < 2 || touchpoints.some(hasEvidence)) { yield* hits; continue; }
      // Nothing rests on a source, unless a line that can't be read says so.
      if (![journey, ...journey.stages, ...touchpoints, ...touchpoints.flatMap(touchpoint => touchpoint.pains)].every(isWhole)) continue;
      yield {
        range: journey.state.range,
        message: `No feeling and no pain in ${callOf(journey)} names a source, though the map says how things are. Declare what they rest on as a \`source\` (of kind \`assumption\`, if it is one), and add \`evidence\` lines.`,
        fixes: unsourced(journey, project),
      };
    }
  },
};

const hasEvidence = (touchpoint: Touchpoint): boolean => touchpoint.evidence.length > 0 || touchpoint.pains.some(pain => pain.evidence.length > 0);

/** What a touchpoint says that rests on nothing: its feelings, told at the first, for which a source of the touchpoint is missing; else its pains. */
function* unfounded(touchpoint: Touchpoint, file: FileModel, project: Project): Generator<Hit> {
  if (touchpoint.evidence.length > 0 || !isWhole(touchpoint)) return;
  const feeling = touchpoint.emotions.find(emotion => emotion.score !== undefined);
  if (feeling) {
    yield { range: feeling.scoreRange, message: `The feeling at ${callOf(touchpoint)} rests on no source. ${ADVICE}`, fixes: fixesFor(touchpoint, file, project) };
    return;
  }
  for (const pain of touchpoint.pains) {
    if (pain.evidence.length > 0 || pain.name === '' || !isWhole(pain)) continue;
    yield { range: pain.nameRange, message: `The pain ${callOf(pain)} rests on no source. ${ADVICE}`, fixes: fixesFor(pain, file, project) };
  }
}

const ADVICE = 'Add an `evidence` line with what it was found in; a source of kind `assumption` says that it is assumed.';

function fixesFor(thing: Thing, file: FileModel, project: Project): Fix[] {
  const fixes = evidenceFixes(thing, project);
  const assumed = assumption(file, project);
  return assumed ? [...fixes, { title: 'Mark it as an assumption', edits: [assumed.edit, ...factBelow('', thing, `evidence ${assumed.name}`).edits] }] : fixes;
}

/** All feelings and pains marked as assumptions at once. */
function unsourced(journey: Journey, project: Project): Fix[] {
  const name = freeName('Assumed', project);
  const edits = journey.stages.flatMap(stage => stage.touchpoints).filter(touchpoint => touchpoint.emotions.length + touchpoint.pains.length > 0)
    .flatMap(touchpoint => factBelow('', touchpoint, `evidence ${name}`).edits);
  return [{ title: 'Mark all of them as assumptions', edits: [{ range: TOP, newText: declared(name) }, ...edits] }];
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const declared = (name: string): string => `source ${name} "Assumed by the team"\n  kind assumption\n\n`;

/** A source of kind assumption to be declared, where the project has none to choose. */
function assumption(file: FileModel, project: Project): { name: string; edit: Fix['edits'][number] } | undefined {
  if (project.ofKind('source').some(({ thing }) => (thing as Source).sourceKind?.value === 'assumption')) return undefined;
  const name = freeName('Assumed', project), end = fileOf(file, project).sources.at(-1)?.range.end;
  return { name, edit: end ? { range: { start: end, end }, newText: `\n\n${declared(name).trimEnd()}` } : { range: TOP, newText: declared(name) } };
}
