import type { Spec } from './spec.ts';

export const IMPORT = {
  name: 'import', operands: 'none',
  calls: ['import FILE [-o FILE.journey] [OPTIONS]', 'import --from FORMAT -'],
  summary: 'make a journey file from a spreadsheet, a Mermaid diagram, Markdown and others',
  about: `Reads a Mermaid journey, a table (CSV, TSV, XLSX), Markdown, our own JSON or CJML, and writes a journey file:
formatted, and with nothing in it that the source doesn't say. What was read, what was doubtful and what was left out is told on the
standard error; \`-\` reads from the standard input.`,
  options: {
    from: { type: 'string', choices: ['mermaid', 'csv', 'tsv', 'xlsx', 'markdown', 'json', 'cjml'], help: 'the format, where name and content don\'t tell' },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
    force: { type: 'boolean', default: false, help: 'writes over a file that is there already' },
    report: { type: 'string', value: 'FILE.json', file: true, help: 'writes the reading report for programs' },
    strict: { type: 'boolean', default: false, help: 'a doubt is a failure: exit code 1' },
    encoding: { type: 'string', value: 'NAME', help: 'what a text is in that is not in UTF-8, such as windows-1252, shift_jis, big5' },
    quiet: { type: 'boolean', default: false, help: 'says nothing about the reading' },
  },
  examples: [
    ['journey import map.mmd -o map.journey', 'a Mermaid diagram'],
    ['journey import map.xlsx -o map.journey --report reading.json', 'a spreadsheet, and a report for programs'],
    ['pbpaste | journey import --from tsv -', 'cells that were copied from a spreadsheet'],
  ],
  exit: 'Exit code: 0 done, 1 done, but with doubts and `--strict`, 2 the source or the call can\'t be carried out.',
} as const satisfies Spec;
