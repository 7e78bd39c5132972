import type { Level, Pain } from '../../language/model/model.ts';
import { feeling, gap, good, number, table, type Item } from './report.ts';
import type { ReportKind } from './kind.ts';
import type { Scope, Step } from './scope.ts';

export interface RankedPain extends Step {
  readonly pain: Pain;
  /** The worst feeling at its touchpoint. */
  readonly score: number | undefined;
}

const WEIGHTS: Readonly<Record<Level, number>> = { high: 3, medium: 2, low: 1 };

/** The gravest first: by severity, then by how it feels there, moments of truth first where that is the same. */
export function rankedPains(steps: readonly Step[], scope: Scope): readonly RankedPain[] {
  const worst = (step: Step): number | undefined => scope.scores(step.touchpoint).toSorted((a, b) => a - b)[0];
  const weight = ({ severity }: Pain): number => severity ? WEIGHTS[severity.value] : 0;
  return steps.flatMap(step => step.touchpoint.pains.map(pain => ({ ...step, pain, score: worst(step) })))
    .sort((a, b) => weight(b.pain) - weight(a.pain) || (a.score ?? 3) - (b.score ?? 3) || Number(b.touchpoint.momentOfTruth) - Number(a.touchpoint.momentOfTruth));
}

/** The steps of future maps that resolve a pain. */
export function resolving(pain: Pain, scope: Scope): readonly Item[] {
  return scope.project.mentionsOf(pain).flatMap(mention => mention.word === 'resolves' && mention.in ? [scope.item(mention.in)] : []);
}

export const pains: ReportKind = {
  name: 'pains', title: 'Pains',
  question: 'What hurts most, where, who answers for it, and is anything being done about it?',
  make(scope) {
    const ranked = rankedPains(scope.current.flatMap(each => each.steps), scope);
    const severe = ranked.filter(({ pain }) => pain.severity?.value === 'high'), idle = severe.filter(({ pain }) => scope.addressing(pain).length === 0 && resolving(pain, scope).length === 0);
    return {
      figures: [
        { label: 'pains in current maps', text: String(ranked.length) }, { label: 'of them severe', text: String(severe.length) },
        { label: 'severe ones that nothing is done about', text: String(idle.length), mark: idle.length > 0 ? 'bad' : 'good' },
      ],
      tables: [table('ranking', 'Pains, the gravest first', [number('Rank'), 'Pain', 'Severity', number('Feeling'), 'Touchpoint', 'Stage', 'Journey', 'Owner', number('Sources'), 'Opportunity', 'Resolved by'],
        ranked.map(({ pain, touchpoint, stage, journey, score }, i) => {
          const opportunities = scope.addressing(pain), resolved = resolving(pain, scope);
          return [
            i + 1, scope.item(pain), pain.severity?.value ?? gap('not said'), feeling(score), scope.itemAs(`${scope.item(touchpoint).text}${touchpoint.momentOfTruth ? ' ◆' : ''}`, touchpoint), scope.item(stage), scope.item(journey),
            scope.owners({ journey, stage, touchpoint }).map(team => scope.item(team)), new Set([...scope.sources(pain), ...scope.sources(touchpoint)]).size,
            opportunities.length > 0 ? opportunities.map(each => scope.item(each)) : pain.severity?.value === 'high' && resolved.length === 0 ? gap('none') : undefined,
            resolved.map(each => ({ ...each, ...good(each.text) })),
          ];
        }), { note: 'By severity, then by the worst feeling at the touchpoint. ◆ marks a moment of truth.', empty: 'No current map notes a pain.' })],
    };
  },
};
