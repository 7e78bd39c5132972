import type * as M from '../../language/model/model.ts';
import { headingOf, partsOf, WHAT, type SceneOptions } from './journey.ts';
import { countText } from './said.ts';
import type { Chip, Edge, Heading, Owner, Stage } from './scene.ts';

/** Who does what: a lane for each owner, in the order in which they come in. */
export interface OwnersScene {
  readonly heading: Heading;
  readonly stages: readonly Stage[];
  readonly edges: readonly Edge[];
  /** `owner` is missing for the lane of what nobody owns. */
  readonly lanes: readonly { readonly id: string; readonly owner?: Owner }[];
  /** The lane of each card, by stage and card. */
  readonly laneOf: readonly (readonly number[])[];
}

export function ownersScene(journey: M.Journey, names: M.Names, options: SceneOptions = {}): OwnersScene {
  const { context, stages, edges } = partsOf(journey, names, options);
  const cards = stages.flatMap(stage => stage.cards);
  const owners: (Owner | undefined)[] = [...new Set(cards.map(card => card.owners[0]))];
  // What nobody owns stands last, where it shows.
  const sorted = [...owners.filter(owner => owner !== undefined), ...owners.includes(undefined) ? [undefined] : []];
  const lanes = sorted.map(owner => owner ? { id: owner.id, owner } : { id: '' });
  return {
    heading: headingOf(journey, context, WHAT.owners, chipsOf(edges, sorted.filter(owner => owner !== undefined).length, cards.filter(card => card.owners.length === 0).length)),
    stages, edges, lanes,
    laneOf: stages.map(stage => stage.cards.map(card => sorted.indexOf(card.owners[0]))),
  };
}

function chipsOf(edges: readonly Edge[], owners: number, ownerless: number): Chip[] {
  const handovers = edges.filter(edge => edge.handover);
  const silent = handovers.filter(edge => !edge.handover!.said).length;
  return [
    ...ownerless > 0 ? [{ key: 'owners', text: `${countText(ownerless, 'touchpoint', 'touchpoints')} without an owner`, tone: 'bad' } as const] : [],
    { key: 'count', text: countText(owners, 'owner', 'owners'), tone: 'plain' },
    ...handovers.length > 0 ? [{ key: 'handovers', text: countText(handovers.length, 'hand-over', 'hand-overs') + (silent > 0 ? `, ${silent} without a word` : ''), tone: 'plain' } as const] : [],
  ];
}
