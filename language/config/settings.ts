/** What a project can set: how severe a rule is, from where on something is too much, what day it is. */
import type { Severity } from '../findings.ts';
import type { ChangeLevel } from '../model/change-levels.ts';

/** From where on something is too much or too little. The names are those of `journey.config.json`. */
export interface Thresholds {
  /** J434: a longer wait is too long. In minutes. */
  readonly maxWait: number;
  /** J604: a source with fewer people or cases is tiny. */
  readonly minSample: number;
  /** J603: an older source is old. In months of 30 days. */
  readonly maxSourceAge: number;
  /** J613: a segment with fewer people could be told apart. In people. */
  readonly minSegmentSize: number;
  /** J505: a team that owns a larger share of the stages of a journey owns too much. In per cent. */
  readonly maxOwnerShare: number;
  /** J422: a larger share of an owner's touchpoints in engaged phases is too large. In per cent. */
  readonly maxEngagedShare: number;
  /** J803. */
  readonly maxStages: number;
  /** J803, in one stage. */
  readonly maxTouchpoints: number;
  /** J802: columns of a touchpoint's title, in which East Asian characters count two. */
  readonly maxTitleWidth: number;
  /** J403: from this effort on a routine is effortful. From 0 to 5. */
  readonly maxRoutineEffort: number;
  /** J423: from so many channels on, one owner in one stage piles them up. */
  readonly maxChannelsOfOwner: number;
}

export interface Settings {
  /** ISO 8601; undefined where no day is given: rules that need one are silent then. */
  readonly today?: string;
  readonly thresholds: Thresholds;
  /** Phases in which customers are won already (J422), by name. */
  readonly engagedPhases: readonly string[];
  /** Words that must not be used (J808), with what to use instead. */
  readonly bannedWords: Readonly<Record<string, string>>;
  /** The owners that the repository's CODEOWNERS file names; undefined where there is no such file. */
  readonly codeowners?: readonly string[];
  /** Severity by a rule's code or name; `off` for none. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** How much changes matter where the table of `change-levels.ts` is not what the project wants, by their reasons. */
  readonly levels: Readonly<Record<string, ChangeLevel>>;
  /**
   * J621: the journeys that were approved in the state that a run compares with and changed since, each with the date of its review then (`''` for none).
   * Undefined where nothing is compared: the rule is silent then.
   */
  readonly approvedAndChanged?: Readonly<Record<string, string>>;
}

export const DEFAULTS: Settings = {
  thresholds: {
    maxWait: 10, minSample: 5, maxSourceAge: 24, minSegmentSize: 10, maxOwnerShare: 70, maxEngagedShare: 60, maxStages: 9, maxTouchpoints: 8,
    maxTitleWidth: 48, maxRoutineEffort: 3, maxChannelsOfOwner: 3,
  },
  engagedPhases: ['Regular', 'Loyal', 'Strengthening', 'Advocacy'],
  bannedWords: {},
  rules: {},
  levels: {},
};
