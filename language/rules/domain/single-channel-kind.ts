import type { Rule } from '../rule.ts';
import { callOf } from '../helpers.ts';
import { channelOf, hasStages, isAllClear, isInside, touchpointsIn } from './journeys.ts';

/** With fewer touchpoints it is no wonder that they are all of one kind. */
const ENOUGH = 5;

export const singleChannelKind: Rule = {
  code: 'J430', name: 'single-channel-kind', severity: 'hint',
  what: 'All touchpoints of a journey, five or more, are on channels of one kind: all digital, all in person, all remote. Either the map looks at one department\'s channels only, or people who would rather have another way have none.',
  fails: `
channel Site
  kind digital
channel Mail
  kind digital
persona Ann
team Shop
journey ⟪Buying⟫
  state current
  for Ann
stage Look
  owner Shop
  touchpoint Search
    via Site
  touchpoint Read
    via Site
stage Buy
  owner Shop
  touchpoint Pay
    via Site
  touchpoint Receipt
    via Mail
  touchpoint Track
    via Site`,
  passes: `
channel Site
  kind digital
channel Mail
  kind digital
channel Hotline
  kind remote
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Look
  owner Shop
  touchpoint Search
    via Site
  touchpoint Ask
    via Hotline
stage Buy
  owner Shop
  touchpoint Pay
    via Site
  touchpoint Receipt
    via Mail
  touchpoint Track
    via Site`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const touchpoints = touchpointsIn(journey);
      if (touchpoints.length < ENOUGH || !isAllClear(journey) || !hasStages(journey) || isInside(journey, project)) continue;
      const kinds = new Set(touchpoints.map(touchpoint => channelOf(touchpoint, project)?.channelKind?.value)), [kind] = kinds;
      // Where a kind isn't known, it may be another one.
      if (kinds.size !== 1 || !kind) continue;
      yield {
        range: journey.nameRange,
        message: `${callOf(journey)} has ${touchpoints.length} touchpoints, all of them ${WORDS[kind]}. Look for the steps that people take in another way, or for those who would rather have one.`,
      };
    }
  },
};

const WORDS = { digital: 'digital', remote: 'remote', 'in-person': 'in person' } as const;
