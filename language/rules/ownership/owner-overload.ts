import type { Journey, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';

/** In a shorter journey one team may well own everything. */
const FEWEST_STAGES = 4;

/** Two teams can hardly share more evenly than they do. */
const FEWEST_TEAMS = 3;

export const ownerOverload: Rule = {
  code: 'J505', name: 'owner-overload', severity: 'hint',
  what: 'One team owns nearly all stages of a journey of four or more, though there are two other teams or more: what everything depends on gets dispersed. From which share on is a setting (`maxOwnerShare`).',
  fails: `
channel Web
persona Ann
team Care
team Shop
team Post
journey ⟪Help⟫
  state current
  for Ann
stage Look
  owner Care
  touchpoint Search
    via Web
stage Ask
  owner Care
  touchpoint Form
    via Web
stage Wait
  owner Care
  touchpoint Track
    via Web
stage Get
  owner Care, Shop
  touchpoint Read
    via Web`,
  passes: `
channel Web
persona Ann
team Care
team Shop
team Post
journey Help
  state current
  for Ann
stage Look
  owner Shop
  touchpoint Search
    via Web
stage Ask
  owner Care
  touchpoint Form
    via Web
stage Wait
  owner Care
  touchpoint Track
    via Web
stage Get
  owner Shop
  touchpoint Read
    via Web`,
  *check(file, project, { thresholds }) {
    if (project.ofKind('team').length < FEWEST_TEAMS) return;
    for (const journey of file.journeys) {
      if (journey.name === '' || journey.stages.length < FEWEST_STAGES || journey.stages.some(stage => !isWhole(stage) || stage.touchpoints.some(touchpoint => !isWhole(touchpoint)))) continue;
      const [most] = [...stagesByTeam(journey, project)].sort((a, b) => b[1] - a[1]);
      const share = most ? most[1] / journey.stages.length * 100 : 0;
      if (!most || share <= thresholds.maxOwnerShare) continue;
      yield {
        range: journey.nameRange,
        message: `${callOf(most[0])} owns ${most[1]} of the ${journey.stages.length} stages of ${callOf(journey)} (${Math.round(share)} %; up to ${thresholds.maxOwnerShare} % is fine). Share some of them with other teams.`,
      };
    }
  },
};

function stagesByTeam(journey: Journey, project: Project): Map<Thing, number> {
  const counts = new Map<Thing, number>();
  for (const stage of journey.stages) {
    // A stage without an owner of its own is owned by whoever owns all of its touchpoints.
    const lists = stage.owners.length > 0 ? [{ within: stage, owners: stage.owners }] : stage.touchpoints.map(touchpoint => ({ within: touchpoint, owners: touchpoint.owners }));
    const [first, ...others] = lists.map(({ within, owners }) => new Set(owners.flatMap(owner => project.resolve(owner, within) ?? [])));
    for (const team of first ?? []) if (others.every(teams => teams.has(team))) counts.set(team, (counts.get(team) ?? 0) + 1);
  }
  return counts;
}
