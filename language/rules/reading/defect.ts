import type { Rule } from '../rule.ts';

/** Reported by `language/read.ts` where our own code failed on a file. No text is known to do it: there is nothing to show. */
export const DEFECT: Omit<Rule, 'fails' | 'passes'> = {
  code: 'J008', name: 'defect', severity: 'error',
  what: 'Journey itself failed on this file. The other files are not affected. Please report it, with the file if you can.',
};
