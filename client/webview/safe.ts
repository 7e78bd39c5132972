/**
 * What of a drawing may become part of the page.
 *
 * A drawing is ours, the names and texts in it are strangers'. Should one ever slip into the wrong place, it ends here:
 * only known elements and attributes are made, none that runs, loads or leads anywhere.
 */

const TAGS: ReadonlySet<string> = new Set([
  'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc',
  'defs', 'marker', 'pattern', 'clipPath', 'mask', 'linearGradient', 'radialGradient', 'stop', 'symbol', 'use',
]);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  'id', 'class', 'transform', 'role', 'lang', 'dir', 'opacity', 'visibility', 'display', 'overflow',
  'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'width', 'height', 'd', 'points', 'pathLength',
  'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset',
  'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'vector-effect', 'paint-order', 'shape-rendering', 'pointer-events',
  'font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor', 'dominant-baseline', 'alignment-baseline',
  'baseline-shift', 'textLength', 'lengthAdjust', 'writing-mode', 'unicode-bidi', 'direction', 'xml:space',
  'viewBox', 'preserveAspectRatio', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient',
  'patternUnits', 'patternContentUnits', 'patternTransform', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'offset', 'stop-color', 'stop-opacity',
  'clipPathUnits', 'clip-rule', 'maskUnits', 'maskContentUnits', 'marker-start', 'marker-mid', 'marker-end', 'clip-path', 'mask', 'href',
]);

const FAMILIES = /^(?:data|aria)-[a-z][a-z0-9-]*$/;
/** A mention of something in the same drawing. */
const INTERNAL = /^#[^\s"'()<>\\]+$/;
const INTERNAL_URL = /^url\(#[^\s"'()<>\\]+\)$/;

/** Whether an element of this name may be made. What is inside a refused one is refused with it. */
export const isSafeTag = (tag: string): boolean => TAGS.has(tag);

/** Whether the attribute may be set to this value. */
export function isSafeAttribute(name: string, value: string): boolean {
  if (FAMILIES.test(name)) return true;
  if (!ATTRIBUTES.has(name)) return false;
  if (name === 'href') return INTERNAL.test(value);
  // Everything that could load comes as `url(…)`; escapes (`u\72l`) have no place in these values at all.
  if (name !== 'id' && name !== 'class' && /url|\\|image/i.test(value)) return INTERNAL_URL.test(value);
  return true;
}
