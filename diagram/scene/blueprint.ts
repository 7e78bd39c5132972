import type * as M from '../../language/model/model.ts';
import { meantBy } from './context.ts';
import { systemItems, textItems } from './items.ts';
import { headingOf, partsOf, WHAT, type SceneOptions } from './journey.ts';
import { laneOf } from './lanes.ts';
import { countText } from './said.ts';
import type { Chip, Lane, Scene } from './scene.ts';

/** What happens in front of and behind the line of visibility: the same touchpoints, and under each what it takes to make it work. */
export function blueprintScene(journey: M.Journey, names: M.Names, options: SceneOptions = {}): Scene {
  const { context, stages, edges } = partsOf(journey, names, options);
  const lane = laneOf.bind(undefined, journey);
  const actions = lane('actions', 'Customer actions', { of: touchpoint => textItems('action', touchpoint, touchpoint.actions, context) });
  const behind: Lane[] = [
    {
      ...lane('frontstage', 'Frontstage', { of: touchpoint => textItems('step', touchpoint, touchpoint.frontstage, context) }),
      line: 'line of interaction', empty: 'Nothing is said about what the customer meets: frontstage "…" in a touchpoint',
    },
    {
      ...lane('backstage', 'Backstage', {
        of: touchpoint => [
          ...textItems('step', touchpoint, touchpoint.backstage, context),
          ...touchpoint.handoff ? textItems('handoff', touchpoint, [touchpoint.handoff], context) : [],
        ],
      }),
      line: 'line of visibility', empty: 'Nothing is said about what happens behind the scenes: backstage "…" in a touchpoint',
    },
    {
      ...lane('support', 'Support', { of: touchpoint => textItems('step', touchpoint, touchpoint.support, context) }),
      line: 'line of internal interaction', empty: 'Nothing is said about what supports it: support "…" in a touchpoint',
    },
  ];
  const systems = lane('systems', 'Systems', { of: touchpoint => systemItems(touchpoint, context) });
  return {
    heading: headingOf(journey, context, WHAT.blueprint, chipsOf(journey, names)),
    rows: [],
    stages, edges,
    curves: [],
    lanes: [
      { id: 'touchpoints', label: 'Touchpoints', cells: [] },
      ...[actions].filter(({ cells }) => cells.length > 0), ...behind, ...[systems].filter(({ cells }) => cells.length > 0),
    ],
    linked: true,
  };
}

function chipsOf(journey: M.Journey, names: M.Names): Chip[] {
  const path = journey.stages.flatMap(stage => stage.touchpoints);
  if (path.length === 0) return [];
  const carried = path.filter(touchpoint => touchpoint.frontstage.length + touchpoint.backstage.length + touchpoint.support.length + touchpoint.uses.length > 0).length;
  const systems = new Set(path.flatMap(touchpoint => meantBy(touchpoint.uses, touchpoint, names))).size;
  return [
    { key: 'carried', text: `${carried} of ${countText(path.length, 'touchpoint', 'touchpoints')} with something behind ${path.length === 1 ? 'it' : 'them'}`, tone: 'plain' },
    ...systems > 0 ? [{ key: 'systems', text: countText(systems, 'system', 'systems'), tone: 'plain' } as const] : [],
  ];
}
