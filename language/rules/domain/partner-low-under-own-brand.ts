import type { Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { isClear, scoresOf } from './journeys.ts';

export const partnerLowUnderOwnBrand: Rule = {
  code: 'J433', name: 'partner-low-under-own-brand', severity: 'hint',
  what: 'A step that a partner provides feels bad, and happens on a channel of the company\'s own (one on which the company itself provides steps too): people take the bad feeling for the company\'s. Where a step is unpleasant by its nature, it is better seen as the partner\'s.',
  fails: `
channel Site
persona Ann
team Shop
partner Parcel
journey Buying
  state current
  for Ann
stage Buy
  owner Shop
  touchpoint Pay
    via Site
  touchpoint Delivery
    via Site
    provider ⟪Parcel⟫
    emotion -2 "it never came"`,
  passes: `
channel Site
channel Van
persona Ann
team Shop
partner Parcel
journey Buying
  state current
  for Ann
stage Buy
  owner Shop
  touchpoint Pay
    via Site
  touchpoint Delivery
    via Van
    provider Parcel
    emotion -2 "it never came"`,
  *check(file, project) {
    for (const touchpoint of touchpointsOf(file)) {
      if (!touchpoint.provider || !isClear(touchpoint) || !scoresOf(touchpoint).some(score => score < 0)) continue;
      const partner = project.resolve(touchpoint.provider, touchpoint), channel = touchpoint.via && project.resolve(touchpoint.via, touchpoint);
      if (!partner || !channel || !isOwn(channel, project)) continue;
      yield {
        range: touchpoint.provider.range,
        message: `${callOf(touchpoint)} feels bad and is provided by ${callOf(partner)}, but happens on ${callOf(channel)}, a channel of your own: people will blame you. Mend it with the partner, or let it be seen as the partner's step.`,
      };
    }
  },
};

/** Whether the company provides steps on it itself. */
function isOwn(channel: Parameters<Project['mentionsOf']>[0], project: Project): boolean {
  return project.mentionsOf(channel).some(({ word, in: thing }) => {
    const touchpoint = word === 'via' ? thing as Touchpoint : undefined;
    return touchpoint !== undefined && isWhole(touchpoint) && !touchpoint.provider;
  });
}
