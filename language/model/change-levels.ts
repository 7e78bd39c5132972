/** How much a change matters, by its reason: a table that is published, and that a project's configuration can override. */

/** From what must not go unseen to what hardly matters. */
export const LEVELS = ['breaking', 'notable', 'cosmetic'] as const;
export type ChangeLevel = typeof LEVELS[number];

/** Each reason with its level and what it means. Stable: configurations name them. */
export const REASONS = {
  'journey-removed': { level: 'breaking', what: 'A journey is gone.' },
  'stage-removed': { level: 'breaking', what: 'A journey loses a stage.' },
  'owner-lost': { level: 'breaking', what: 'A journey, stage, touchpoint, opportunity or system has fewer owners than before.' },
  'consent-lost': { level: 'breaking', what: 'Nothing says any more what people agreed to.' },
  'evidence-lost': { level: 'breaking', what: 'Something rests on fewer sources than before.' },
  'reference-broken': { level: 'breaking', what: 'A name that led somewhere leads nowhere now, because what it meant was removed or renamed.' },
  'approved-without-review': { level: 'breaking', what: 'An approved journey changed in more than its wording, and its review date stayed (J621).' },

  'journey-added': { level: 'notable', what: 'A journey is new.' },
  'stage-added': { level: 'notable', what: 'A stage is new.' },
  'stage-moved': { level: 'notable', what: 'A stage stands elsewhere in its journey, or in another one.' },
  'touchpoint-added': { level: 'notable', what: 'A touchpoint is new.' },
  'touchpoint-removed': { level: 'notable', what: 'A touchpoint is gone.' },
  'touchpoint-moved': { level: 'notable', what: 'A touchpoint stands elsewhere in its stage, or in another one.' },
  'pain-added': { level: 'notable', what: 'A pain is new.' },
  'pain-removed': { level: 'notable', what: 'A pain is gone.' },
  'pain-moved': { level: 'notable', what: 'A pain belongs to another touchpoint.' },
  'opportunity-added': { level: 'notable', what: 'An opportunity is new.' },
  'opportunity-removed': { level: 'notable', what: 'An opportunity is gone.' },
  'opportunity-moved': { level: 'notable', what: 'An opportunity belongs to another journey.' },
  'declaration-added': { level: 'notable', what: 'A persona, team, channel, source, metric or the like is new.' },
  'declaration-removed': { level: 'notable', what: 'A persona, team, channel, source, metric or the like is gone.' },
  'phase-added': { level: 'notable', what: 'A list of phases has one more.' },
  'phase-removed': { level: 'notable', what: 'A list of phases has one less.' },
  'phase-moved': { level: 'notable', what: 'The order of phases is another one.' },
  'owner-changed': { level: 'notable', what: 'Somebody else owns it, or somebody more.' },
  'consent-changed': { level: 'notable', what: 'What people agreed to is said, or said otherwise.' },
  'evidence-changed': { level: 'notable', what: 'It rests on other sources, or a source is of another kind, date or sample.' },
  'feeling-changed': { level: 'notable', what: 'How people feel, what effort it takes them, how long they wait.' },
  'path-changed': { level: 'notable', what: 'Where a step leads, where people leave, which journeys belong together.' },
  'channel-changed': { level: 'notable', what: 'The channel of a step, or what a channel is.' },
  'people-changed': { level: 'notable', what: 'Whom it is for, or what is said of a persona, segment or team.' },
  'data-changed': { level: 'notable', what: 'Which data of people are used.' },
  'number-changed': { level: 'notable', what: 'A value, a target, a size or what a metric is computed from.' },
  'state-changed': { level: 'notable', what: 'State, status, kind or archetype; whether it is a moment of truth.' },
  'process-changed': { level: 'notable', what: 'Which phase a stage belongs to, and how two lists of phases go together.' },
  'pain-changed': { level: 'notable', what: 'How severe a pain is.' },
  'service-changed': { level: 'notable', what: 'What is done on stage and behind it, by whom and with which systems.' },
  'solution-changed': { level: 'notable', what: 'What is improved, replaced, resolved, dropped or addressed, and what it would bring and take.' },
  'measure-changed': { level: 'notable', what: 'Which metrics measure it.' },
  'scope-changed': { level: 'notable', what: 'Goal, beginning and end.' },
  'story-changed': { level: 'notable', what: 'What people do, think and expect; milestones and rivals.' },

  renamed: { level: 'cosmetic', what: 'The name is another one, and everything that meant it follows.' },
  'title-changed': { level: 'cosmetic', what: 'The title is another one.' },
  'wording-changed': { level: 'cosmetic', what: 'Notes, the words beside a feeling, the language; the same time or number in other units.' },
  'comment-changed': { level: 'cosmetic', what: 'The comment above it.' },
  'link-changed': { level: 'cosmetic', what: 'Links and tickets.' },
  'review-changed': { level: 'cosmetic', what: 'The date of the last review, and the time between reviews.' },
} as const satisfies Readonly<Record<string, { readonly level: ChangeLevel; readonly what: string }>>;

export type Reason = keyof typeof REASONS;

/** @param levels of reasons that a project sets itself */
export function levelOf(reason: Reason, levels: Readonly<Partial<Record<string, ChangeLevel>>> = {}): ChangeLevel {
  return levels[reason] ?? REASONS[reason].level;
}

/** Whether one level matters at least as much as another. */
export const isAtLeast = (level: ChangeLevel, least: ChangeLevel): boolean => LEVELS.indexOf(level) <= LEVELS.indexOf(least);
