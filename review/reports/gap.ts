import type { Journey, Pain, Stage, Thing, Touchpoint } from '../../language/model/model.ts';
import { bad, feeling, good, look, number, rounded, share, shown, signed, table, type Cell, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { meanOf, scopeOf, sumOf, timeOf, type JourneyScope, type Scope } from './scope.ts';

export const gapReport: ReportKind = {
  name: 'gap', title: 'From the current to the future map',
  question: 'What changes from how it is to how it shall be: steps, effort, waits, feelings, and which pains go?',
  make(scope) {
    const pairs = pairsOf(scope), pains = pairs.flatMap(pair => painsOf(pair, scope)), gone = pains.filter(({ resolvedBy }) => resolvedBy.length > 0);
    return {
      figures: [
        { label: 'future maps of a current one', text: String(pairs.length) },
        { label: 'pains of these that are resolved', text: share(gone.length, pains.length), ...(pains.length > 0 && { mark: gone.length < pains.length ? 'look' : 'good' }) },
      ],
      tables: [
        table('figures', 'Interaction cost and feelings', ['Journey', 'What', number('Now'), number('In future', 'future'), number('Change')], pairs.flatMap(({ now, future }) => measures(now, future, scope).map(row => [scope.item(future.journey), ...row])), {
          note: 'As far as the maps say: effort and waits that a map doesn’t state count nothing.', empty: 'No future map `improves` a current one.',
        }),
        table('steps', 'Step by step', ['Journey', 'Now', number('Feels', 'now-feeling'), 'Becomes', number('Will feel', 'future-feeling'), 'Better'], pairs.flatMap(pair => stepsOf(pair, scope)), {
          note: 'A future map says what changes; what it says nothing of is marked.', empty: 'No future map `improves` a current one.',
        }),
        table('pains', 'Pains of the current map', ['Pain', 'Severity', 'Touchpoint', 'Resolved by'], pains.map(({ pain, touchpoint, resolvedBy }) => [
          scope.item(pain), pain.severity?.value, scope.item(touchpoint), resolvedBy.length > 0 ? resolvedBy : look('not resolved'),
        ]), { empty: 'The current maps note no pain.' }),
      ],
    };
  },
};

interface Pair {
  readonly now: JourneyScope;
  readonly future: JourneyScope;
}

/** Each future map with the one that it improves, also where only one of the two was asked for. */
function pairsOf(scope: Scope): readonly Pair[] {
  const every = scopeOf({ project: scope.project, settings: scope.settings }).journeys, asked = new Set(scope.journeys.map(({ journey }) => journey));
  const best = (journey: Journey): JourneyScope | undefined => scope.journeys.find(each => each.journey === journey) ?? every.find(each => each.journey === journey);
  return every.flatMap(({ journey }): Pair[] => {
    const improved = scope.find<Journey>(journey.improves, journey);
    if (!improved || (!asked.has(journey) && !asked.has(improved))) return [];
    const now = best(improved), future = best(journey);
    return now && future ? [{ now, future }] : [];
  });
}

function measures(now: JourneyScope, future: JourneyScope, scope: Scope): Said[][] {
  const effort = ({ steps }: JourneyScope): number => sumOf(steps.map(({ touchpoint }) => touchpoint.effort?.value ?? 0));
  const wait = ({ steps }: JourneyScope): number => sumOf(steps.map(({ touchpoint }) => touchpoint.wait?.value.minutes ?? 0));
  const scores = ({ steps }: JourneyScope): readonly number[] => steps.flatMap(({ touchpoint }) => scope.scores(touchpoint));
  const counted = (what: string, count: (each: JourneyScope) => number, show: (n: number) => string = String): Said[] => {
    const before = count(now), after = count(future);
    return [what, shown(show(before), before), shown(show(after), after), change(after - before, after < before, after > before, n => (n > 0 ? '+' : n < 0 ? '−' : '') + show(Math.abs(n)))];
  };
  const before = meanOf(scores(now)), after = meanOf(scores(future));
  return [
    counted('Stages', ({ stages }) => stages.length), counted('Touchpoints', ({ steps }) => steps.length), counted('Effort in all', effort), counted('Waiting in all', wait, n => n === 0 ? '0' : timeOf(n)),
    ['Feeling on average', feeling(before), feeling(after), before === undefined || after === undefined ? undefined : change(after - before, after > before, after < before, signed)],
    counted('Low points (−1 and below)', each => scores(each).filter(score => score < 0).length),
    counted('Pains', ({ steps }) => steps.reduce((sum, { touchpoint }) => sum + touchpoint.pains.length, 0)),
  ];
}

function change(by: number, better: boolean, worse: boolean, show: (n: number) => string): Cell {
  return shown(show(rounded(by)), rounded(by), better ? 'good' : worse ? 'bad' : undefined);
}

interface PainNow {
  readonly pain: Pain;
  readonly touchpoint: Touchpoint;
  readonly resolvedBy: readonly Item[];
}

function painsOf({ now, future }: Pair, scope: Scope): readonly PainNow[] {
  return now.steps.flatMap(({ touchpoint }) => touchpoint.pains.map(pain => ({
    pain, touchpoint,
    resolvedBy: future.steps.filter(step => scope.all<Thing>(step.touchpoint.resolves, step.touchpoint).includes(pain)).map(step => scope.item(step.touchpoint)),
  })));
}

/** What becomes of each step of now, then what is new. */
function stepsOf({ now, future }: Pair, scope: Scope): Said[][] {
  const { journey } = future, mean = (touchpoint: Touchpoint): number | undefined => meanOf(scope.scores(touchpoint));
  const replacing = (touchpoint: Touchpoint): readonly Touchpoint[] => future.steps.filter(step => scope.all<Thing>(step.touchpoint.replaces, step.touchpoint).includes(touchpoint)).map(step => step.touchpoint);
  const dropped = new Map<Thing, string>([{ thing: journey, drops: journey.drops }, ...journey.stages.map(stage => ({ thing: stage, drops: stage.drops }))].flatMap(({ thing, drops }) => drops.flatMap(ref => {
    const target = scope.find(ref, thing as Stage);
    return target ? [[target, ref.why?.value ?? ''] as const] : [];
  })));
  const known = new Set<Touchpoint>(), rows: Said[][] = [];
  for (const { stage, touchpoint } of now.steps) {
    const why = dropped.get(touchpoint) ?? dropped.get(stage), same = future.steps.find(step => step.touchpoint.name === touchpoint.name && step.stage.name === stage.name && step.touchpoint.replaces.length === 0)?.touchpoint;
    const next = replacing(touchpoint).length > 0 ? replacing(touchpoint) : same ? [same] : [];
    for (const each of next) known.add(each);
    const before = mean(touchpoint), after = meanOf(next.flatMap(each => scope.scores(each)));
    rows.push([
      scope.item(journey), scope.item(touchpoint), feeling(before),
      next.length > 0 ? next.map(each => scope.item(each)) : why === undefined ? { text: 'not said' } : { text: why ? `dropped: ${why}` : 'dropped' },
      feeling(after), before === undefined || after === undefined ? undefined : after > before ? good('yes') : after < before ? bad('no') : 'the same',
    ]);
  }
  for (const { touchpoint } of future.steps) if (!known.has(touchpoint)) rows.push([scope.item(journey), { text: 'new' }, undefined, scope.item(touchpoint), feeling(mean(touchpoint)), undefined]);
  return rows;
}
