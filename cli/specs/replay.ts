import type { Spec } from './spec.ts';

export const REPLAY = {
  name: 'replay', operands: 'files',
  calls: ['replay FILE [--pace]'],
  summary: 'play a recorded editing session to a language server, to show a defect',
  about: `Plays a session that \`journey lsp --record FILE\` wrote down to a new language server, in a temporary folder, and tells whether
every request was answered, nothing failed, and the findings at the end are those that a fresh server gives.`,
  options: {
    pace: { type: 'boolean', default: false, help: 'waits between messages as the editor did, a second at most each time;\nwithout it they follow each other at once' },
  },
  exit: 'Exit code: 0 all well, 1 something failed, 2 the recording could not be read.',
} as const satisfies Spec;
