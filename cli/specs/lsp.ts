import { EXIT_DONE, type Spec } from './spec.ts';

export const LSP = {
  name: 'lsp', operands: 'none',
  calls: ['lsp --stdio'],
  summary: 'the language server, for editors',
  about: 'The language server, for editors that speak the Language Server Protocol. Ends when the editor closes the connection.',
  options: { stdio: { type: 'boolean', default: false, help: 'talks over the standard input and output; the one way that there is' } },
  exit: EXIT_DONE,
} as const satisfies Spec;
