import type { Journey, Persona, Stage, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { TO_FILL_IN, touchpointIn } from '../writing.ts';

export const personaMissingInStage: Rule = {
  code: 'J304', name: 'persona-missing-in-stage', severity: 'warning',
  what: 'A persona whose journey it is takes no step in a stage: every touchpoint there is for others, and the stage doesn\'t say `not for` them. A touchpoint without `for` is everybody\'s. Says nothing of stages before the persona comes in, nor of a persona who takes part in fewer than half of them.',
  fails: `
channel Web
persona Ann
persona Lin
team Care
journey Help
  state current
  for Ann, Lin
stage Ask
  owner Care
  touchpoint Form
    via Web
stage ⟪Keep⟫
  owner Care
  touchpoint Greeting
    via Web
    for Ann`,
  passes: `
channel Web
persona Ann
persona Lin
team Care
journey Help
  state current
  for Ann, Lin
stage Ask
  owner Care
  touchpoint Form
    via Web
stage Keep
  owner Care
  not for Lin "leaves after the first answer"
  touchpoint Greeting
    via Web
    for Ann`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const personas = [...new Set(journey.for.map(ref => project.resolve(ref, journey)))].filter(thing => thing?.kind === 'persona') as Persona[];
      const missing = journey.stages.map(stage => missingIn(stage, personas, project));
      for (const [i, stage] of journey.stages.entries()) for (const persona of missing[i]!) {
        const there = journey.stages.flatMap((_, other) => missing[other]!.includes(persona) ? [] : [other]);
        // Somebody who comes in later, or only here and there, isn't missed.
        if (there[0] === undefined || i < there[0] || there.length < journey.stages.length / 2) continue;
        yield hitOf(journey, stage, persona, project);
      }
    }
  },
};

function missingIn(stage: Stage, personas: readonly Persona[], project: Project): readonly Persona[] {
  if (stage.touchpoints.length === 0 || !isWhole(stage) || !stage.touchpoints.every(isWhole)) return [];
  const present = new Set<Thing | undefined>();
  for (const ref of stage.notFor) present.add(project.resolve(ref, stage));
  for (const touchpoint of stage.touchpoints) {
    if (touchpoint.for.length === 0) return [];
    for (const ref of touchpoint.for) present.add(project.resolve(ref, touchpoint));
    // A feeling is a step too, and `n/a` says that the persona was thought of.
    for (const { persona } of touchpoint.emotions) if (persona) present.add(project.resolve(persona, touchpoint));
  }
  // A name that can't be found may have meant any of them.
  return present.has(undefined) ? [] : personas.filter(persona => !present.has(persona));
}

function hitOf(journey: Journey, stage: Stage, persona: Persona, project: Project) {
  return {
    range: stage.nameRange,
    message: `${callOf(persona)} takes no step in the stage ${callOf(stage)} of ${callOf(journey)}. Add a touchpoint for this persona, or a line such as \`not for ${persona.name} "why not"\`.`,
    fixes: [
      factBelow(`Add \`not for ${persona.name}\``, stage, `not for ${persona.name} "${TO_FILL_IN.why}"`),
      touchpointIn(`Add a touchpoint for ${callOf(persona)}`, stage, `${persona.name}Step`, [`for ${persona.name}`], project),
    ],
  };
}
