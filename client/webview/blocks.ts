/** A drawing seen from afar: one area for each thing, and the curves. One path for all things of a kind, so that a thousand cards cost no more than one. */

export interface Blocks {
  readonly areas: readonly { readonly kind: string; readonly path: string }[];
  readonly lines: readonly { readonly path: string; readonly transform: string; readonly colour: string }[];
}

/** In pixels of the drawing. */
export function blocksOf(drawing: SVGGraphicsElement): Blocks {
  const inverse = drawing.getScreenCTM()?.inverse();
  if (!inverse) return { areas: [], lines: [] };
  const paths = new Map<string, string>();
  for (const thing of drawing.querySelectorAll<SVGElement>('[data-id][data-kind]')) {
    // The points of a curve: the curve is enough.
    if (thing.querySelector(':scope > .jm-ring')) continue;
    const body = thing.querySelector(':scope > .jm-box, :scope > .jm-stage') ?? thing;
    const { left, top, width, height } = body.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const round = (value: number): number => Math.round(value);
    const kind = thing.getAttribute('data-kind') ?? '';
    const x = round(left * inverse.a + inverse.e);
    const y = round(top * inverse.d + inverse.f);
    const wide = round(width * inverse.a);
    paths.set(kind, `${paths.get(kind) ?? ''}M${x} ${y}h${wide}v${round(height * inverse.d)}h${-wide}z`);
  }
  const lines = [...drawing.querySelectorAll<SVGGraphicsElement>('path.jm-curve')].map((curve) => {
    const matrix = inverse.multiply(curve.getScreenCTM() ?? new DOMMatrix());
    return {
      path: curve.getAttribute('d') ?? '',
      transform: `matrix(${[matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f].map((value) => value.toFixed(2)).join(' ')})`,
      colour: [...curve.classList].filter((name) => name.startsWith('jm-stroke-')).join(' '),
    };
  });
  return { areas: [...paths].map(([kind, path]) => ({ kind, path })), lines };
}
