import { EXIT_DONE, type Spec } from './spec.ts';

export const EXPLAIN = {
  name: 'explain', operands: 'rules',
  calls: ['explain RULE …'],
  summary: 'tell what a rule is about, with an example and what to do',
  about: `Tells what a rule catches and why that matters, a text that it fires on and the same one mended, which repairs it offers, how to set how
severe it is, and how to excuse a line from it. RULE is a code or a name, as a finding shows it.`,
  options: { format: { type: 'string', choices: ['pretty', 'markdown', 'json'], default: 'pretty', help: 'for people (pretty, the default), for a page, or for programs' } },
  examples: [['journey explain J303', ''], ['journey explain no-channel', '']],
  exit: EXIT_DONE,
} as const satisfies Spec;
