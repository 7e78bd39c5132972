/** PDF from a drawing, as vectors and text. Loaded only where a PDF is asked for: what writes it is large. */
import { PDFDocument } from 'pdfkit';
import type { Drawing, Element } from '../../diagram/drawing.ts';
import { drawAll } from '../pdf/draw.ts';
import { openFaces } from '../pdf/fonts.ts';
import { painter, UNPAINTED } from '../pdf/paint.ts';

export const PAPERS = { a4: [842, 595], a3: [1191, 842] } as const;

export interface PdfOptions {
  readonly theme: 'light' | 'dark';
  /** On which paper, the picture fitted into it; a page as large as the picture where it is left out. */
  readonly paper?: keyof typeof PAPERS | undefined;
}

/** Points (1/72 inch) in a pixel (1/96 inch). */
const POINT = 0.75;
/** What printers leave white, in points. */
const MARGIN = 24;
/** A longer page than this, in points, PDF doesn't know. */
const LONGEST = 14_400;

/**
 * The same drawing and fonts give the same bytes: no time is in it.
 *
 * @returns the PDF's bytes, and a message for whatever letters are missing
 * @throws UsageError where there is no font at all
 */
export async function toPdf(drawing: Drawing, { theme, paper }: PdfOptions): Promise<{ bytes: Uint8Array; missing: string[] }> {
  const page = pageOf(drawing, paper);
  const faces = openFaces(textsOf(drawing.content).join('\n'));
  const document = new PDFDocument({
    size: page.size, margin: 0, font: null, displayTitle: true,
    // The file's number is made of these.
    info: { Title: drawing.title, Subject: drawing.description, Creator: 'Journey', Producer: 'Journey', CreationDate: new Date(0) },
  });
  // The package counts on a time; one that can't be enumerated isn't written.
  Object.defineProperty(document.info, 'CreationDate', { enumerable: false });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject));
  document.save().translate(page.x, page.y).scale(page.scale);
  drawAll(drawing.content, UNPAINTED, { document, faces, paint: painter(theme) });
  document.restore().end();
  await ended;
  return { bytes: Buffer.concat(chunks), missing: faces.missing() };
}

function pageOf({ width, height }: Drawing, paper: PdfOptions['paper']): { size: readonly [number, number]; x: number; y: number; scale: number } {
  if (paper === undefined) {
    const scale = Math.min(POINT, LONGEST / width, LONGEST / height);
    return { size: [width * scale, height * scale], x: 0, y: 0, scale };
  }
  const size = PAPERS[paper];
  const scale = Math.min((size[0] - 2 * MARGIN) / width, (size[1] - 2 * MARGIN) / height);
  return { size, x: (size[0] - width * scale) / 2, y: MARGIN, scale };
}

function textsOf(children: readonly (Element | string)[]): string[] {
  return children.flatMap(child => typeof child === 'string' ? [child] : child.tag === 'title' ? [] : textsOf(child.children));
}
