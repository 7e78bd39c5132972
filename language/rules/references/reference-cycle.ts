import type { FileModel, Ref, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import type { Rule } from '../rule.ts';

export const referenceCycle: Rule = {
  code: 'J106', name: 'reference-cycle', severity: 'error',
  what: 'Journeys or teams that are parts of each other in a circle: each would be smaller than itself.',
  fails: `
channel Web
persona Ann
team Care
journey Buy
  state current
  for Ann
stage End
  owner Care
  touchpoint Pay
    via Web
    includes ⟪Help⟫
journey Help
  state current
  for Ann
stage Start
  owner Care
  touchpoint Enrol
    via Web
    includes ⟪Buy⟫`,
  passes: `
channel Web
persona Ann
team Care
journey Buy
  state current
  for Ann
stage End
  owner Care
  touchpoint Pay
    via Web
    includes Help
journey Help
  state current
  for Ann
stage Start
  owner Care
  touchpoint Enrol
    via Web`,
  *check(file, project) {
    for (const { whole, part, ref, holder } of edgesOf(file, project)) {
      const way = wayBetween(part, whole, project.once(KEY, partsOf));
      if (!way) continue;
      const names = [whole, ...way].map(thing => `\`${thing.name}\``);
      yield {
        range: ref.range,
        message: `${names[0]} would be a part of itself: ${names.join(' holds ')}. Remove one of these references${holder === whole ? '' : ` (\`part of\` says the same as \`includes\`, seen from the other side)`}.`,
      };
    }
  },
};

const KEY = Symbol('what holds what');

interface Edge {
  readonly whole: Thing;
  readonly part: Thing;
  readonly ref: Ref;
  /** The thing that says it. */
  readonly holder: Thing;
}

function* edgesOf(file: FileModel, project: Project): Generator<Edge> {
  for (const journey of file.journeys) {
    const whole = journey.partOf && project.resolve(journey.partOf, journey);
    if (whole) yield { whole, part: journey, ref: journey.partOf!, holder: journey };
    for (const stage of journey.stages) for (const touchpoint of stage.touchpoints) for (const ref of touchpoint.includes) {
      const part = project.resolve(ref, touchpoint);
      if (part) yield { whole: journey, part, ref, holder: journey };
    }
  }
  for (const team of [...file.teams, ...file.partners]) {
    const whole = team.partOf && project.resolve(team.partOf, team);
    if (whole) yield { whole, part: team, ref: team.partOf!, holder: team };
  }
}

function partsOf(project: Project): ReadonlyMap<Thing, readonly Thing[]> {
  const parts = new Map<Thing, Thing[]>();
  for (const file of project.models) for (const { whole, part } of edgesOf(file, project)) parts.set(whole, [...parts.get(whole) ?? [], part]);
  return parts;
}

/** The things from `from` down to `to`, both included; undefined where there is no way. Breadth first, so the shortest is told. */
function wayBetween(from: Thing, to: Thing, parts: ReadonlyMap<Thing, readonly Thing[]>): Thing[] | undefined {
  const before = new Map<Thing, Thing | undefined>([[from, undefined]]);
  for (const thing of before.keys()) {
    if (thing === to) {
      const way: Thing[] = [];
      for (let at: Thing | undefined = thing; at; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const part of parts.get(thing) ?? []) if (!before.has(part)) before.set(part, thing);
  }
  return undefined;
}
