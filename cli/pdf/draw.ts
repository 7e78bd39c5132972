/** Elements of a drawing → operators of a PDF page. It knows what drawings are made of: g, rect, circle, path and text; a title is for the pointer and left out. */
import type { PDFDocument } from 'pdfkit';
import type { Element } from '../../diagram/drawing.ts';
import type { Face, Faces, Run } from './fonts.ts';
import type { Paint, Painter } from './paint.ts';

export interface Canvas {
  readonly document: PDFDocument;
  readonly paint: Painter;
  readonly faces: Faces;
}

export function drawAll(children: readonly (Element | string)[], inherited: Paint, canvas: Canvas): void {
  let before: Element | undefined;
  for (const child of children) {
    if (typeof child === 'string') continue;
    if (child.tag !== 'title') draw(child, canvas.paint(child, before, inherited), canvas);
    before = child;
  }
}

function draw(element: Element, paint: Paint, canvas: Canvas): void {
  const { document } = canvas, { tag, attributes, children } = element;
  const number = (name: string): number => Number(attributes[name] ?? 0);
  document.save();
  moveBy(document, attributes['transform']);
  switch (tag) {
    case 'g': drawAll(children, paint, canvas); break;
    case 'rect': {
      const [x, y, width, height, radius] = [number('x'), number('y'), number('width'), number('height'), number('rx')];
      if (width > 0 && height > 0) finish(document, paint, () => radius > 0 ? document.roundedRect(x, y, width, height, radius) : document.rect(x, y, width, height));
      break;
    }
    case 'circle': finish(document, paint, () => document.circle(number('cx'), number('cy'), number('r'))); break;
    case 'path': finish(document, paint, () => document.path(String(attributes['d']))); break;
    case 'text': drawLine(children.filter(child => typeof child === 'string').join(''), element, paint, canvas); break;
    default: throw new Error(`“${tag}” is no element that a PDF is drawn of.`);
  }
  document.restore();
}

function moveBy(document: PDFDocument, transform: string | number | undefined): void {
  if (transform === undefined) return;
  const match = /^translate\((\S+) (\S+)\)$/.exec(String(transform));
  if (!match) throw new Error(`“${transform}” is no transformation that a PDF is drawn by.`);
  document.translate(Number(match[1]), Number(match[2]));
}

/** Paints an outline: its inside, its line, both or nothing. */
function finish(document: PDFDocument, paint: Paint, outline: () => void): void {
  const filled = paint.fill !== 'none', stroked = paint.stroke !== 'none';
  if (!filled && !stroked) return;
  if (filled) document.fillColor(paint.fill, Number(paint['fill-opacity']) * Number(paint.opacity));
  if (stroked) usePen(document, paint);
  outline();
  if (filled && stroked) document.fillAndStroke();
  else if (filled) document.fill();
  else document.stroke();
}

function usePen(document: PDFDocument, paint: Paint): void {
  document.strokeColor(paint.stroke, Number(paint['stroke-opacity']) * Number(paint.opacity)).lineWidth(Number(paint['stroke-width']))
    .lineCap(paint['stroke-linecap'] as 'butt').lineJoin(paint['stroke-linejoin'] as 'miter');
  if (paint['stroke-dasharray'] !== 'none') document.dash(paint['stroke-dasharray'].split(/[ ,]+/).map(Number));
}

const PLAIN = { lineBreak: false, baseline: 'alphabetic' } as const;
/** Without features of a font the package sets word by word, which puts several words from the right into the wrong order. */
const WHOLE = { ...PLAIN, features: [] } as const;
/** How thick a line around letters makes them bold, as a part of their size. */
const BOLDER = 0.03;

function drawLine(text: string, { attributes }: Element, paint: Paint, { document, faces }: Canvas): void {
  const size = Number(attributes['font-size']), y = Number(attributes['y'] ?? 0);
  const runs = faces.runs(text, Number(attributes['font-weight'] ?? 400) >= 600).map(run => ({ ...run, width: (use(document, run.face, size), document.widthOfString(run.text, run.fromRight ? WHOLE : PLAIN)) }));
  const width = runs.reduce((sum, run) => sum + run.width, 0), anchor = attributes['text-anchor'];
  let x = Number(attributes['x'] ?? 0) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  for (const run of runs) {
    // The ground around letters is drawn as outlines: as text, everything that is read or copied would be there twice.
    if (paint.stroke !== 'none') drawOutlines(document, run, x, y, size, paint);
    use(document, run.face, size);
    document.fillColor(paint.fill, Number(paint['fill-opacity']) * Number(paint.opacity));
    if (run.face.thin) document.strokeColor(paint.fill, Number(paint.opacity)).lineWidth(size * BOLDER);
    document.text(run.text, x, y, { ...run.fromRight ? WHOLE : PLAIN, fill: true, stroke: run.face.thin });
    x += run.width;
  }
}

const known = new WeakMap<PDFDocument, Set<string>>();

function use(document: PDFDocument, { name, file, postscriptName }: Face, size: number): void {
  const names = known.get(document) ?? new Set();
  known.set(document, names);
  if (!names.has(name)) document.registerFont(name, file, postscriptName);
  names.add(name);
  document.font(name).fontSize(size);
}

function drawOutlines(document: PDFDocument, { text, face: { font } }: Run, x: number, y: number, size: number, paint: Paint): void {
  const scale = size / font.unitsPerEm, { glyphs, positions } = font.layout(text);
  usePen(document, paint);
  let at = x;
  for (const [i, { path }] of glyphs.entries()) {
    const { xAdvance, xOffset, yOffset } = positions[i]!;
    const d = path.scale(scale, -scale).translate(at + xOffset * scale, y - yOffset * scale).toSVG();
    if (d !== '') document.path(d).stroke();
    at += xAdvance * scale;
  }
}
