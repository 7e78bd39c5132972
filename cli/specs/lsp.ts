import { EXIT_DONE, type Spec } from './spec.ts';

export const LSP = {
  name: 'lsp', operands: 'none',
  calls: ['lsp --stdio [--record FILE]'],
  summary: 'the language server, for editors',
  about: 'The language server, for editors that speak the Language Server Protocol. Ends when the editor closes the connection.',
  options: {
    stdio: { type: 'boolean', default: false, help: 'talks over the standard input and output; the one way that there is' },
    record: { type: 'string', value: 'FILE', file: true, help: 'writes down what the editor sends, and the journey files of its folders, so that\n`journey replay FILE` can show a defect' },
  },
  notes: 'A recording holds your texts in full: look at it before you send it to anybody.',
  exit: EXIT_DONE,
} as const satisfies Spec;
