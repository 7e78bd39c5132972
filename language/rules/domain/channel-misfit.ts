import type { Channel, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, push, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { channelOf, isClear, isFree, listOf, marked, phaseOf, resolveAll } from './journeys.ts';

export const channelMisfit: Rule = {
  code: 'J421', name: 'channel-misfit', severity: 'warning',
  what: 'A touchpoint uses a channel that says which phases it `fits`, and the stage is in another phase of the same list: the effort will not do there what it is for. Phases that are `free` take any channel.',
  fails: `
phases Process
  phase Awareness
  phase Desire
channel Email
  kind digital
  fits Awareness
channel Briefing
  kind in-person
  fits Desire
persona Ann
team Sales
journey Adopt
  state current
  for Ann
stage First
  owner Sales
  process Awareness
  touchpoint News
    via Email
stage Weigh
  owner Sales
  process Desire
  touchpoint Mail
    via ⟪Email⟫`,
  passes: `
phases Process
  phase Awareness
  phase Desire
channel Email
  kind digital
  fits Awareness
channel Briefing
  kind in-person
  fits Desire
persona Ann
team Sales
journey Adopt
  state current
  for Ann
stage First
  owner Sales
  process Awareness
  touchpoint News
    via Email
stage Weigh
  owner Sales
  process Desire
  touchpoint Talk
    via Briefing`,
  *check(file, project) {
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if ((!stage.process && !stage.phase) || !isClear(stage)) continue;
      const process = phaseOf(stage.process, stage, project), behaviour = phaseOf(stage.phase, stage, project);
      const phases = [...process ? [process] : [], ...behaviour && behaviour.list !== process?.list ? [behaviour] : []];
      for (const touchpoint of stage.touchpoints) {
        const channel = channelOf(touchpoint, project);
        const fits = channel && channel.fits.length > 0 ? resolveAll('fits', channel.fits, channel, project) : undefined;
        if (!channel || !fits || !isClear(touchpoint)) continue;
        const misfit = phases.find(({ phase, list }) => !fits.includes(phase) && !isFree(phase, project) && !project.isUnread(phase.name) && fits.some(other => project.placeOf(other)?.within === list));
        if (!misfit) continue;
        const others = (project.once(KEY, channelsByPhase).get(misfit.phase) ?? []).slice(0, 6);
        yield {
          range: touchpoint.via!.range,
          message: `${callOf(channel)} doesn't suit this stage: it fits ${listOf(fits.map(marked))}, and ${callOf(stage)} is in ${marked(misfit.phase)}. ${others.length > 0 ? `Use a channel that fits, such as ${marked(others[0]!)}` : 'Use a channel that fits'}, or add the phase to the channel's \`fits\` line.`,
          fixes: others.map(other => replacement(`Change to \`via ${other.name}\`${other.title ? ` (${other.title.value})` : ''}`, touchpoint.via!.range, other.name)),
        };
      }
    }
  },
};

const KEY = Symbol('channels by the phases that they fit');

function channelsByPhase(project: Project): ReadonlyMap<Thing, readonly Channel[]> {
  const channels = new Map<Thing, Channel[]>();
  for (const { thing } of project.ofKind('channel')) {
    const channel = thing as Channel;
    if (isClear(channel)) for (const phase of resolveAll('fits', channel.fits, channel, project) ?? []) push(channels, phase, channel);
  }
  return channels;
}
