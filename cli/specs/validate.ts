import type { Spec } from './spec.ts';

export const REPORT_FORMATS = ['pretty', 'concise', 'json', 'sarif', 'github', 'junit', 'gitlab', 'markdown'] as const;

export const VALIDATE = {
  name: 'validate', operands: 'journey-files',
  calls: ['validate [PATH …]', 'validate --stdin-filename NAME -'],
  summary: 'check journey files; say what is wrong, where, and what to do',
  about: `Checks journey files and all that they refer to. PATH is a file or a folder; without one, the current folder; \`-\` reads a file from the
standard input. Names are looked up in the whole project: the folder with a journey.config.json around a file, or else the current
folder.`,
  options: {
    format: { type: 'string', choices: REPORT_FORMATS, default: 'pretty', value: 'FORMAT', help: 'what is written to the standard output: pretty, for people, is the default; concise, a line for each finding; json, sarif (2.1.0), junit, gitlab (code quality), github (annotations in a pull request), markdown (a job\'s summary)' },
    output: { type: 'string', short: 'o', multiple: true, value: 'FORMAT=FILE', file: true, help: 'writes a report into a file as well; can be said several times: --output sarif=a.sarif --output junit=a.xml' },
    'max-warnings': { type: 'string', value: 'N', help: 'more warnings than N are a failure, too; without it only errors are' },
    hints: { type: 'boolean', default: false, help: 'tells hints as well' },
    rule: { type: 'string', multiple: true, value: 'NAME[=SEVERITY]', help: 'NAME alone: tells of this rule only; NAME=error|warning|hint|off: sets how severe it is, above the configuration; by code or name; can be said several times' },
    fix: { type: 'boolean', default: false, help: 'makes the repairs that are right in nearly every case, as often as there are any, and tells what is left' },
    'fix-dry-run': { type: 'boolean', default: false, help: 'shows as a diff what --fix would change, and tells what would be left; writes nothing' },
    baseline: { type: 'string', value: 'FILE', file: true, help: 'doesn\'t tell the findings that are in this file, only how many there are; new ones are told' },
    'update-baseline': { type: 'boolean', default: false, help: 'writes all findings of now into the baseline' },
    'prune-baseline': { type: 'boolean', default: false, help: 'takes out of the baseline what isn\'t found any more, and puts nothing in' },
    since: { type: 'string', value: 'REV', help: 'tells only findings that the git revision REV hadn\'t, or in lines that it hadn\'t' },
    watch: { type: 'boolean', short: 'w', default: false, help: 'checks again whenever something changes, until Ctrl+C' },
    today: { type: 'string', value: 'DAY', help: 'the day that rules about age and review go by, such as 2026-04-20' },
    'stdin-filename': { type: 'string', value: 'NAME', help: 'the file that the standard input stands for: what is on the disk under that name is left out' },
    'docs-url': { type: 'string', value: 'URL', help: 'where the folder docs/ of Journey is on the web, for the links of sarif' },
    'allow-empty': { type: 'boolean', default: false, help: 'finding no journey file is fine' },
  },
  examples: [
    ['journey validate examples', 'a folder'],
    ['journey validate --format github --output sarif=journey.sarif', 'in a CI job: annotations, and a report to upload'],
    ['journey validate --baseline known.json --update-baseline', 'begin with a project as it is; later without the second option'],
    ['journey validate --since origin/main', 'what a branch brings'],
  ],
  notes: 'Findings go to the standard output, everything else to the standard error. Colours are left out where NO_COLOR is set.',
} as const satisfies Spec;
