import { DEFAULTS } from '../../language/config/settings.ts';
import type { Level, Phase, Phases, Team, Thing } from '../../language/model/model.ts';
import { kindsOfTexts } from '../../language/rules/words/stages.ts';
import { cell, centre, number, percent, plural, shown, table, type Cell, type Said, type Table } from './report.ts';
import type { ReportKind } from './kind.ts';
import { headOf, labelOf, listsOf, type Scope, type Step } from './scope.ts';

/** What a touchpoint by such a channel costs, in points. */
const POINTS: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3 };

export const load: ReportKind = {
  name: 'load', title: 'Load of owners',
  question: 'Where does each team spend its effort, weighed by what its channels cost, and does it go to those who are won already?',
  make(scope) {
    const steps = scope.current.flatMap(each => each.steps), teams = [...new Set(steps.flatMap(step => scope.owners(step)))];
    const work = new Map(teams.map(team => [team, steps.filter(step => scope.owners(step).includes(team))]));
    const points = (own: readonly Step[]): number => own.reduce((sum, step) => sum + (pointsOf(step, scope) ?? 0), 0);
    const all = teams.reduce((sum, team) => sum + points(work.get(team)!), 0);
    const rows = teams.map(team => {
      const own = work.get(team)!, phased = own.filter(step => phasesOf(step, scope).length > 0), engaged = phased.filter(step => phasesOf(step, scope).some(phase => isEngaged(phase, scope)));
      const over = phased.length >= 4 && engaged.length < phased.length && engaged.length * 100 > scope.settings.thresholds.maxEngagedShare * phased.length;
      return { team, own, engaged, phased, over };
    });
    const most = rows.toSorted((a, b) => points(b.own) - points(a.own))[0];
    return {
      figures: [
        { label: 'touchpoints of current maps with an owner', text: String(steps.filter(step => scope.owners(step).length > 0).length) },
        ...most && all > 0 ? [{ label: `of all cost points lie with ${labelOf(most.team)}`, text: percent(points(most.own), all) }] : [],
        { label: 'teams that work mostly on customers who are won', text: String(rows.filter(({ over }) => over).length), mark: rows.some(({ over }) => over) ? 'bad' as const : 'good' as const },
      ],
      tables: [
        table('teams', 'Load of each team', ['Team', number('Touchpoints'), number('Cost points', 'cost'), number('Without a cost', 'unweighed'), number('Share of cost', 'share'), 'Won already'], rows.map(({ team, own, engaged, phased, over }) => [
          scope.item(team), own.length, own.some(step => pointsOf(step, scope) !== undefined) ? points(own) : undefined, own.filter(step => pointsOf(step, scope) === undefined).length || undefined, points(own) === 0 ? undefined : shown(percent(points(own), all), points(own) / all * 100),
          phased.length === 0 ? undefined : shown(`${engaged.length} of ${phased.length} (${percent(engaged.length, phased.length)})`, engaged.length, over ? 'bad' : undefined),
        ]), { note: 'Current maps only. A touchpoint counts 1, 2 or 3 points by the `cost` of its channel: low, medium, high; nothing where that isn’t said. One with two owners counts for both. “Won already” counts those in stages with a phase.', empty: 'No team owns a touchpoint yet.' }),
        ...(['process', 'phase'] as const).flatMap(word => listsOf(scope, scope.current, word).map(list => matrix(word, list, teams, work, scope))),
      ],
    };
  },
};

function matrix(word: 'process' | 'phase', list: Phases, teams: readonly Team[], work: ReadonlyMap<Team, readonly Step[]>, scope: Scope): Table {
  const inPhase = (own: readonly Step[], phase: Phase | undefined): readonly Step[] => own.filter(({ stage }) => {
    const found = scope.find<Phase>(stage[word], stage);
    return phase ? found === phase : !found || !list.phases.includes(found);
  });
  const busy = teams.filter(team => inPhase(work.get(team)!, undefined).length < work.get(team)!.length);
  return table(`by-${list.name}`, `Teams × ${scope.item(list).text}`, ['Team', ...list.phases.map(phase => headOf(phase, scope, 'centre')), centre('Elsewhere')], busy.map((team): Said[] => [
    scope.item(team), ...list.phases.map(phase => loadCell(inPhase(work.get(team)!, phase), scope)), loadCell(inPhase(work.get(team)!, undefined), scope),
  ]), { matrix: true, note: 'Touchpoints, and in brackets their cost points.' });
}

function loadCell(steps: readonly Step[], scope: Scope): Cell {
  if (steps.length === 0) return cell(undefined);
  const known = steps.flatMap(step => pointsOf(step, scope) ?? []), sum = known.reduce((total, n) => total + n, 0);
  return shown(known.length === 0 ? String(steps.length) : `${steps.length} (${plural(sum, 'point')})`, steps.length);
}

function pointsOf(step: Step, scope: Scope): number | undefined {
  const cost = scope.channel(step)?.cost?.value;
  return cost && POINTS[cost];
}

const phasesOf = ({ stage }: Step, scope: Scope): readonly Phase[] => [stage.process, stage.phase].flatMap(ref => scope.find<Phase>(ref, stage) ?? []);

/** As the rule about effort on engaged customers (J422) tells them. */
function isEngaged(phase: Phase & Thing, { settings: { engagedPhases } }: Scope): boolean {
  const names = new Set(engagedPhases.map(fold));
  if (names.has(fold(phase.name)) || (phase.title && names.has(fold(phase.title.value)))) return true;
  const isDefault = engagedPhases.length === DEFAULTS.engagedPhases.length && DEFAULTS.engagedPhases.every(name => names.has(fold(name)));
  const kinds = isDefault ? kindsOfTexts(phase.name, phase.title?.value) : undefined;
  return kinds !== undefined && (kinds.has('loyalty') || kinds.has('advocacy'));
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase();
