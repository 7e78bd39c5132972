import { EXIT_DONE, type Spec } from './spec.ts';

export const REPORT_FORMATS = ['md', 'csv', 'json', 'html'] as const;

export const REPORT = {
  name: 'report', operands: 'reports',
  calls: ['report [NAME] [PATH …] [OPTIONS]'],
  summary: 'what journeys add up to: owners, pains, coverage, evidence and more',
  about: `Says what the journeys of a project add up to. Without a NAME, tells which reports there are and what each answers.
PATH is a file or a folder of one project; without one, the current folder.`,
  options: {
    format: { type: 'string', choices: REPORT_FORMATS, help: 'Markdown (the default), tables for a spreadsheet, data for programs, or a page;\nwhere it is left out, the ending of the output decides' },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
    journey: { type: 'string', value: 'NAME', multiple: true, help: 'only this journey' },
    persona: { type: 'string', value: 'NAME', multiple: true, help: 'only journeys for this persona, and their steps in them' },
    section: { type: 'string', value: 'KEY', help: 'only this table of the report' },
    today: { type: 'string', value: 'DAY', help: 'the day that ages are counted to, such as 2026-04-20' },
    counts: { type: 'string', value: 'FILE', file: true, help: 'for the report `phases`: a table (CSV) with the columns phase, date and count' },
  },
  examples: [
    ['journey report', 'which reports there are'], ['journey report owners', 'who answers for what, as Markdown'],
    ['journey report opportunities --section portfolio -o portfolio.csv', 'one table for a spreadsheet'],
  ],
  exit: EXIT_DONE,
} as const satisfies Spec;
