import type * as M from '../../language/model/model.ts';
import { findingOf, meantBy, type Context } from './context.ts';
import { durationText, titleOf } from './said.ts';
import type { Card, Lead, Stage } from './scene.ts';

export function stageOf(stage: M.Stage, context: Context): Stage {
  const owners = context.owners.of(stage.owners, stage).map(owner => owner.title).join(', ');
  return {
    key: context.keys(stage.id),
    id: stage.id,
    title: titleOf(stage),
    detail: owners,
    broken: stage.broken.length > 0,
    ...findingOf(stage.id, context),
    cards: stage.touchpoints.map(touchpoint => cardOf(touchpoint, stage, context)),
  };
}

export function cardOf(touchpoint: M.Touchpoint, stage: M.Stage, context: Context): Card {
  const { names, owners, keys, waitLimit } = context;
  const channel = touchpoint.via && names.resolve(touchpoint.via, touchpoint) as M.Channel | undefined;
  const own = owners.of(touchpoint.owners, touchpoint);
  const provider = touchpoint.provider && owners.of([touchpoint.provider], touchpoint)[0];
  const handoff = touchpoint.handoff?.value.trim();
  return {
    key: keys(touchpoint.id),
    id: touchpoint.id,
    title: titleOf(touchpoint),
    broken: touchpoint.broken.length > 0,
    ...(channel && { channel: titleOf(channel) }),
    phone: channel?.kind === 'channel' && channel.device?.value === 'phone',
    owners: own.length > 0 ? own : owners.of(stage.owners, stage),
    ...(provider && { provider }),
    truth: touchpoint.momentOfTruth,
    ...(touchpoint.data.length > 0 && { data: { consent: touchpoint.consent !== undefined } }),
    ...(touchpoint.wait && { wait: { text: durationText(touchpoint.wait.value), long: touchpoint.wait.value.minutes > waitLimit } }),
    evidence: Math.min(3, touchpoint.evidence.length),
    leads: leadsOf(touchpoint, context),
    ...(handoff && { handoff }),
    ...findingOf(touchpoint.id, context),
  };
}

function leadsOf(touchpoint: M.Touchpoint, { names, keys }: Context): Lead[] {
  const named = (kind: Lead['kind'], refs: readonly M.Ref[]): Lead[] =>
    meantBy(refs, touchpoint, names).map(thing => ({ key: keys(`${touchpoint.id}/${kind}`), kind, text: titleOf(thing) }));
  return [
    ...touchpoint.exits.map((exit): Lead => ({
      key: keys(`${touchpoint.id}/exit`),
      kind: 'exit',
      text: [exit.text?.value.trim() || 'leaves', exit.percent !== undefined && `${exit.percent} %`].filter(Boolean).join(' · '),
    })),
    ...named('continues', touchpoint.continues),
    ...named('includes', touchpoint.includes),
  ];
}
