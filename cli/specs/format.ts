import type { Spec } from './spec.ts';

export const FORMAT = {
  name: 'format', operands: 'journey-files',
  calls: ['format [--check | --write] [PATH …]', 'format [--check] [--stdin-filename NAME] -'],
  summary: 'put journey files into the one layout that they all have',
  about: `Puts journey files into the canonical layout: indentation, blank lines, spaces, long lists. What a file says never changes, nor its
order, its comments and its line ends. PATH is a file or a folder; without one, the current folder; \`-\` reads from the standard
input and writes to the standard output.
Without an option it shows what would change, as a unified diff for reading, and writes nothing.`,
  options: {
    check: { type: 'boolean', default: false, help: 'lists the files that would change; exit code 1 if there are any' },
    write: { type: 'boolean', default: false, help: 'changes the files' },
    'stdin-filename': { type: 'string', value: 'NAME', help: 'what the file that comes from the standard input is called in messages' },
    'allow-empty': { type: 'boolean', default: false, help: 'finding no journey file is fine' },
  },
  notes: 'A file with a line that can\'t be read is named and stays as it is; the exit code is then 2.',
} as const satisfies Spec;
