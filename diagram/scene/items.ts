import type * as M from '../../language/model/model.ts';
import { findingOf, meantBy, type Context } from './context.ts';
import { readMetric } from './metric.ts';
import type { Relief } from './relief.ts';
import { titleOf } from './said.ts';
import type { Item, ItemKind } from './scene.ts';

/** Texts that a thing says, an item each. */
export function textItems(kind: ItemKind, thing: M.Thing, said: readonly M.Text[], { keys }: Context): Item[] {
  return said.filter(text => text.value.trim()).map(text => ({
    kind, key: keys(`${thing.id}/${kind}`), title: text.value.trim(), tone: 'plain', broken: thing.broken.length > 0,
  }));
}

export function systemItems(touchpoint: M.Touchpoint, { names, keys }: Context): Item[] {
  return meantBy(touchpoint.uses, touchpoint, names).map((system): Item => ({
    kind: 'system', key: keys(`${touchpoint.id}/${system.id}`), same: system.id, title: titleOf(system), tone: 'plain', broken: false,
  }));
}

/** What a touchpoint rests on. */
export function sourceItems(touchpoint: M.Touchpoint, { names, keys }: Context): Item[] {
  return meantBy(touchpoint.evidence, touchpoint, names).map((thing): Item => {
    const source = thing as M.Source;
    const detail = [source.sourceKind?.value, source.sample && `n ${source.sample.value}`, source.date?.value.slice(0, 7)].filter(Boolean).join(' · ');
    return {
      kind: 'source', key: keys(`${touchpoint.id}/${source.id}`), same: source.id, title: titleOf(source), ...(detail && { detail }),
      tone: source.sourceKind?.value === 'assumption' ? 'bad' : 'plain', broken: false,
    };
  });
}

export function metricItem(metric: M.Metric, key: string): Item {
  const reading = readMetric(metric);
  return {
    kind: 'metric', key, id: metric.id, same: metric.id, title: titleOf(metric), detail: reading.text,
    tone: reading.onTarget === undefined ? 'plain' : reading.onTarget ? 'good' : 'bad',
    ...(reading.bar && { bar: reading.bar }),
    broken: metric.broken.length > 0,
  };
}

/** The pains of a touchpoint, each with the opportunities that address it under it. */
export function painItems(touchpoint: M.Touchpoint, relief: Relief, context: Context): Item[] {
  const opportunities = (list: readonly M.Opportunity[] | undefined): Item[] => (list ?? []).map(each => opportunityItem(each, context));
  return [
    ...touchpoint.pains.flatMap(pain => [painItem(pain, context), ...opportunities(relief.under.get(pain)).map(item => ({ ...item, relief: true }))]),
    ...opportunities(relief.at.get(touchpoint)),
  ];
}

export function painItem(pain: M.Pain, context: Context): Item {
  const sources = meantBy(pain.evidence, pain, context.names).map(titleOf);
  const detail = [pain.severity?.value, sources[0] ?? 'no source', sources.length > 1 && `${sources.length - 1} more`].filter(Boolean).join(' · ');
  return { kind: 'pain', key: context.keys(pain.id), id: pain.id, title: titleOf(pain), detail, tone: 'bad', broken: pain.broken.length > 0, ...findingOf(pain.id, context) };
}

export function opportunityItem(opportunity: M.Opportunity, context: Context): Item {
  const sizes = [opportunity.impact && `impact ${opportunity.impact.value}`, opportunity.effort && `effort ${opportunity.effort.value}`].filter(Boolean).join(', ');
  const who = context.owners.of(opportunity.owners, opportunity).map(owner => owner.title).join(', ') || 'no owner';
  const detail = [sizes, opportunity.status?.value, who].filter(Boolean).join(' · ');
  return {
    kind: 'opportunity', key: context.keys(opportunity.id), id: opportunity.id, title: titleOf(opportunity), detail, tone: 'good', broken: opportunity.broken.length > 0,
    ...findingOf(opportunity.id, context),
  };
}
