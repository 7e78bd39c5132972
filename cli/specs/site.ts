import { EXIT_DONE, type Spec } from './spec.ts';

export const SITE = {
  name: 'site', operands: 'journey-files',
  calls: ['site [PATH …] -o FILE.html [--title TEXT]'],
  summary: 'all journeys, findings and reports as one page that stands alone',
  about: `Writes one HTML file: every journey with its pictures, search, what was found, and all reports. It opens from a disk, asks nobody
for anything, follows light and dark, and prints what is open. PATH is a file or a folder of one project; without one, the current folder.`,
  options: {
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
    title: { type: 'string', value: 'TEXT', help: 'what stands at the top; the name of the folder where it is left out' },
    today: { type: 'string', value: 'DAY', help: 'the day that ages are counted to, such as 2026-04-20' },
  },
  examples: [['journey site -o journeys.html', 'the whole project, to be sent or put on a server']],
  exit: EXIT_DONE,
} as const satisfies Spec;
