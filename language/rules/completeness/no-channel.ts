import { callOf, factBelow, isWhole, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const noChannel: Rule = {
  code: 'J303', name: 'no-channel', severity: 'warning',
  what: 'A touchpoint that doesn\'t say on which channel it happens: nobody can see where channels change or what a contact costs.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
  touchpoint ⟪Answer⟫`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
  touchpoint Answer
    via Web`,
  *check(file, project) {
    const channels = project.ofKind('channel').map(place => place.thing).filter(thing => thing.name !== '');
    for (const touchpoint of touchpointsOf(file)) {
      if (touchpoint.via || !isWhole(touchpoint)) continue;
      yield {
        range: touchpoint.nameRange,
        message: `${callOf(touchpoint)} doesn't say on which channel it happens. Add a line such as \`via ${channels[0]?.name ?? 'Website'}\`.`,
        fixes: channels.slice(0, 6).map(channel => factBelow(`Add \`via ${channel.name}\`${channel.title ? ` (${channel.title.value})` : ''}`, touchpoint, `via ${channel.name}`)),
      };
    }
  },
};
