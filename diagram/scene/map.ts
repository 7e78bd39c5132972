import type * as M from '../../language/model/model.ts';
import { meantBy } from './context.ts';
import { curvesOf } from './feelings.ts';
import { metricItem, opportunityItem, painItems, sourceItems, systemItems, textItems } from './items.ts';
import { headerRowsOf, headingOf, partsOf, WHAT, type SceneOptions } from './journey.ts';
import { laneOf, looseLane } from './lanes.ts';
import { reliefOf } from './relief.ts';
import type { Item, Lane, Scene } from './scene.ts';
import { summaryOf } from './summary.ts';

/** What the map of a journey shows. */
export function mapScene(journey: M.Journey, names: M.Names, options: SceneOptions = {}): Scene {
  const { context, stages, edges } = partsOf(journey, names, options);
  const relief = reliefOf(journey, names, options.opportunities ?? []);
  const metrics = new Set<M.Metric>();
  const measured = (within: M.Stage | M.Touchpoint): Item[] => meantBy(within.measures, within, names).filter(thing => thing.kind === 'metric').map(thing => {
    metrics.add(thing as M.Metric);
    return metricItem(thing as M.Metric, context.keys(`${within.id}/${thing.id}`));
  });
  const lane = laneOf.bind(undefined, journey);
  const lanes: Lane[] = [
    { id: 'touchpoints', label: 'Touchpoints', cells: [] },
    lane('actions', 'Actions', { of: touchpoint => textItems('action', touchpoint, touchpoint.actions, context) }),
    lane('thoughts', 'Thoughts', { of: touchpoint => textItems('thought', touchpoint, touchpoint.thoughts, context) }),
    { id: 'emotion', label: 'Emotion', cells: [] },
    lane('pains', 'Pains and opportunities', { of: touchpoint => painItems(touchpoint, relief, context) }),
    looseLane(journey, 'opportunities', 'Other opportunities', relief.loose.map(each => opportunityItem(each, context))),
    lane('frontstage', 'Frontstage', { of: touchpoint => textItems('step', touchpoint, touchpoint.frontstage, context) }),
    lane('backstage', 'Backstage', { of: touchpoint => textItems('step', touchpoint, touchpoint.backstage, context) }),
    lane('support', 'Support', { of: touchpoint => textItems('step', touchpoint, touchpoint.support, context) }),
    lane('systems', 'Systems', { of: touchpoint => systemItems(touchpoint, context) }),
    lane('milestones', 'Milestones', { ofStage: stage => textItems('milestone', stage, stage.milestones, context) }),
    lane('metrics', 'Metrics', { of: measured, ofStage: measured }),
    lane('evidence', 'Evidence', { of: touchpoint => sourceItems(touchpoint, context) }),
  ];
  const curves = curvesOf(journey, names);
  return {
    heading: headingOf(journey, context, WHAT.map, summaryOf(journey, relief.unaddressed, [...metrics])),
    rows: headerRowsOf(journey, context),
    stages,
    edges,
    curves,
    lanes: lanes.filter(each => each.id === 'touchpoints' || (each.id === 'emotion' ? curves.length > 0 : each.cells.length > 0)),
  };
}
