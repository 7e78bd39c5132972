import type * as M from '../../language/model/model.ts';
import type { ThingFinding } from '../findings.ts';
import { findingsById, meantBy, uniqueKeys } from './context.ts';
import { curvesOf } from './feelings.ts';
import { countText, titleOf } from './said.ts';
import type { Archetype, Chip, Finding, Heading } from './scene.ts';

/** All journeys of a project, and how they hang together. */
export interface AtlasScene {
  readonly heading: Heading;
  readonly cards: readonly JourneyCard[];
  readonly edges: readonly AtlasEdge[];
}

export interface JourneyCard {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly archetype?: Archetype;
  readonly state?: string;
  /** Who goes through it. */
  readonly personas: string;
  /** `5 stages · 8 touchpoints`. */
  readonly facts: string;
  /** How many touchpoints each stage has. */
  readonly stages: readonly number[];
  /** The first persona's feelings: the touchpoint's index and the score. */
  readonly feelings: readonly { readonly touchpoint: number; readonly score: number }[];
  readonly broken: boolean;
  readonly finding?: Finding;
}

export interface AtlasEdge {
  readonly key: string;
  /** The cards' indexes. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** How the one leads to the other; at least one. */
  readonly kinds: readonly Tie[];
  /** Where it is said, in words. */
  readonly said: string;
}

export type Tie = 'continues' | 'includes' | 'improves' | 'part';

/** `journeys` in the order of files and lines, as they are drawn. */
export function atlasScene(journeys: readonly M.Journey[], names: M.Names, findings: readonly ThingFinding[] = []): AtlasScene {
  const keys = uniqueKeys();
  const found = findingsById(findings);
  const cards = journeys.map((journey): JourneyCard => {
    const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
    const finding = found.get(journey.id);
    return {
      key: keys(journey.id),
      id: journey.id,
      title: titleOf(journey),
      ...(journey.archetypes[0] && { archetype: journey.archetypes[0].value }),
      ...(journey.state && { state: journey.state.value }),
      personas: meantBy(journey.for, journey, names).map(titleOf).join(', '),
      facts: [countText(journey.stages.length, 'stage', 'stages'), countText(touchpoints.length, 'touchpoint', 'touchpoints'), journey.status?.value].filter(Boolean).join(' · '),
      stages: journey.stages.map(stage => stage.touchpoints.length),
      feelings: curvesOf(journey, names)[0]?.points.map(({ touchpoint, score }) => ({ touchpoint, score })) ?? [],
      broken: journey.broken.length > 0,
      ...(finding && { finding }),
    };
  });
  const edges = edgesOf(journeys, names, cards);
  return { heading: headingOf(cards, edges, journeys), cards, edges };
}

const LABELS: Readonly<Record<Tie, string>> = { continues: 'continues', includes: 'includes', improves: 'improved by', part: 'has part' };

function edgesOf(journeys: readonly M.Journey[], names: M.Names, cards: readonly JourneyCard[]): AtlasEdge[] {
  const home = new Map<M.Thing, number>();
  journeys.forEach((journey, at) => {
    home.set(journey, at);
    for (const stage of journey.stages) {
      home.set(stage, at);
      for (const touchpoint of stage.touchpoints) home.set(touchpoint, at);
    }
  });
  // One way for each pair: two beside each other would say no more.
  const edges = new Map<string, { from: number; to: number; kinds: Tie[]; said: string[] }>();
  const add = (kind: Tie, from: number | undefined, to: number | undefined, said: string): void => {
    if (from === undefined || to === undefined || from === to) return;
    const key = `${from} ${to}`, edge = edges.get(key) ?? { from, to, kinds: [], said: [] };
    edges.set(key, edge);
    if (!edge.kinds.includes(kind)) edge.kinds.push(kind);
    edge.said.push(`${LABELS[kind]}: ${said}`);
  };
  journeys.forEach((journey, at) => {
    const meant = (ref: M.Ref | undefined): number | undefined => {
      const thing = ref && names.resolve(ref, journey);
      return thing && home.get(thing);
    };
    add('improves', meant(journey.improves), at, titleOf(journey));
    add('part', meant(journey.partOf), at, titleOf(journey));
    for (const touchpoint of journey.stages.flatMap(stage => stage.touchpoints)) {
      for (const thing of meantBy(touchpoint.continues, touchpoint, names)) add('continues', at, home.get(thing), `${titleOf(touchpoint)} → ${titleOf(thing)}`);
      for (const thing of meantBy(touchpoint.includes, touchpoint, names)) add('includes', at, home.get(thing), titleOf(touchpoint));
    }
  });
  return [...edges.values()].map(({ from, to, kinds, said }) => ({
    key: `${cards[from]!.key} → ${cards[to]!.key}`, from, to, kinds, label: kinds.map(kind => LABELS[kind]).join(', '), said: said.join('\n'),
  }));
}

function headingOf(cards: readonly JourneyCard[], edges: readonly AtlasEdge[], journeys: readonly M.Journey[]): Heading {
  const stages = journeys.reduce((sum, journey) => sum + journey.stages.length, 0);
  const touchpoints = journeys.reduce((sum, journey) => sum + journey.stages.reduce((all, stage) => all + stage.touchpoints.length, 0), 0);
  const states = (['current', 'future'] as const).map(state => ({ state, count: cards.filter(card => card.state === state).length })).filter(({ count }) => count > 0);
  const subtitle = [countText(cards.length, 'journey', 'journeys'), countText(stages, 'stage', 'stages'), countText(touchpoints, 'touchpoint', 'touchpoints')].join(' · ');
  return {
    id: '', kind: 'project', title: 'All journeys', subtitle,
    description: [`Atlas: ${subtitle}`, ...cards.map(card => card.title), ...edges.map(edge => `${cards[edge.from]!.title} ${edge.label} ${cards[edge.to]!.title}`)].join('. ') + '.',
    broken: false,
    chips: states.map(({ state, count }): Chip => ({ key: state, text: `${count} ${state}`, tone: 'plain' })),
  };
}
