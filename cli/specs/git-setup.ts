import { EXIT_DONE, type Spec } from './spec.ts';

export const GIT_SETUP = {
  name: 'git-setup', operands: 'none',
  calls: ['git-setup [FOLDER]'],
  summary: 'let git know journeys: line ends, and diffs that name the touchpoint',
  about: `Writes what git and code hosts need to know about journeys into the repository's .gitattributes (line ends, colours, the kind of diff),
and the kind of diff into this clone's configuration: the head of each part of a diff then names the stage or touchpoint that it is in.
Lines that are there already stay, and where they say something else they are right. Without FOLDER, the repository around the current
folder.`,
  options: { 'dry-run': { type: 'boolean', short: 'n', default: false, help: 'tells what would be written, and writes nothing' } },
  notes: 'The .gitattributes is committed; the configuration is each clone\'s own, so everybody calls this once. No program is named in either.',
  exit: EXIT_DONE,
} as const satisfies Spec;
