import type { Channel, Phase, Phases, Stage, Sync } from '../../language/model/model.ts';
import { bad, gap, good, look, share, table, type Item, type Said, type Table } from './report.ts';
import type { ReportKind } from './kind.ts';
import { headOf, listsOf, type Scope, type Step } from './scope.ts';

export const sync: ReportKind = {
  name: 'sync', title: 'Process and behaviour in step',
  question: 'Does the company do at each phase of its process what fits the phase that the customer is in, and by channels that fit?',
  make(scope) {
    const syncs = scope.project.models.flatMap(model => model.syncs).flatMap(each => linkOf(each, scope));
    const stages = scope.journeys.flatMap(({ stages }) => stages.map(({ stage, steps }) => ({ stage, steps, process: phase(stage, 'process', scope), behaviour: phase(stage, 'phase', scope) })));
    const linked = stages.filter(({ process, behaviour }) => process && behaviour);
    const judged = linked.map(each => ({ ...each, step: syncs.map(link => stepOf(link, each.process!, each.behaviour!)).find(found => found !== undefined) }));
    const off = judged.filter(({ step }) => step === 'out of step');
    const misfits = stages.flatMap(({ steps, process }) => steps.filter(step => isMisfit(scope.channel(step), process, scope)));
    return {
      figures: [
        { label: 'stages that name both a process and a phase', text: share(linked.length, stages.length) },
        { label: 'of them out of step', text: String(off.length), mark: off.length > 0 ? 'bad' : 'good' },
        { label: 'touchpoints whose channel doesn’t fit the phase', text: String(misfits.length), mark: misfits.length > 0 ? 'bad' : 'good' },
      ],
      tables: [
        ...syncs.flatMap((link, i) => matrixOf(link, judged, scope, syncs.length > 1 ? `matrix-${i + 1}` : 'matrix')),
        ...syncs.length === 0 ? [table('matrix', 'Process × phase × channel', [], [], { empty: 'No `sync … with …` says which phases of the process and of the behaviour belong together.' })] : [],
        table('stages', 'Stages', ['Journey', 'Stage', 'Process', 'Phase of behaviour', 'In step'], scope.journeys.flatMap(({ journey, stages }) => stages.filter(({ stage }) => stage.process || stage.phase).map(({ stage }) => [
          scope.item(journey), scope.item(stage), stage.process && scope.items([stage.process], stage), stage.phase && scope.items([stage.phase], stage),
          verdict(judged.find(each => each.stage === stage)?.step, stage),
        ])), { empty: 'No stage names a process or a phase.' }),
        ...listsOf(scope, scope.journeys, 'process').map((list, i, all) => channelTable(list, stages, scope, all.length > 1 ? `channels-${i + 1}` : 'channels')),
      ],
    };
  },
};

interface Link {
  readonly process: Phases;
  readonly behaviour: Phases;
  readonly pairs: readonly (readonly [Phase, Phase])[];
  readonly free: ReadonlySet<Phase>;
}

type InStep = 'in step' | 'out of step' | 'free';

function linkOf(each: Sync, { project }: Scope): Link[] {
  const process = project.resolve(each.process) as Phases | undefined, behaviour = project.resolve(each.behaviour) as Phases | undefined;
  if (!process || !behaviour) return [];
  const pairs = each.pairs.flatMap(pair => {
    const one = project.resolve(pair.process) as Phase | undefined, other = project.resolve(pair.behaviour) as Phase | undefined;
    return one && other ? [[one, other] as const] : [];
  });
  return [{ process, behaviour, pairs, free: new Set(each.free.flatMap(ref => project.resolve(ref) as Phase | undefined ?? [])) }];
}

const phase = (stage: Stage, word: 'process' | 'phase', scope: Scope): Phase | undefined => scope.find<Phase>(stage[word], stage);

/** Undefined where the two lists aren't those of the link, or nothing is said of the process phase. */
function stepOf({ process, behaviour, pairs, free }: Link, one: Phase, other: Phase): InStep | undefined {
  if (!process.phases.includes(one) || !behaviour.phases.includes(other)) return undefined;
  if (free.has(one) || free.has(other)) return 'free';
  const beside = pairs.filter(([first]) => first === one);
  return beside.length === 0 ? undefined : beside.some(([, second]) => second === other) ? 'in step' : 'out of step';
}

function verdict(step: InStep | undefined, stage: Stage): Said {
  if (step === undefined) return stage.process && stage.phase ? look('nothing says what belongs beside it') : undefined;
  return step === 'in step' ? good('in step') : step === 'free' ? { text: 'free' } : bad('out of step');
}

interface Judged {
  readonly stage: Stage;
  readonly steps: readonly Step[];
  readonly process?: Phase | undefined;
  readonly behaviour?: Phase | undefined;
}

function matrixOf(link: Link, stages: readonly Judged[], scope: Scope, key: string): Table[] {
  const rows = link.process.phases.map(one => [scope.item(one), ...link.behaviour.phases.map((other): Said => {
    const here = stages.filter(each => each.process === one && each.behaviour === other), items = itemsOf(here.flatMap(each => each.steps), one, scope);
    const paired = link.pairs.some(([first, second]) => first === one && second === other), isFree = link.free.has(one) || link.free.has(other);
    if (here.length === 0) return paired ? gap('belongs together, nothing here') : undefined;
    return paired || isFree ? items : [bad('out of step'), ...items];
  }), link.free.has(one) ? 'free' : undefined]);
  return [table(key, `${scope.item(link.process).text} × ${scope.item(link.behaviour).text}, with channels`,
    [scope.item(link.process).text, ...link.behaviour.phases.map(other => headOf(other, scope, 'centre')), 'Frame'], rows,
    { matrix: true, note: 'Which channels are used where the two meet, with the number of touchpoints. What lies off the pairs is out of step; a free phase is a frame of its own.' })];
}

/** The channels of steps with their counts; a channel that doesn't fit the phase is marked. */
function itemsOf(steps: readonly Step[], process: Phase, scope: Scope): readonly Item[] {
  const counts = new Map<Channel | undefined, number>();
  for (const step of steps) counts.set(scope.channel(step), (counts.get(scope.channel(step)) ?? 0) + 1);
  if (counts.size === 0) return [gap('no touchpoint')];
  return [...counts].map(([channel, n]) => channel
    ? scope.itemAs(`${scope.item(channel).text}${n > 1 ? ` × ${n}` : ''}${isMisfit(channel, process, scope) ? ' (doesn’t fit)' : ''}`, channel, isMisfit(channel, process, scope) ? 'bad' : undefined)
    : gap(`no channel${n > 1 ? ` × ${n}` : ''}`));
}

/** A channel that says what it fits, of the same list, and not this. Free phases take any. */
function isMisfit(channel: Channel | undefined, process: Phase | undefined, scope: Scope): boolean {
  if (!channel || !process || channel.fits.length === 0) return false;
  const list = scope.project.placeOf(process)?.within, fits = scope.all<Phase>(channel.fits, channel);
  const free = scope.project.models.some(model => model.syncs.some(each => each.free.some(ref => scope.project.resolve(ref) === process)));
  return !free && !fits.includes(process) && fits.some(other => scope.project.placeOf(other)?.within === list);
}

function channelTable(list: Phases, stages: readonly Judged[], scope: Scope, key: string): Table {
  const steps = stages.filter(({ process }) => process && list.phases.includes(process)).flatMap(({ steps, process }) => steps.map(step => ({ process: process!, channel: scope.channel(step) })));
  const channels = scope.project.ofKind('channel').map(({ thing }) => thing as Channel).filter(channel => steps.some(step => step.channel === channel) || scope.all(channel.fits, channel).some(each => list.phases.includes(each as Phase)));
  return table(key, `Channels in each phase of ${scope.item(list).text}`, ['Channel', ...list.phases.map(each => headOf(each, scope, 'centre'))], channels.map(channel => [
    scope.item(channel), ...list.phases.map((each): Said => {
      const used = steps.filter(step => step.channel === channel && step.process === each).length, fits = scope.all(channel.fits, channel).includes(each);
      if (used > 0) return isMisfit(channel, each, scope) ? bad(`${used}, doesn’t fit`) : fits ? good(`${used}, fits`) : { text: String(used) };
      return fits ? { text: 'fits, unused' } : undefined;
    }),
  ]), { matrix: true, note: 'How many touchpoints use each channel in a phase, beside what the channel says it `fits`.', empty: 'No channel is used in these phases.' });
}
