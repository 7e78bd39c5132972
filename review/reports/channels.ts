import type { Channel, Thing } from '../../language/model/model.ts';
import { waysOf } from '../../language/rules/domain/journeys.ts';
import { switchWithoutHandoff } from '../../language/rules/domain/switch-without-handoff.ts';
import { centre, gap, look, number, percent, share, shown, table, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { headOf, type JourneyScope, type Scope, type Step } from './scope.ts';

export const channels: ReportKind = {
  name: 'channels', title: 'Channels',
  question: 'By which channels do people meet us, where do they have to change, and is what is digital there on a phone?',
  make(scope) {
    const { steps } = scope, used = scope.project.ofKind('channel').map(({ thing }) => thing as Channel).filter(channel => steps.some(step => scope.channel(step) === channel));
    const switches = scope.journeys.flatMap(each => switchesOf(each, scope)), lost = switches.filter(({ isLost }) => isLost);
    const digital = steps.filter(step => scope.channel(step)?.channelKind?.value === 'digital'), phone = digital.filter(step => onPhone(scope.channel(step)!));
    return {
      figures: [
        { label: 'channels in use', text: String(used.length) },
        { label: 'changes of channel', text: String(switches.length) },
        { label: 'changes in the middle of something, with nothing passed on', text: String(lost.length), mark: lost.length > 0 ? 'bad' : 'good' },
        { label: 'digital touchpoints that are there on a phone', text: share(phone.length, digital.length), ...(phone.length < digital.length && { mark: 'look' }) },
      ],
      tables: [
        table('mix', 'Channel mix', ['Channel', 'Kind', 'Device', 'Cost', 'Fits', ...scope.journeys.map(({ journey }) => headOf(journey, scope, 'right')), number('All')], [
          ...used.map(channel => mixRow(scope.item(channel), channel, step => scope.channel(step) === channel, scope)),
          ...steps.some(step => !step.touchpoint.via) ? [mixRow(gap('no channel'), undefined, step => !step.touchpoint.via, scope)] : [],
        ], { note: 'Touchpoints by channel.', empty: 'No touchpoint says by which channel it happens.' }),
        table('balance', 'Offline and online', ['Journey', ...KINDS.map(({ title, key }) => centre(title, key))], scope.journeys.map(each => [
          scope.item(each.journey), ...KINDS.map(({ key }): Said => {
            const found = each.steps.filter(step => kindOf(scope.channel(step)) === key).length;
            return found === 0 ? undefined : shown(`${found} (${percent(found, each.steps.length)})`, found, key === 'unsaid' ? 'look' : undefined);
          }),
        ]), { matrix: true, note: 'The physical world comes first for some, the phone for others: what matters is that the map knows.', empty: 'There is no journey yet.' }),
        table('switches', 'Changes of channel', ['Journey', 'From', 'Channel', 'To', 'Next channel', 'Passed on by'], switches.map(({ journey, from, to, passed, isLost }) => [
          scope.item(journey), scope.item(from.touchpoint), scope.channel(from) && scope.item(scope.channel(from)!), scope.item(to.touchpoint), scope.channel(to) && scope.item(scope.channel(to)!),
          isLost ? gap('nothing said (J431)') : passed,
        ]), { note: 'Along the ways through each journey. Where people change the channel in the middle of something, what they have said has to come along.', empty: 'Nobody has to change the channel.' }),
        table('devices', 'Digital touchpoints and devices', ['Journey', 'Touchpoint', 'Channel', 'Device'], digital.map(step => [
          scope.item(step.journey), scope.item(step.touchpoint), scope.item(scope.channel(step)!), deviceOf(scope.channel(step)!),
        ]), { empty: 'No touchpoint is by a digital channel.' }),
      ],
    };
  },
};

const KINDS = [{ key: 'in-person', title: 'In person' }, { key: 'remote', title: 'Remote' }, { key: 'digital', title: 'Digital' }, { key: 'unsaid', title: 'Not said' }] as const;
const kindOf = (channel: Channel | undefined): typeof KINDS[number]['key'] => channel?.channelKind?.value ?? 'unsaid';
const onPhone = (channel: Channel): boolean => channel.device?.value === 'phone' || channel.device?.value === 'any';

function deviceOf(channel: Channel): Item {
  const device = channel.device?.value;
  return device === undefined ? gap('not said') : device === 'desktop' ? look('desktop only') : { text: device === 'any' ? 'any, phone too' : 'phone' };
}

function mixRow(name: Item, channel: Channel | undefined, isIt: (step: Step) => boolean, scope: Scope): Said[] {
  const counts = scope.journeys.map(({ steps }) => steps.filter(isIt).length);
  return [name, channel?.channelKind?.value, channel?.device?.value, channel?.cost?.value, channel && scope.items(channel.fits, channel), ...counts.map(n => n === 0 ? undefined : n), counts.reduce((sum, n) => sum + n, 0)];
}

interface Switch {
  readonly journey: Step['journey'];
  readonly from: Step;
  readonly to: Step;
  readonly passed: Said;
  readonly isLost: boolean;
}

function switchesOf({ journey, uri, steps }: JourneyScope, scope: Scope): Switch[] {
  const file = scope.project.file(uri), known = new Map(steps.map(step => [step.touchpoint, step]));
  const lost = new Set(file ? [...switchWithoutHandoff.check!(file, scope.project, scope.settings)].map(({ range }) => range.start.line) : []);
  return waysOf(journey, scope.project).edges.flatMap((edge): Switch[] => {
    const from = known.get(edge.from), to = known.get(edge.to), before = from && scope.channel(from), after = to && scope.channel(to);
    if (!before || !after || before === after) return [];
    const systems = scope.all<Thing>(from.touchpoint.uses, from.touchpoint), shared = scope.all<Thing>(to.touchpoint.uses, to.touchpoint).filter(system => systems.includes(system));
    const { handoff } = from.touchpoint, handoffs = handoff ? [scope.itemAs(handoff.value, from.touchpoint)] : [];
    const isLost = lost.has(edge.from.nameRange.start.line) && handoffs.length + shared.length === 0;
    return [{ journey, from, to, passed: [...handoffs, ...shared.map(system => scope.item(system))], isLost }];
  });
}
