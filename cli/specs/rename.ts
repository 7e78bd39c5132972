import { EXIT_DONE, type Spec } from './spec.ts';

export const RENAME = {
  name: 'rename', operands: 'journey-files',
  calls: ['rename OLD NEW [PATH]'],
  summary: 'give a thing another name, wherever it is named',
  about: `Changes a name in all files of the project at once: where it is declared and wherever it is mentioned. Titles and comments stay. All files are
written, or none. OLD is a name, with the names of the blocks around it in front where it alone could mean several things
(Help.Ask.Call); NEW is the name alone. PATH is where to look for it; without one, the current folder.`,
  options: {
    kind: { type: 'string', value: 'KIND', choices: ['persona', 'segment', 'team', 'partner', 'channel', 'system', 'competitor', 'source', 'metric', 'phases', 'phase', 'journey', 'stage', 'touchpoint', 'pain', 'opportunity'], help: 'what OLD is, where a team and a channel, say, have the same name' },
    'dry-run': { type: 'boolean', short: 'n', default: false, help: 'shows the changes as a diff, and writes nothing' },
  },
  examples: [['journey rename Care CustomerCare', 'a team'], ['journey rename Help.Ask.Call Ring --dry-run', 'a touchpoint, to look at first']],
  exit: EXIT_DONE,
} as const satisfies Spec;
