import { CARD } from './measures.ts';

/** The part of ELK's JSON format that is used here. */
export interface ElkGraph {
  readonly id: string;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly children: readonly ElkNode[];
  readonly edges: readonly ElkEdge[];
}

export interface ElkNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly layoutOptions: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly id: string; readonly x: number; readonly y: number; readonly width: 0; readonly height: 0; readonly layoutOptions: Readonly<Record<string, string>> }[];
}

export interface ElkEdge {
  readonly id: string;
  readonly sources: readonly [string];
  readonly targets: readonly [string];
  readonly labels: readonly { readonly id: string; readonly text: string; readonly width: number; readonly height: number }[];
  readonly layoutOptions: Readonly<Record<string, string>>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in a stage: a card, or something smaller. Ways come and go at `port` below its top. */
export interface Box extends Size {
  readonly port: number;
}

/** What ELK has to know of a stage. Boxes are meant by their index. */
export interface StageGraph {
  readonly boxes: readonly Box[];
  /** `columns`: each box has a column of its own, in text order, and all ways lead forward. `layers`: boxes stand as far to the right as ways lead to them, and ways may lead back. */
  readonly arrangement: 'columns' | 'layers';
  readonly inner: readonly { readonly from: number; readonly to: number; readonly label?: Size }[];
  /** The boxes that ways from other stages lead to, in text order. */
  readonly entries: readonly number[];
  /** The ways that leave to other stages. */
  readonly exits: readonly { readonly from: number; readonly label?: Size }[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.randomSeed': '1',
  'elk.edgeRouting': 'ORTHOGONAL',
  // One partition for each card gives each a column of its own, in text order.
  'elk.partitioning.activate': 'true',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.layered.crossingMinimization.strategy': 'NONE',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(CARD.gap),
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.spacing.nodeNode': String(CARD.rowGap),
  'elk.spacing.edgeNode': '20',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '3',
  'elk.spacing.labelNode': '10',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.edgeLabels.placement': 'CENTER',
  'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
} as const;

const LAYERS = {
  'elk.partitioning.activate': 'false',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': String(CARD.gap),
} as const;

const NOTHING: Box = { width: 0, height: 0, port: 0 };

/** Straight where it matters: the way that the text reads goes along the first row. */
const MAIN = { 'elk.layered.priority.straightness': '20' } as const;
const LEAVING = { 'elk.layered.priority.straightness': '5' } as const;
const OTHER = { 'elk.layered.priority.straightness': '1' } as const;

/** The graph of one stage: its boxes in columns, and a point at its left or right side for every way that comes or goes. */
export function elkGraphOf({ boxes, arrangement, inner, entries, exits }: StageGraph): ElkGraph {
  const columns = arrangement === 'columns';
  const partition = (column: number): ElkNode['layoutOptions'] => ({ 'elk.partitioning.partition': String(column) });
  const first = columns ? partition(0) : { 'elk.layered.layering.layerConstraint': 'FIRST_SEPARATE' };
  const last = columns ? partition(boxes.length + 1) : { 'elk.layered.layering.layerConstraint': 'LAST_SEPARATE' };
  const doors = doorsOf(entries);
  // A box that nothing leads to stands behind the one above it in the text.
  const behind = columns ? [] : boxes.flatMap((_, i) => i > 0 && !inner.some(({ from, to }) => to === i && from < i) ? [i] : []);
  const edges: { id: string; from: string; to: string; straight: ElkEdge['layoutOptions']; label?: Size | undefined }[] = [
    ...doors.map(card => ({ id: `enter${card}`, from: `in${card}`, to: `card${card}`, straight: card === 0 ? MAIN : OTHER })),
    ...inner.map(({ from, to, label }, i) => ({ id: `inner${i}`, from: `card${from}`, to: `card${to}`, straight: to === from + 1 && (columns || !label) ? MAIN : to === from + 1 ? LEAVING : OTHER, label })),
    ...behind.map(to => ({ id: `behind${to}`, from: `card${to - 1}`, to: `card${to}`, straight: OTHER })),
    ...exits.map(({ from, label }, i) => ({
      id: `leave${i}`, from: `card${from}`, to: `out${i}`, label,
      straight: from === boxes.length - 1 && exits.findIndex(exit => exit.from === from) === i ? MAIN : LEAVING,
    })),
  ];
  const graph: ElkGraph = {
    id: 'stage',
    layoutOptions: columns ? OPTIONS : { ...OPTIONS, ...LAYERS },
    children: [
      ...doors.map(card => node(`in${card}`, first, NOTHING, [])),
      ...boxes.map((box, i) => node(`card${i}`, columns ? partition(i + 1) : {}, box, edges.filter(({ to }) => to === `card${i}`).map(({ id }) => id))),
      ...exits.map((_, i) => node(`out${i}`, last, NOTHING, [`leave${i}`])),
    ],
    edges: edges.map(({ id, from, to, straight, label }): ElkEdge => ({
      id, sources: [`${from}.east`], targets: [`${to}.${id}`], labels: label ? [{ id: `${id}.label`, text: 'x', ...label }] : [], layoutOptions: straight,
    })),
  };
  checkGraph(graph);
  return graph;
}

/** The first box always has an entry, so that it stands in the first row whether or not somebody comes in there. */
export function doorsOf(entries: readonly number[]): readonly number[] {
  return entries.includes(0) ? entries : [0, ...entries];
}

/** A card or a side. Ways leave it by one port, so that branches share their beginning; each comes in by a port of its own, or ELK would knot ways of different beginnings together. */
function node(id: string, place: ElkNode['layoutOptions'], { width, height, port }: Box, incoming: readonly string[]): ElkNode {
  const portAt = (name: string, side: 'WEST' | 'EAST'): ElkNode['ports'][number] =>
    ({ id: `${id}.${name}`, x: side === 'WEST' ? 0 : width, y: port, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } });
  return {
    id, width, height,
    layoutOptions: { ...place, 'elk.portConstraints': 'FIXED_POS' },
    ports: [...incoming.toReversed().map(way => portAt(way, 'WEST')), portAt('east', 'EAST')],
  };
}

/** ELK takes nonsense in silence. Throws where an id is used twice, a size is no size, or an end is missing. */
export function checkGraph(graph: ElkGraph): void {
  const ids = new Set<string>();
  const take = (id: string): void => {
    if (ids.has(id)) throw new Error(`The id ${id} is used twice.`);
    ids.add(id);
  };
  const size = ({ width, height }: Size): void => {
    if (!(Number.isFinite(width) && Number.isFinite(height) && width >= 0 && height >= 0)) throw new Error(`${width} × ${height} is no size.`);
  };
  const ports = new Set(graph.children.flatMap(child => child.ports.map(port => port.id)));
  for (const child of graph.children) {
    take(child.id);
    size(child);
    for (const port of child.ports) take(port.id);
  }
  for (const each of graph.edges) {
    take(each.id);
    each.labels.forEach(size);
    for (const end of [...each.sources, ...each.targets]) if (!ports.has(end)) throw new Error(`${each.id} ends nowhere.`);
  }
}
