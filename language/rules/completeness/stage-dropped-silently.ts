import type { Journey, Stage, Thing } from '../../model/model.ts';
import { shortestName, type Project } from '../../names/project.ts';
import { callOf, factBelow, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { plain, stageKindsOf } from '../words/stages.ts';
import { TO_FILL_IN } from '../writing.ts';

export const stageDroppedSilently: Rule = {
  code: 'J312', name: 'stage-dropped-silently', severity: 'warning',
  what: 'A future map leaves out a stage of the map that it improves, and doesn\'t say so with `drops`. A stage is still there if one of the future map has its name, its title, its phase or its place in the purchase, or a touchpoint that replaces one of its touchpoints or resolves one of its pains.',
  fails: `
channel Web
persona Ann
team Care
journey Shop
  state current
  for Ann
stage Consider "Consideration"
  owner Care
  touchpoint Compare
    via Web
stage Buy "Purchase"
  owner Care
  touchpoint Pay
    via Web
journey ShopNext
  state future
  improves ⟪Shop⟫
  for Ann
stage Order "Purchase"
  owner Care
  touchpoint PayAtOnce
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Shop
  state current
  for Ann
stage Consider "Consideration"
  owner Care
  touchpoint Compare
    via Web
stage Buy "Purchase"
  owner Care
  touchpoint Pay
    via Web
journey ShopNext
  state future
  improves Shop
  for Ann
stage Order "Purchase"
  owner Care
  drops Shop.Consider "the first page shows the one that fits"
  touchpoint PayAtOnce
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const improved = journey.improves && project.resolve(journey.improves, journey) as Journey | undefined;
      if (!improved || improved === journey || journey.state?.value !== 'future' || journey.stages.length === 0 || !isWholeThroughout(journey)) continue;
      const kept = keptIn(journey, project);
      for (const stage of improved.stages) {
        if (stage.name === '' || stage.touchpoints.length === 0 || kept.isKept(stage)) continue;
        const place = project.placeOf(stage)!;
        yield {
          range: journey.improves!.range,
          message: `${callOf(journey)} leaves out the stage ${callOf(stage)} of ${callOf(improved)} and doesn't say so. Add a line such as \`drops ${shortestName(project, place, journey)} "why"\`, or say which touchpoint \`replaces\` one of its own.`,
          related: [{ uri: place.uri, range: stage.nameRange, message: 'The stage that is left out.' }],
          fixes: [factBelow(`Add \`drops ${shortestName(project, place, journey)}\``, journey, `drops ${shortestName(project, place, journey)} "${TO_FILL_IN.why}"`)],
        };
      }
    }
  },
};

function isWholeThroughout(journey: Journey): boolean {
  return isWhole(journey) && journey.stages.every(stage => isWhole(stage) && stage.touchpoints.every(isWhole));
}

function keptIn(future: Journey, project: Project) {
  const touched = new Set<Thing>(), names = new Set<string>(), phases = new Set<Thing>(), kinds = new Set<string>(), titles: string[] = [];
  // A mention that can't be found, or fits several, may have meant any stage of this name.
  const touch = (ref: Parameters<Project['look']>[0], within: Thing): void => {
    const { candidates } = project.look(ref, within);
    for (const { thing } of candidates) for (let at: Thing | undefined = thing; at; at = project.placeOf(at)?.within) touched.add(at);
    if (candidates.length === 0) for (const part of ref.text.split('.')) names.add(part);
  };
  for (const ref of future.drops) touch(ref, future);
  for (const stage of future.stages) {
    names.add(stage.name);
    if (stage.title) titles.push(plain(stage.title.value));
    const phase = stage.phase && project.resolve(stage.phase, stage);
    if (phase) phases.add(phase);
    for (const kind of stageKindsOf(stage, project)) kinds.add(kind);
    for (const ref of stage.drops) touch(ref, stage);
    for (const step of stage.touchpoints) for (const ref of [...step.replaces, ...step.resolves]) touch(ref, step);
  }
  return {
    isKept(stage: Stage): boolean {
      const title = plain(stage.title?.value ?? stage.name), phase = stage.phase && project.resolve(stage.phase, stage);
      return touched.has(stage) || names.has(stage.name) || titles.some(other => other === title || (title.length > 3 && other.includes(title)))
        || (phase !== undefined && phases.has(phase)) || [...stageKindsOf(stage, project)].some(kind => kinds.has(kind));
    },
  };
}
