/** The pictures of the getting-started walkthrough: small journeys, drawn by our own renderer. */
import { starter } from '../../client/commands/starter.ts';
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { drawJourney } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

/** Any day: it isn't drawn. */
const DAY = '2026-01-15';
const FIRST = starter(DAY);

/** Takes lines out by the word that they begin with, with what stands deeper below them. */
function without(text: string, ...words: readonly string[]): string {
  let deeperThan = -1;
  return text.split('\n').filter(line => {
    const indent = /^ */.exec(line)![0].length;
    if (deeperThan >= 0 && (line === '' || indent > deeperThan)) return false;
    deeperThan = words.includes(line.trim().split(' ', 1)[0]!) ? indent : -1;
    return deeperThan < 0;
  }).join('\n');
}

const DECLARED = `
persona Mia "Mia, a student"
  goal "A flat by October"
persona Tom "Tom, her father"
  goal "To know that it is safe"
team Desk "Letting desk"
team Care "House care"
channel Site "Website"
  kind digital
channel Flat "In the flat"
  kind in-person
`;

/** What each step shows, by the name of its picture. */
export const TEXTS: Readonly<Record<string, string>> = {
  begin: without(FIRST, 'emotion', 'pain', 'opportunity'),
  see: without(FIRST, 'pain', 'opportunity'),
  read: without(FIRST, 'opportunity').replace('severity medium', 'severity high'),
  share: `${DECLARED}
journey Rent "Rents a first flat"
  state future
  for Mia, Tom
stage Search "Searches"
  owner Desk
  touchpoint Browse "Looks through the offers"
    via Site
    emotion Mia +1
    emotion Tom -1
  touchpoint Visit "Visits a flat"
    via Flat
    emotion Mia +2
    emotion Tom 0
stage Move "Moves in"
  owner Care
  touchpoint Keys "Gets the keys"
    via Flat
    emotion Mia +2
    emotion Tom +1
`,
  take: `${DECLARED}
journey Rent "Rents a first flat"
  state future
  for Mia
stage Search "Searches"
  owner Desk
  touchpoint Browse "Looks through the offers"
    via Site
    emotion +1 "so many"
  touchpoint Ask "Asks for a visit"
    via Site
    wait 3 days
    emotion -2 "no answer for days"
    pain NoAnswer "Nobody answers before Monday"
      severity high
    backstage "The desk reads mails by hand"
stage Move "Moves in"
  owner Care
  touchpoint Keys "Gets the keys"
    via Flat
    emotion +2 "mine"
    moment of truth
    backstage "Care cleans the day before"
opportunity Book "Book a visit on the site"
  addresses NoAnswer
  owner Desk
`,
};

/** All pictures as SVG texts by their file names: each for light and for dark editors, since an image there can't see the editor's theme. */
export async function walkthroughPictures(engine: LayoutEngine): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [name, text] of Object.entries(TEXTS)) {
    const project = new Project(), { model } = readFile(name, text);
    project.set(model);
    const drawing = await drawJourney(model.journeys[0]!, project, engine);
    if (drawing.plain) throw new Error('The layout engine gave no layout: the pictures of the walkthrough would be in plain columns.');
    for (const theme of ['light', 'dark'] as const) files.set(`client/walkthrough/${name}-${theme}.svg`, toSvg(drawing, { theme }));
  }
  return files;
}
