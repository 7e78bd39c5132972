import { VIEWS } from '../../diagram/views.ts';
import { EXIT_DONE, type Spec } from './spec.ts';

/** The lanes and rows of a map, by their ids. */
export const LANES = [
  'process', 'phase', 'touchpoints', 'actions', 'thoughts', 'emotion', 'pains', 'opportunities', 'frontstage', 'backstage', 'support', 'systems', 'milestones', 'metrics', 'evidence',
] as const;

export const RENDER = {
  name: 'render', operands: 'journey-files',
  calls: ['render FILE [--view VIEW] [--journey NAME] [-o FILE.svg|FILE.png|FILE.pdf]', 'render --all [FILE|FOLDER] -o FOLDER [--format svg|png|pdf]', 'render --view atlas [FILE|FOLDER] [-o FILE]'],
  summary: 'draw a journey as a picture (SVG, PNG, PDF)',
  about: `Draws journeys as pictures that stand alone: SVG, readable in light and dark, PNG, or PDF, by the ending of the file.
Findings of the file don't keep it from being drawn; \`journey validate\` tells them.`,
  options: {
    view: { type: 'string', value: 'VIEW', default: 'map', choices: VIEWS.map(({ id }) => id), help: `which picture: ${VIEWS.map(({ id }) => id).join(', ')}` },
    journey: { type: 'string', value: 'NAME', help: 'which journey, by its name; the first where it is left out' },
    with: { type: 'string', value: 'NAME', help: 'the older journey to compare with; the one that it `improves` where it is left out' },
    all: { type: 'boolean', default: false, help: 'all journeys, each into a file of the folder that `-o` names' },
    theme: { type: 'string', value: 'THEME', default: 'auto', choices: ['auto', 'light', 'dark'], help: 'auto (as the reader\'s system is; light in a PNG and a PDF), light or dark' },
    lanes: { type: 'string', value: 'LANES', help: `only these lanes, with commas between: ${LANES.slice(0, 8).join(', ')},\n${LANES.slice(8).join(', ')}` },
    fold: { type: 'string', value: 'LANES', help: 'these lanes show their name only' },
    findings: { type: 'boolean', default: false, help: 'marks the things that a rule has a finding at' },
    scale: { type: 'string', value: 'N', help: 'how large a PNG is, against 96 pixels for an inch; 2 where it is left out and room allows' },
    paper: { type: 'string', value: 'PAPER', choices: ['a4', 'a3'], help: 'the paper of a PDF, a4 or a3, landscape, the picture fitted into it; a page as large as the picture\nwhere it is left out' },
    format: { type: 'string', value: 'FORMAT', choices: ['svg', 'png', 'pdf'], help: 'svg, png or pdf, where no file\'s ending says it' },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
  },
  examples: [
    ['journey render examples/retail.journey -o wardrobe.png', 'a map for a slide'],
    ['journey render examples/retail.journey --paper a3 -o wardrobe.pdf', 'a map for the printer'],
    ['journey render examples/retail.journey --view owners --theme dark -o owners.svg', 'who does what, in dark'],
    ['journey render examples/retail.journey --view compare --journey WardrobeNext -o next.svg', 'the future map against today\'s'],
    ['journey render --view atlas examples -o atlas.svg', 'all journeys of a folder'],
  ],
  exit: EXIT_DONE,
} as const satisfies Spec;
