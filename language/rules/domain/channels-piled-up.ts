import type { Channel, Journey, Stage, Team, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, push } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { stageKindsOf } from '../words/stages.ts';
import { channelOf, isClear, isInside, listOf, ownersOf, shareSomebody, waysOf } from './journeys.ts';

export const channelsPiledUp: Rule = {
  code: 'J423', name: 'channels-piled-up', severity: 'warning',
  what: 'One team works on the same people by three or more channels in one stage, one after the other, and at least one of them takes somebody\'s time: visits, mails and calls for what one of them might do. Looked at in stages with a `process` or a `phase`, and where one of the channels costs much; without these, not in stages in which people buy, use the product or have it mended. Ways that exclude each other don\'t add up.',
  fails: `
channel Visit
  kind in-person
  cost high
channel Email
  kind digital
  cost low
channel WebTalk
  kind remote
  cost medium
persona Ann
team Reps
journey Adopt
  state current
  for Ann
stage ⟪Weigh⟫
  owner Reps
  touchpoint Mail
    via Email
  touchpoint Talk
    via WebTalk
  touchpoint Meeting
    via Visit`,
  passes: `
channel Visit
  kind in-person
  cost high
channel Email
  kind digital
  cost low
channel WebTalk
  kind remote
  cost medium
persona Ann
team Reps
journey Adopt
  state current
  for Ann
stage Weigh
  owner Reps
  touchpoint Mail
    via Email
    next Talk when "the practice is far away"
    next Meeting when "it is near"
  touchpoint Talk
    via WebTalk
    exit "knows enough"
  touchpoint Meeting
    via Visit`,
  *check(file, project, { thresholds: { maxChannelsOfOwner } }) {
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if (!isClear(stage) || stage.touchpoints.length < maxChannelsOfOwner || isInside(journey, project)) continue;
      for (const [team, steps] of stepsOf(stage, project)) {
        // What the channels of one way have to be, some of the team's must be: looking that up is quick, following all ways is not.
        if (!steps.some(({ channel }) => channel.channelKind && channel.channelKind.value !== 'digital')) continue;
        if (!stage.process && !stage.phase && !steps.some(({ channel }) => channel.cost?.value === 'high')) continue;
        const channels = piledUp(steps, maxChannelsOfOwner, journey, project);
        if (!channels || !channels.some(channel => channel.channelKind && channel.channelKind.value !== 'digital')) continue;
        if (!stage.process && !stage.phase && !(channels.some(channel => channel.cost?.value === 'high') && isWooed(stage, project))) continue;
        yield {
          range: stage.nameRange,
          message: `${callOf(team)} works on the same people by ${channels.length} channels in ${callOf(stage)}: ${listOf(channels.map(callOf))}. Keep those that fit this stage best, or say with \`next … when\` who gets which.`,
          related: steps.filter(step => channels.includes(step.channel)).map(({ touchpoint, channel }) => ({ uri: file.uri, range: touchpoint.via!.range, message: `By ${callOf(channel)}` })),
        };
      }
    }
  },
};

/** So many steps of one team in one stage are looked at: what piles up shows in fewer. */
const MOST = 50;

interface Step {
  readonly touchpoint: Touchpoint;
  readonly channel: Channel;
}

function stepsOf(stage: Stage, project: Project): ReadonlyMap<Team, readonly Step[]> {
  const work = new Map<Team, Step[]>();
  for (const touchpoint of stage.touchpoints) {
    const channel = channelOf(touchpoint, project);
    if (!channel || touchpoint.provider || !isClear(touchpoint)) continue;
    for (const team of new Set(ownersOf(touchpoint, stage, project))) push(work, team, { touchpoint, channel });
  }
  return work;
}

/** The channels that one person meets on one way through these steps, if they are so many. */
function piledUp(steps: readonly Step[], least: number, journey: Journey, project: Project): readonly Channel[] | undefined {
  if (new Set(steps.map(step => step.channel)).size < least) return undefined;
  const ways = waysOf(journey, project), some = steps.slice(0, MOST), known = new Map<Touchpoint, ReadonlySet<Touchpoint>>();
  const comesAfter = (touchpoint: Touchpoint): ReadonlySet<Touchpoint> => {
    let after = known.get(touchpoint);
    if (!after) known.set(touchpoint, after = ways.after([touchpoint]));
    return after;
  };
  for (const [i, start] of some.entries()) {
    const way = [start], channels = new Set([start.channel]);
    let after = comesAfter(start.touchpoint);
    for (const step of some.slice(i + 1)) {
      if (channels.has(step.channel) || !after.has(step.touchpoint) || !way.every(other => shareSomebody(other.touchpoint, step.touchpoint, project))) continue;
      way.push(step);
      channels.add(step.channel);
      after = comesAfter(step.touchpoint);
    }
    if (channels.size >= least) return [...channels];
  }
  return undefined;
}

/** Whether the company seeks the customer here, and not the customer the company: buying, using and mending may well take several channels. */
function isWooed(stage: Stage, project: Project): boolean {
  const kinds = stageKindsOf(stage, project);
  return !(['purchase', 'onboarding', 'use', 'service', 'post-sale'] as const).some(kind => kinds.has(kind));
}
