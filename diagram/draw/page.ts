import type { Drawing, Element } from '../drawing.ts';
import { byObject } from '../../language/model/memo.ts';
import { lastByObject } from '../memo.ts';
import type { ItemShape } from '../layout/item.ts';
import { MARK, STAGE } from '../layout/measures.ts';
import type { EdgePlan, LanePlan, LinkPlan, PagePlan, PillShape, Placed, RowPlan, StagePlan } from '../layout/page.ts';
import { drawCard } from './card.ts';
import { drawEdge, drawEdgeLabel } from './edge.ts';
import { at, classes, h } from './element.ts';
import { drawEmotion, type Ground } from './emotion.ts';
import { drawHeading } from './heading.ts';
import { drawItem } from './item.ts';
import { drawLegend } from './legend.ts';
import { drawMarkPill } from './marks.ts';
import { drawOwnerMark, drawSignAt } from './signs.ts';
import { OWNER_COLOURS } from './style.ts';
import { drawText, tooltip } from './text.ts';

/** Draws a page that has been laid out. */
export function drawPage(plan: PagePlan): Drawing {
  const { heading: { heading }, width, height, edges } = plan;
  return {
    width, height,
    title: heading.title,
    description: heading.description,
    plain: plan.plain,
    content: [h('g', { key: 'map', class: 'journey-map' },
      h('rect', { key: 'page', class: 'jm-page', width, height }),
      h('g', { key: 'bands' }, plan.lanes.map((lane, i) => drawBand(lane, i))),
      drawSeparators(plan),
      drawHeading(plan.heading),
      plan.rows.map(drawRow),
      h('g', { key: 'stages' }, plan.stages.map((stage, i) => drawStage(stage, i === 0))),
      plan.links.length > 0 && h('g', { key: 'links' }, plan.links.map(drawLink)),
      edges.length > 0 && h('g', { key: 'ways' }, edges.map(drawEdge)),
      plan.lanes.map((lane, i) => drawLane(lane, groundOf(i))),
      edges.length > 0 && h('g', { key: 'labels' }, edges.map(drawEdgeLabel)),
      drawLegend(plan.legend))],
  };
}

function drawRow({ row, label, box, cells, folded }: RowPlan): Element {
  return h('g', { key: `row ${row.id}`, 'data-lane': row.id, transform: at(box.x, box.y) },
    h('g', { key: 'label', class: 'jm-lane', 'data-kind': 'lane' }, drawText(label, 'jm-muted')),
    folded && h('path', { key: 'fold', class: 'jm-separator', d: `M${STAGE.padLeft + 90} ${box.height / 2} H${box.width}` }),
    cells.map(cell => h('g', { key: cell.key, role: 'group', 'aria-label': `${row.label} ${cell.title}` },
      tooltip(cell.title),
      h('rect', { key: 'box', class: `jm-row jm-row-${row.id} jm-box`, x: cell.box.x, y: cell.box.y, width: cell.box.width, height: cell.box.height, rx: 4 }),
      drawText(cell.text, 'jm-text'))));
}

/** A stage's header: an arrow that points to the next one. */
const drawStage = lastByObject(({ stage, box, title, detail }: StagePlan, first: boolean): Element => {
  const { width, height } = box;
  const notch = first ? 0 : STAGE.point;
  const d = `M0 0 H${round(width - STAGE.point)} L${width} ${height / 2} L${round(width - STAGE.point)} ${height} H0 ${notch > 0 ? `L${notch} ${height / 2} ` : ''}Z`;
  const gone = stage.mark?.kind === 'removed';
  const right = width - STAGE.point - STAGE.padRight;
  return h('g', {
    key: stage.key, class: classes('jm-thing', stage.broken && 'broken'), 'data-id': stage.id, 'data-kind': 'stage', 'data-gone': gone ? 'true' : undefined, role: 'group',
    'aria-label': ['Stage ' + stage.title, stage.detail, stage.mark && saidOf(stage.mark.kind), stage.mark?.text].filter(Boolean).join(', '), transform: at(box.x, box.y),
  },
  tooltip([stage.title, stage.detail, stage.mark?.text, stage.finding?.text].filter(Boolean).join('\n')),
  h('path', { key: 'arrow', class: gone ? 'jm-stage-gone' : 'jm-stage', d }),
  drawText(title, gone ? 'jm-muted' : 'jm-stage-text'),
  drawText(detail, gone ? 'jm-muted' : 'jm-stage-detail'),
  stage.mark && drawMarkPill(stage.mark, right - MARK.width - (stage.finding ? 18 : 0), (height - MARK.height) / 2),
  stage.finding && h('g', { key: 'finding', transform: at(right - 14, (height - 12) / 2) }, tooltip(stage.finding.text),
    h('path', { key: 'sign', class: `jm-corner-${stage.finding.severity}`, d: 'M7 0 L14 12 H0 Z' })));
});

const saidOf = (kind: string): string => kind === 'added' ? 'new' : kind;

function drawBand({ box, line }: LanePlan, index: number): Element {
  return h('g', { key: `band${index}` },
    groundOf(index) === 'band' && h('rect', { key: 'ground', class: 'jm-band', x: box.x, y: box.y, width: box.width, height: box.height, rx: 6 }),
    line && h('path', { key: 'line', class: 'jm-line', d: `M${box.x} ${round(box.y + line.y + 7)} H${box.x + box.width}` }));
}

function drawSeparators({ separators, lanes }: PagePlan): Element | undefined {
  if (lanes.length === 0) return undefined;
  const first = lanes[0]!.box, last = lanes.at(-1)!.box;
  return h('g', { key: 'separators' }, separators.map((x, i) => h('path', { key: `separator${i}`, class: 'jm-separator', d: `M${round(x)} ${first.y} V${last.y + last.height}` })));
}

/** Every other lane stands on a band. */
function groundOf(index: number): Ground {
  return index % 2 === 0 ? 'band' : 'page';
}

function drawLane(lane: LanePlan, ground: Ground): Element {
  return h('g', { key: `lane ${lane.id}`, 'data-lane': lane.id, transform: at(lane.box.x, lane.box.y) },
    h('g', { key: 'label', class: 'jm-lane', 'data-kind': 'lane' },
      (lane.label.whole || lane.owner) && tooltip(lane.name),
      lane.owner && drawOwnerMark(lane.owner.accent, OWNER_COLOURS, lane.label.x - 10, lane.label.y - 4, 'owner'),
      drawText(lane.label, 'jm-muted')),
    lane.line && drawText(lane.line.text, 'jm-muted', 'line-'),
    lane.empty && drawText(lane.empty, 'jm-faint', 'empty-'),
    lane.edges.length > 0 && drawWays(lane.edges),
    lane.cards.length > 0 && h('g', { key: 'cards' }, lane.cards.map(drawCard)),
    lane.pills.length > 0 && h('g', { key: 'leads' }, lane.pills.map(drawPill)),
    lane.edges.length > 0 && drawLabels(lane.edges),
    lane.emotion && drawEmotion(lane.emotion, ground),
    lane.items.length > 0 && drawItems(lane.items));
}

const drawWays = byObject((edges: readonly EdgePlan[]) => h('g', { key: 'ways' }, edges.map(drawEdge)));
const drawLabels = byObject((edges: readonly EdgePlan[]) => h('g', { key: 'labels' }, edges.map(drawEdgeLabel)));
const drawItems = byObject((items: readonly Placed<ItemShape>[]) => h('g', { key: 'items' }, items.map(drawItem)));

function drawLink({ key, x, from, to }: LinkPlan): Element {
  return h('g', { key, class: 'jm-link-group', 'aria-hidden': 'true' },
    h('path', { key: 'line', class: 'jm-drop', d: `M${x} ${from} V${round(to - 5)}` }),
    h('path', { key: 'head', class: 'jm-head', d: `M${x} ${to} L${x - 3.5} ${round(to - 6)} H${x + 3.5} Z` }));
}

/** Where a way ends for some, or goes on elsewhere. */
function drawPill({ x, y, shape: { lead, width, height, text } }: Placed<PillShape>): Element {
  return h('g', { key: lead.key, class: 'jm-pill-group', 'data-kind': 'lead', role: 'group', 'aria-label': `${lead.kind}: ${lead.text}`, transform: at(x, y) },
    tooltip(`${lead.kind}: ${lead.text}`),
    h('rect', { key: 'box', class: `jm-pill jm-pill-${lead.kind} jm-box`, width, height, rx: height / 2 }),
    drawSignAt(lead.kind, 10, (height - 12) / 2, 'sign'),
    drawText(text, 'jm-text'));
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
