import { VIEWS } from '../../diagram/views.ts';
import { EXIT_DONE, type Spec } from './spec.ts';

export const EXPORT = {
  name: 'export', operands: 'journey-files',
  calls: ['export PATH … --to FORMAT [--journey NAME] [-o FILE]'],
  summary: 'give journeys out as a Mermaid diagram, a table, Markdown, JSON or a PDF',
  about: `Writes the journeys of files in another format. PATH is a journey file or a folder. What the format has no place for is told on the
standard error. JSON and CSV lose nothing: \`journey import\` makes the same journeys of them.`,
  options: {
    to: { type: 'string', choices: ['mermaid', 'csv', 'csv-matrix', 'xlsx', 'markdown', 'json', 'html', 'pdf'], help: 'mermaid; csv (a row for each fact); csv-matrix (a column for each touchpoint); xlsx (a sheet for each\njourney, and the lists); markdown; json; html (a page, as by `journey site`);\npdf (a picture, as by `journey render`). Where it is left out, the ending of the output file tells' },
    journey: { type: 'string', value: 'NAME', help: 'only this journey, by its name' },
    view: { type: 'string', value: 'VIEW', choices: VIEWS.map(({ id }) => id), help: `which picture a pdf shows: ${VIEWS.map(({ id }) => id).join(', ')}` },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
  },
  examples: [
    ['journey export map.journey -o map.xlsx', 'for people with a spreadsheet'],
    ['journey export map.journey -o map.pdf', 'a picture to be printed or sent'],
    ['journey export map.journey --to mermaid', 'for a README'],
  ],
  exit: EXIT_DONE,
} as const satisfies Spec;
