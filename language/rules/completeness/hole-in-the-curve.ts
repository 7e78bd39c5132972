import type { Journey, Persona, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import { pathsOf, reach } from '../paths.ts';
import type { Rule } from '../rule.ts';
import { factsBelow, TO_FILL_IN } from '../writing.ts';

export const holeInTheCurve: Rule = {
  code: 'J308', name: 'hole-in-the-curve', severity: 'hint',
  what: 'A touchpoint without a feeling between touchpoints that have one, on the same way and of the same persona: the curve has a hole there. Where a persona isn\'t involved, `emotion n/a` says so.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion +1 "quick"
  touchpoint ⟪Wait⟫
    via Web
  touchpoint Answer
    via Web
    emotion -1 "not what I asked"`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion +1 "quick"
  touchpoint Wait
    via Web
    emotion 0 "and now?"
  touchpoint Answer
    via Web
    emotion -1 "not what I asked"`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const paths = pathsOf(journey, project);
      const bare = paths.steps.filter(step => step.emotions.length === 0 || step.emotions.every(emotion => emotion.persona));
      if (bare.length === 0 || bare.length === paths.steps.length && paths.steps.every(step => step.emotions.length === 0)) continue;
      const personas = personasOf(journey, project);
      // What lies on a way from a feeling of the persona, and on one to it.
      const between = new Map(personas.map(persona => {
        const felt = paths.steps.filter(step => feels(step, persona, project));
        const after = reach(felt, step => paths.out(step).map(edge => edge.to)), before = reach(felt, step => paths.into(step).map(edge => edge.from));
        return [persona, (step: Touchpoint): boolean => after.has(step) && before.has(step)];
      }));
      for (const step of bare) {
        if (!isWhole(step)) continue;
        const open = personas.filter(persona => isFor(step, persona, project) && !says(step, persona, project));
        if (open.length === 0) continue;
        const missing = open.filter(persona => between.get(persona)!(step));
        if (missing.length === 0) continue;
        const all = step.emotions.length === 0 && missing.length === open.length;
        const whose = all ? [''] : missing.map(persona => `${persona!.name} `);
        yield {
          range: step.nameRange,
          message: `${callOf(step)} says nothing of how ${all ? 'it feels' : `${missing.map(persona => callOf(persona!)).join(' and ')} feels`}, though touchpoints before and after it do. Add a line such as \`emotion ${whose[0]}0 "neither"\`, or \`emotion ${whose[0]}n/a\` where nobody is involved.`,
          fixes: [
            factsBelow('Add a feeling to fill in', step, whose.map(name => `emotion ${name}0 "${TO_FILL_IN.feeling}"`)),
            factsBelow('Say that nobody is involved: `emotion n/a`', step, whose.map(name => `emotion ${name}n/a`)),
          ],
        };
      }
    }
  },
};

type Whose = Persona | undefined;

/** The personas of a journey; one that isn't known where none can be found. */
function personasOf(journey: Journey, project: Project): readonly Whose[] {
  const personas = [...new Set(journey.for.map(ref => project.resolve(ref, journey)))].filter(thing => thing?.kind === 'persona') as Persona[];
  return personas.length > 0 ? personas : [undefined];
}

function isFor(step: Touchpoint, persona: Whose, project: Project): boolean {
  return step.for.length === 0 || step.for.some(ref => project.resolve(ref, step) === persona);
}

/** Whether the touchpoint has a line for this persona's feeling, be it `n/a`. */
function says(step: Touchpoint, persona: Whose, project: Project): boolean {
  return step.emotions.some(emotion => {
    const whose = emotion.persona && project.resolve(emotion.persona, step);
    return !whose || whose === persona;
  });
}

function feels(step: Touchpoint, persona: Whose, project: Project): boolean {
  return step.emotions.some(emotion => emotion.score !== undefined && (!emotion.persona || project.resolve(emotion.persona, step) === persona)
    && (emotion.persona !== undefined || isFor(step, persona, project)));
}
