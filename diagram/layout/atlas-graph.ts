import { checkRoom } from './check.ts';
import { rounded, simplified, type Line, type Point, type Rect } from './geometry.ts';
import { checkGraph, type ElkGraph, type Size } from './graph.ts';

/** Boxes of one size and ways between them, for ELK to arrange from left to right. In a circle the way that leads back is the one from a later box to an earlier one. */
export interface NetGraph {
  readonly box: Size;
  readonly count: number;
  readonly ways: readonly { readonly from: number; readonly to: number; readonly label: Size }[];
}

export interface NetShape {
  readonly boxes: readonly Rect[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.randomSeed': '1',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.componentComponent': '44',
  'elk.spacing.edgeNode': '24',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '3',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
  'elk.aspectRatio': '1.8',
  'elk.edgeLabels.placement': 'CENTER',
  'elk.layered.edgeLabels.sideSelection': 'ALWAYS_UP',
} as const;

export function netGraph({ box, count, ways }: NetGraph): ElkGraph {
  const graph: ElkGraph = {
    id: 'atlas',
    layoutOptions: OPTIONS,
    children: Array.from({ length: count }, (_, i) => ({
      id: `card${i}`, ...box,
      layoutOptions: { 'elk.portConstraints': 'FIXED_SIDE' },
      ports: [
        ...ways.flatMap((way, w) => way.to === i ? [port(`in${w}`, 'WEST')] : []),
        ...ways.flatMap((way, w) => way.from === i ? [port(`out${w}`, 'EAST')] : []),
      ],
    })),
    edges: ways.map(({ label }, w) => ({ id: `way${w}`, sources: [`out${w}`], targets: [`in${w}`], labels: [{ id: `way${w}.label`, text: 'x', ...label }], layoutOptions: {} })),
  };
  checkGraph(graph);
  return graph;
}

function port(id: string, side: 'WEST' | 'EAST'): ElkGraph['children'][number]['ports'][number] {
  return { id, x: 0, y: 0, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } };
}

interface Laid {
  readonly width: number;
  readonly height: number;
  readonly children: readonly (Rect & { readonly id: string })[];
  readonly edges: readonly { readonly id: string; readonly sections?: readonly { readonly startPoint: Point; readonly bendPoints?: readonly Point[]; readonly endPoint: Point }[]; readonly labels?: readonly Rect[] }[];
}

/** Takes nothing on trust: throws where something is missing, no number, or in the way of something else. */
export function readNet(answer: unknown, { box, count, ways }: NetGraph): NetShape {
  const laid = answer as Laid;
  const nodes = new Map(laid.children.map(child => [child.id, child])), edges = new Map(laid.edges.map(edge => [edge.id, edge]));
  const boxes = Array.from({ length: count }, (_, i): Rect => ({ x: finite(nodes.get(`card${i}`)?.x), y: finite(nodes.get(`card${i}`)?.y), ...box }));
  const lines = ways.map(({ label }, w): Line => {
    const edge = edges.get(`way${w}`), section = edge?.sections?.[0], place = edge?.labels?.[0];
    if (!section) throw new Error(`The layout has no way ${w}.`);
    const points = [section.startPoint, ...section.bendPoints ?? [], section.endPoint].map(({ x, y }) => ({ x: finite(x), y: finite(y) }));
    return { points: simplified(points), label: { x: finite(place?.x), y: finite(place?.y), ...label } };
  });
  checkRoom(boxes, lines);
  const all = [...boxes, ...lines.flatMap(line => [line.label!, ...line.points.map(point => ({ ...point, width: 0, height: 0 }))])];
  const left = Math.min(...all.map(each => each.x)), top = Math.min(...all.map(each => each.y));
  const move = <T extends Point>(each: T): T => ({ ...each, x: rounded(each.x - left), y: rounded(each.y - top) });
  return {
    boxes: boxes.map(move),
    lines: lines.map(line => ({ points: line.points.map(move), label: move(line.label!) })),
    width: Math.max(...all.map(each => each.x + each.width)) - left,
    height: Math.max(...all.map(each => each.y + each.height)) - top,
  };
}

function finite(number: number | undefined): number {
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new Error('The layout has something without a place.');
  return rounded(number);
}
