import type { Spec } from './spec.ts';

export const VALIDATE = {
  name: 'validate', operands: 'journey-files',
  calls: ['validate [PATH …] [OPTIONS]'],
  summary: 'check journey files; say what is wrong, where, and what to do',
  about: `Checks journey files and all that they refer to. PATH is a file or a folder; without one, the current folder.
Names are looked up in the whole project: the folder with a journey.config.json around a file, or else the current folder.`,
  options: {
    format: { type: 'string', choices: ['pretty', 'json'], default: 'pretty', help: 'for people (pretty, the default) or for programs' },
    'max-warnings': { type: 'string', value: 'N', help: 'more warnings than N are a failure, too; without it only errors are' },
    hints: { type: 'boolean', default: false, help: 'shows hints as well' },
    today: { type: 'string', value: 'DAY', help: 'the day that rules about age and review go by, such as 2026-04-20' },
    'allow-empty': { type: 'boolean', default: false, help: 'finding no journey file is fine' },
  },
  notes: 'Findings go to the standard output.',
} as const satisfies Spec;
