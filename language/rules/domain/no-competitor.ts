import type { Stage } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { COMPARING } from '../words/comparing.ts';
import { isAfterSale, lookFor, plain, stageKindsOf } from '../words/stages.ts';
import { hasStages, isAllClear, isBuyers, touchpointsIn } from './journeys.ts';

export const noCompetitor: Rule = {
  code: 'J424', name: 'no-competitor', severity: 'warning',
  what: 'People consider and compare, and the journey names no competitor: of customer, company and competitor the map shows two, and nobody sees what the offer is held against. Said of journeys that have a `kind`, a purchase, or a phase on that stage. Doing nothing, or doing it oneself, is a competitor too. Future maps that improve another are left alone: they say what changes.',
  fails: `
channel Web
competitor Rival "Another shop"
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage ⟪Consider⟫
  owner Shop
  touchpoint Compare
    via Web
stage Buy
  owner Shop
  touchpoint Pay
    via Web`,
  passes: `
channel Web
competitor Rival "Another shop"
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Consider
  owner Shop
  touchpoint Compare
    via Web
    rival Rival "cheaper"
stage Buy
  owner Shop
  touchpoint Pay
    via Web`,
  *check(file, project) {
    const rivals = project.ofKind('competitor').map(place => place.thing).filter(rival => rival.name !== '');
    for (const journey of file.journeys) {
      if (!isAllClear(journey) || !hasStages(journey) || journey.improves || !isBuyers(journey, project)) continue;
      if (touchpointsIn(journey).some(touchpoint => touchpoint.rivals.length > 0)) continue;
      const stage = journey.stages.find(stage => {
        if (stage.touchpoints.length === 0) return false;
        const kinds = stageKindsOf(stage, project);
        return kinds.has('consideration') && !isAfterSale(kinds) && compares(stage, project);
      });
      // People also explore and choose where nothing is sold.
      if (!stage || !(journey.journeyKind || stage.process || stage.phase || journey.stages.some(other => stageKindsOf(other, project).has('purchase')))) continue;
      const first = stage.touchpoints[0]!, { end } = journey.range;
      const declared = factBelow('Declare a competitor, and name it here', first, 'rival OtherOffer "why people look at it"');
      yield {
        range: stage.nameRange,
        message: `${callOf(stage)} is where people compare, and the journey names no competitor. Add a \`rival\` line to the step at which they look at another offer.`,
        fixes: rivals.length > 0
          ? rivals.slice(0, 6).map(rival => factBelow(`Add \`rival ${rival.name}\`${rival.title ? ` (${rival.title.value})` : ''}`, first, `rival ${rival.name}`))
          : [{ ...declared, edits: [...declared.edits, { range: { start: end, end }, newText: '\n\ncompetitor OtherOffer "What people compare with"' }] }],
      };
    }
  },
};

const LOOK = lookFor(Object.values(COMPARING).flat());

/** Whether the stage, or the phase that it names, speaks of weighing offers, and not only of choosing. */
function compares(stage: Stage, project: Project): boolean {
  const phase = stage.phase && project.resolve(stage.phase, stage), process = stage.process && project.resolve(stage.process, stage);
  return [stage, phase, process].some(thing => thing && [thing.name, thing.title?.value ?? ''].some(text => plain(text).search(LOOK) >= 0));
}
