/** The journeys of a fence in a Markdown text, as pictures for the page that shows the text. */
import type { Drawing } from '../diagram/drawing.ts';
import type { LayoutEngine } from '../diagram/layout/engine.ts';
import { drawPicture } from '../diagram/picture.ts';
import { toSvg } from '../diagram/svg.ts';
import { VIEWS, type ViewId } from '../diagram/views.ts';
import type { Names } from '../language/model/model.ts';
import { Project } from '../language/names/project.ts';
import { readFile } from '../language/read.ts';
import { brokenOf } from './pictured.ts';
import type { FenceOf, FencePictures } from './protocol.ts';

type OfOne = Exclude<ViewId, 'atlas' | 'compare'>;

/** More journeys than this nobody writes into one fence. */
const MOST = 8;

/**
 * Draws them. Names are looked up in the fence first, then in the project of the Markdown file.
 *
 * @param inTime draws with an engine, and in plain columns where that is late
 */
export async function fencePictures(
  project: Project, { uri, text, view }: FenceOf, inTime: (make: (engine: LayoutEngine) => Promise<Drawing>) => Promise<Drawing>,
): Promise<FencePictures> {
  const reading = readFile(`${uri}#fence`, text);
  const own = new Project();
  own.set(reading.model);
  const names: Names = { resolve: (ref, within) => own.resolve(ref, within) ?? project.resolve(ref, within) };
  // The other views are of more than what stands in one fence.
  const id = VIEWS.find(each => each.id === view && each.of === 'journey')?.id as OfOne | undefined ?? 'map';
  const pictures: { svg: string; width: number }[] = [];
  for (const journey of reading.model.journeys.slice(0, MOST)) {
    const drawing = await inTime(engine => drawPicture({ view: id, journey, names }, engine));
    pictures.push({ svg: toSvg(drawing, { theme: 'page' }), width: drawing.width });
  }
  const { broken } = brokenOf(reading);
  return { pictures, ...(broken && { problem: { line: broken.range.start.line + 1, message: broken.message } }) };
}
