import { lastByObject } from '../memo.ts';
import type { Edge } from '../scene/scene.ts';
import { moved, overlap, rounded, type Line } from './geometry.ts';
import type { FlowShape } from './flow.ts';
import type { Size } from './graph.ts';
import { EDGE_LABEL } from './measures.ts';
import type { EdgePlan } from './page.ts';
import { setText, type TextBlock } from './texts.ts';

export function sizeOfLabel(label: string): Size {
  const text = labelText(label, 0, 0);
  return { width: Math.ceil(text.width) + 2 * EDGE_LABEL.padX, height: text.height + 2 * EDGE_LABEL.padY };
}

function labelText(label: string, x: number, y: number): TextBlock {
  return setText(label, 'edge', { x, y, width: EDGE_LABEL.width, lines: EDGE_LABEL.lines, anchor: 'middle' });
}

/** The ways of a flow, moved to their place. */
export const edgePlans = lastByObject((lines: FlowShape['lines'], dx: number, dy: number, handovers: boolean): readonly EdgePlan[] => lines.map(({ edge, line }) => edgePlan(edge, moved(line, dx, dy), handovers)));

/** A way with its words. `handovers` marks where somebody else goes on. */
export function edgePlan(edge: Pick<Edge, 'key' | 'label' | 'handover'>, line: Line, handovers: boolean): EdgePlan {
  const clean: Line = {
    points: line.points.map(point => ({ x: rounded(point.x), y: rounded(point.y) })),
    ...(line.label && { label: { ...line.label, x: rounded(line.label.x), y: rounded(line.label.y) } }),
  };
  const spot = edge.handover && handovers ? spotOf(clean) : undefined;
  return {
    key: edge.key, line: clean,
    conditional: edge.label !== undefined,
    ...(edge.label && clean.label && { text: labelText(edge.label, clean.label.x + clean.label.width / 2, clean.label.y + EDGE_LABEL.padY) }),
    ...(spot && { handover: { ...spot, ...edge.handover } }),
  };
}

/** A place on the way for a mark, soon after its beginning and clear of its words. */
function spotOf({ points, label }: Line): { x: number; y: number } | undefined {
  for (let i = 1; i < points.length; i++) {
    const a = points[i - 1]!, b = points[i]!, length = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    for (let reach = Math.min(13, length / 2); reach <= length - 8; reach += 8) {
      const x = rounded(a.x + Math.sign(b.x - a.x) * reach), y = rounded(a.y + Math.sign(b.y - a.y) * reach);
      if (!label || !overlap(label, { x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK })) return { x, y };
    }
  }
  return undefined;
}

/** Half of the mark's width. */
const MARK = 6;
