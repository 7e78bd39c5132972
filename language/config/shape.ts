/** What a `journey.config.json` may hold: as data, from which the check, the JSON schema and the docs are made. */
import type { Thresholds } from './settings.ts';

export interface Key {
  readonly help: string;
  readonly type: 'text' | 'date' | 'texts' | 'number' | 'severities' | 'thresholds' | 'words' | 'own-rules' | 'extends' | 'levels';
}

export const KEYS: Readonly<Record<string, Key>> = {
  $schema: { help: 'Where the description of this file is.', type: 'text' },
  extends: { help: 'What to begin from: `journey:recommended`, `journey:strict`, or the path of another file inside the project.', type: 'extends' },
  rules: { help: 'How severe a rule is, by its code or name: `error`, `warning`, `hint` or `off`.', type: 'severities' },
  levels: { help: 'How much changes matter to `journey diff`, by the reasons of docs/reviewing.md: `breaking`, `notable` or `cosmetic`.', type: 'levels' },
  thresholds: { help: 'From where on something is too much or too little.', type: 'thresholds' },
  engagedPhases: { help: 'Phases in which customers are won already.', type: 'texts' },
  bannedWords: { help: 'Words that must not be used, with what to use instead.', type: 'words' },
  ignore: { help: 'Folders and files to leave out, relative to this file: `archive`, `drafts/*.journey`.', type: 'texts' },
  today: { help: 'The day that dated rules go by, so that a run can be repeated.', type: 'date' },
  projectRules: { help: 'Rules of your own.', type: 'own-rules' },
};

export const THRESHOLDS: Readonly<Partial<Record<keyof Thresholds, string>>> = {
  maxWait: 'The longest wait that is fine, in minutes.',
  minSample: 'The smallest sample that says something.',
  maxSourceAge: 'How old a source may be, in months.',
  minSegmentSize: 'The smallest segment in which nobody can be told apart, in people.',
  maxOwnerShare: 'The largest share of a journey\'s stages that one team may own, in per cent.',
  maxEngagedShare: 'The largest share of an owner\'s touchpoints in engaged phases, in per cent.',
  maxStages: 'The most stages in a journey.',
  maxTouchpoints: 'The most touchpoints in a stage.',
  maxTitleWidth: 'The widest title of a touchpoint, in columns; East Asian characters count two.',
  maxRoutineEffort: 'The effort from which on a routine is no routine any more, from 0 to 5.',
  maxChannelsOfOwner: 'From how many channels of one owner in one stage on they pile up.',
};

/** A project's own rules, by their kind: the keys that each needs, with what they mean. */
export const OWN_RULES: Readonly<Record<string, { readonly help: string; readonly keys: Readonly<Record<string, { readonly help: string; readonly type: 'text' | 'texts' | 'number' | 'words' }>> }>> = {
  'persona-in-every-stage': { help: 'Every stage has a step for this persona, or says `not for` it.', keys: { persona: { help: 'The persona\'s name.', type: 'text' } } },
  'channel-kind-for': {
    help: 'Touchpoints whose name, title or data hold one of these words are on channels of this kind only.',
    keys: { words: { help: 'Words to look for; case is ignored.', type: 'texts' }, channelKind: { help: 'in-person, remote or digital.', type: 'text' } },
  },
  share: {
    help: 'At least this share of the blocks of a kind have a fact: of the opportunities a `ticket`, say.',
    keys: { of: { help: 'A kind of block: opportunity, stage, touchpoint, pain …', type: 'text' }, have: { help: 'A word of the language.', type: 'text' }, atLeast: { help: 'In per cent.', type: 'number' } },
  },
  words: { help: 'Words that must not be used, with what to use instead.', keys: { words: { help: 'Word → what to use instead.', type: 'words' } } },
  'required-fact': { help: 'Each block of a kind has this fact.', keys: { of: { help: 'A kind of block: touchpoint, say.', type: 'text' }, have: { help: 'A word of the language: `link`, say.', type: 'text' } } },
};
