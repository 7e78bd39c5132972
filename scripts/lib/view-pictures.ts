/** The pictures of docs/pictures.md: the examples, drawn by our own renderer. */
import { readdirSync, readFileSync } from 'node:fs';
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { drawPicture, type PictureOptions, type Subject } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import type { Journey } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** SVG texts by their file names. */
export async function viewPictures(engine: LayoutEngine): Promise<ReadonlyMap<string, string>> {
  const names = new Project();
  const files = readdirSync(EXAMPLES).filter(name => name.endsWith('.journey')).sort();
  const models = files.map(name => readFile(`file:///${name}`, readFileSync(new URL(name, EXAMPLES), 'utf8')).model);
  models.forEach(model => names.set(model));
  const journeys = models.flatMap(model => model.journeys);
  const journey = (name: string): Journey => journeys.find(each => each.name === name)!;
  const pictures: Readonly<Record<string, readonly [Subject, PictureOptions?]>> = {
    map: [{ view: 'map', journey: journey('Adoption'), names }],
    flow: [{ view: 'flow', journey: journey('Wardrobe'), names }],
    owners: [{ view: 'owners', journey: journey('Wardrobe'), names }],
    blueprint: [{ view: 'blueprint', journey: journey('Wardrobe'), names }],
    atlas: [{ view: 'atlas', journeys, names }],
    compare: [{ view: 'compare', journey: journey('WardrobeNext'), names, older: { journey: journey('Wardrobe'), names } }],
  };
  const drawn = new Map<string, string>();
  for (const [name, [subject, options]] of Object.entries(pictures)) {
    const drawing = await drawPicture(subject, engine, options);
    if (drawing.plain) throw new Error(`The layout engine gave no layout: the picture of ${name} would be in plain columns.`);
    drawn.set(`docs/images/view-${name}.svg`, toSvg(drawing));
  }
  return drawn;
}
