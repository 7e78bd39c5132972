import type { Phase, Phases, Thing } from '../../language/model/model.ts';
import { phaseChangeUnmeasured } from '../../language/rules/domain/phase-change-unmeasured.ts';
import { bad, cell, gap, look, number, numeral, shown, signed, table, type Said, type Table } from './report.ts';
import type { ReportKind } from './kind.ts';
import { metricItem } from './quantities.ts';
import type { PhaseCount, Scope } from './scope.ts';

export const phases: ReportKind = {
  name: 'phases', title: 'Phases over time',
  question: 'How many people are in each phase, how does that change from one count to the next, and is the change measured at all?',
  make(scope) {
    const lists = scope.project.ofKind('phases').map(({ thing }) => thing as Phases), known = lists.flatMap(list => list.phases);
    const strangers = [...new Set(scope.counts.filter(count => !phaseOf(count, known)).map(({ phase }) => phase))], dates = [...new Set(scope.counts.map(({ date }) => date))].sort();
    const unmeasured = unmeasuredIn(scope);
    return {
      figures: [
        { label: 'days on which phases were counted', text: String(dates.length) },
        { label: 'changes of phase that nothing measures', text: String(unmeasured.length), mark: unmeasured.length > 0 ? 'look' : 'good' },
        ...strangers.length > 0 ? [{ label: 'names in the counts that are no phase', text: strangers.join(', '), mark: 'bad' as const }] : [],
      ],
      tables: [
        ...lists.flatMap(list => countTable(list, dates, scope)),
        ...scope.counts.length === 0 ? [table('counts', 'Counts', [], [], { empty: 'No counts were given. `journey report phases --counts FILE.csv` joins a table of phase, date and count.' })] : [],
        table('measures', 'How each phase is seen', ['Phases', 'Phase', 'Stages', 'Metrics', 'Milestones'], lists.flatMap(list => list.phases.map((phase): Said[] => {
          const stages = scope.journeys.flatMap(each => each.stages).filter(({ stage }) => [stage.process, stage.phase].some(ref => scope.find(ref, stage) === phase));
          const metrics = [...new Set(stages.flatMap(({ stage, steps }) => [...scope.metrics(stage), ...steps.flatMap(({ touchpoint }) => scope.metrics(touchpoint))]))];
          return [
            scope.item(list), scope.item(phase), stages.length > 0 ? stages.map(({ stage }) => scope.item(stage)) : look('no stage'), metrics.map(metric => metricItem(metric, scope)),
            stages.flatMap(({ stage }) => stage.milestones.map(({ value }) => ({ text: value }))),
          ];
        })), { note: 'A change that nothing shows can’t be steered.', empty: 'No phases are declared.' }),
        table('unmeasured', 'Changes of phase that nothing measures', ['Journey', 'Stage', 'What is missing'], unmeasured, { empty: 'Each change of phase has a metric or a milestone.' }),
      ],
    };
  },
};

/** By name, else by title. */
function phaseOf({ phase }: PhaseCount, known: readonly Phase[]): Phase | undefined {
  const wanted = phase.normalize('NFC').trim().toLowerCase();
  return known.find(({ name }) => name.toLowerCase() === wanted) ?? known.find(({ title }) => title?.value.toLowerCase() === wanted);
}

function countTable(list: Phases, dates: readonly string[], scope: Scope): Table[] {
  const counts = scope.counts.flatMap(count => {
    const phase = phaseOf(count, list.phases);
    return phase ? [{ ...count, phase }] : [];
  });
  if (counts.length === 0) return [];
  const at = (phase: Phase, date: string): number | undefined => {
    const found = counts.filter(count => count.phase === phase && count.date === date);
    return found.length === 0 ? undefined : found.reduce((sum, { count }) => sum + count, 0);
  };
  const last = dates.at(-1)!, first = dates[0]!, all = counts.filter(({ date }) => date === last).reduce((sum, { count }) => sum + count, 0);
  return [table(`counts-${list.name}`, `${scope.item(list).text}: counts`, ['Phase', ...dates.map(date => number(date)), number('Change'), number('Share')], list.phases.map((phase): Said[] => {
    const now = at(phase, last), before = at(phase, first);
    return [
      scope.item(phase), ...dates.map(date => at(phase, date) ?? gap('not counted')), now === undefined || before === undefined || dates.length < 2 ? undefined : shown(signed(now - before), now - before),
      now === undefined || all === 0 ? cell(undefined) : shown(`${numeral(now / all * 100)} %`, now / all * 100),
    ];
  }), { note: dates.length > 1 ? `The change is from ${first} to ${last}, the share that of ${last}.` : `The share is that of ${last}.` })];
}

/** What the rule about unmeasured changes (J425) finds. */
function unmeasuredIn(scope: Scope): Said[][] {
  return [...new Set(scope.journeys.map(({ uri }) => uri))].flatMap(uri => {
    const file = scope.project.file(uri);
    return file ? [...phaseChangeUnmeasured.check!(file, scope.project, scope.settings)].flatMap(({ range, message }): Said[][] => {
      const found = scope.journeys.flatMap(each => each.uri === uri ? each.stages.map(({ stage }) => ({ journey: each.journey as Thing, stage })) : []).find(({ stage }) => stage.phase?.range === range);
      return found ? [[scope.item(found.journey), scope.item(found.stage), bad(message)]] : [];
    }) : [];
  });
}
