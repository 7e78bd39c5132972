import type { Channel, Journey, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { channelOf, isClear, isInside, touchpointsIn, waysOf } from './journeys.ts';

export const noPhoneVariant: Rule = {
  code: 'J432', name: 'no-phone-variant', severity: 'hint',
  what: 'A digital step that works on a desktop only, with no other way for those who have a phone; or a digital channel in use that doesn\'t say on which devices it works. Most people come to it by phone first. Journeys of employees and suppliers are left alone.',
  fails: `
channel Site
  kind digital
  device desktop
channel ⟪Portal⟫
  kind digital
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Buy
  owner Shop
  touchpoint Order
    via ⟪Site⟫
  touchpoint Track
    via Portal`,
  passes: `
channel Site
  kind digital
  device desktop
channel Portal
  kind digital
  device any
channel App
  kind digital
  device phone
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Buy
  owner Shop
  touchpoint Start
    via Portal
    next Order when "at home"
    next OrderByPhone when "on the way"
  touchpoint Order
    via Site
    exit "done"
  touchpoint OrderByPhone
    via App`,
  *check(file, project) {
    for (const channel of file.channels) {
      if (channel.channelKind?.value !== 'digital' || channel.device || !isClear(channel)) continue;
      const isUsed = project.mentionsOf(channel).some(({ word, in: touchpoint }) => {
        const journey = word === 'via' && touchpoint ? project.placeOf(touchpoint)?.journey : undefined;
        return journey !== undefined && !isInside(journey, project);
      });
      if (!isUsed) continue;
      yield {
        range: channel.nameRange,
        message: `${callOf(channel)} is digital and doesn't say on which devices it works. Add \`device phone\`, \`device any\` or \`device desktop\`: many people have nothing but a phone at hand.`,
        fixes: [factBelow('Add `device any`', channel, 'device any'), factBelow('Add `device phone`', channel, 'device phone')],
      };
    }
    for (const journey of file.journeys) {
      if (isInside(journey, project)) continue;
      for (const touchpoint of touchpointsIn(journey)) {
        const channel = channelOf(touchpoint, project);
        if (channel?.channelKind?.value !== 'digital' || channel.device?.value !== 'desktop' || !isClear(touchpoint) || hasOtherWay(touchpoint, journey, project)) continue;
        yield {
          range: touchpoint.via!.range,
          message: `${callOf(touchpoint)} works on a desktop only. Add a step for those who have a phone, as another \`next\` of the step before, or let ${callOf(channel)} work on any device.`,
          fixes: [{ title: `Let ${callOf(channel)} work on any device`, edits: [{ uri: project.placeOf(channel)!.uri, range: channel.device.range, newText: 'any' }] }],
        };
      }
    }
  },
};

/** Whether those who come here may take another step instead, on a phone or with a person. */
function hasOtherWay(touchpoint: Touchpoint, journey: Journey, project: Project): boolean {
  const ways = waysOf(journey, project);
  return ways.to(touchpoint).flatMap(edge => ways.from(edge.from)).some(({ to }) => {
    if (to === touchpoint) return false;
    const channel: Channel | undefined = channelOf(to, project);
    return channel?.channelKind?.value !== 'digital' || channel.device?.value !== 'desktop';
  });
}
