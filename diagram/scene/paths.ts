import type * as M from '../../language/model/model.ts';
import { headingOf, partsOf, WHAT, type SceneOptions } from './journey.ts';
import { countText } from './said.ts';
import type { Card, Chip, Edge, Scene } from './scene.ts';

/** Which paths there are: branches, loops, ways out, and where somebody else goes on. */
export function pathsScene(journey: M.Journey, names: M.Names, options: SceneOptions = {}): Pick<Scene, 'heading' | 'stages' | 'edges'> {
  const { context, stages, edges } = partsOf(journey, names, options);
  return { heading: headingOf(journey, context, WHAT.flow, chipsOf(edges, stages.flatMap(stage => stage.cards))), stages, edges };
}

function chipsOf(edges: readonly Edge[], cards: readonly Card[]): Chip[] {
  const exits = cards.flatMap(card => card.leads).filter(lead => lead.kind === 'exit').length;
  const branches = [...Map.groupBy(edges, edge => `${edge.from.stage}/${edge.from.card}`).values()].filter(ways => ways.length > 1).length;
  const loops = edges.filter(({ from, to }) => to.stage < from.stage || (to.stage === from.stage && to.card <= from.card)).length;
  const handovers = edges.filter(edge => edge.handover).length;
  const facts: [string, number, string, string][] = [['touchpoints', cards.length, 'touchpoint', 'touchpoints'], ['branches', branches, 'branch', 'branches'], ['loops', loops, 'way back', 'ways back'], ['exits', exits, 'exit', 'exits'], ['handovers', handovers, 'hand-over', 'hand-overs']];
  return facts.filter(([, count]) => count > 0).slice(0, 3).map(([key, count, one, many]) => ({ key, text: countText(count, one, many), tone: 'plain' }));
}
