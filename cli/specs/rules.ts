import { EXIT_DONE, type Spec } from './spec.ts';

export const RULES_LIST = {
  name: 'rules', operands: 'none',
  calls: ['rules'],
  summary: 'list all rules',
  about: 'Lists all rules with their codes, names and severities, and what each catches.',
  options: { format: { type: 'string', choices: ['pretty', 'markdown', 'json'], default: 'pretty', help: 'for people (pretty, the default), for a page, or for programs' } },
  exit: EXIT_DONE,
} as const satisfies Spec;
