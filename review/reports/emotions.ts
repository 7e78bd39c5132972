import { cell, feeling, gap, look, number, shown, signed, table, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { meanOf, type JourneyScope, type Scope, type Step } from './scope.ts';

export const emotions: ReportKind = {
  name: 'emotions', title: 'Feelings',
  question: 'How do people feel from stage to stage, where are the peak and the low, how does it end, and what will they remember?',
  make(scope) {
    const felt = scope.steps.filter(({ touchpoint }) => scope.scores(touchpoint).length > 0), lows = felt.filter(({ touchpoint }) => scope.scores(touchpoint).some(score => score < 0));
    const expectations = scope.steps.filter(({ touchpoint }) => touchpoint.expects.length > 0);
    return {
      figures: [
        { label: 'touchpoints with a feeling', text: `${felt.length} of ${scope.steps.length}` }, { label: 'low points', text: String(lows.length) },
        { label: 'feeling on average in current maps', text: signedOr(meanOf(scope.current.flatMap(({ steps }) => steps.flatMap(({ touchpoint }) => scope.scores(touchpoint))))) },
      ],
      tables: [
        table('journeys', 'Peak, low and end', ['Journey', 'State', number('Average'), 'Peak', 'Low', 'End', number('Remembered')], scope.journeys.map(each => journeyRow(each, scope)), {
          note: 'People remember a journey by its strongest moment and its end: “remembered” is the mean of the two. Feelings in a future map are hopes.', empty: 'There is no journey yet.',
        }),
        table('stages', 'Feelings by stage', ['Journey', 'Stage', number('Average'), 'Touchpoints', 'In their words'], scope.journeys.flatMap(({ journey, stages }) => stages.map(({ stage, steps }) => [
          scope.item(journey), scope.item(stage), feeling(meanOf(steps.flatMap(({ touchpoint }) => scope.scores(touchpoint)))),
          steps.map((step): Item => itemOf(step, scope)), steps.flatMap(({ touchpoint }) => touchpoint.emotions.flatMap(({ text }) => text ? [{ text: `“${text.value}”` }] : [])),
        ])), { empty: 'There is no stage yet.' }),
        table('expectations', 'Expectations', ['Touchpoint', 'Journey', 'Expects', number('Feeling')], expectations.map(({ touchpoint, journey }) => [
          scope.item(touchpoint), scope.item(journey), touchpoint.expects.map(({ value }) => ({ text: value })), feeling(meanOf(scope.scores(touchpoint))),
        ]), { note: 'Brought along from other experiences, or raised by us.', empty: 'No touchpoint says what people expect.' }),
      ],
    };
  },
};

const signedOr = (score: number | undefined): string => score === undefined ? '–' : signed(score);

function itemOf({ touchpoint }: Step, scope: Scope): Item {
  const score = meanOf(scope.scores(touchpoint));
  return score === undefined ? scope.itemAs(`${scope.item(touchpoint).text} (not said)`, touchpoint) : scope.itemAs(`${scope.item(touchpoint).text} ${signed(score)}`, touchpoint, score <= -1 ? 'bad' : undefined);
}

function journeyRow({ journey, steps }: JourneyScope, scope: Scope): Said[] {
  const felt = steps.flatMap(step => {
    const score = meanOf(scope.scores(step.touchpoint));
    return score === undefined ? [] : [{ step, score }];
  });
  const [first] = felt, end = felt.at(-1);
  if (!first || !end) return [scope.item(journey), journey.state?.value, gap('no feelings'), undefined, undefined, undefined, undefined];
  const peak = felt.reduce((best, each) => each.score > best.score ? each : best), low = felt.reduce((worst, each) => each.score < worst.score ? each : worst);
  // What is bad is remembered more strongly than what is as good.
  const strongest = Math.abs(low.score) >= Math.abs(peak.score) ? low : peak, remembered = (strongest.score + end.score) / 2;
  const at = ({ step, score }: typeof first): Item => scope.itemAs(`${scope.item(step.touchpoint).text} ${signed(score)}`, step.touchpoint);
  return [
    scope.item(journey), journey.state?.value, feeling(meanOf(felt.map(({ score }) => score))), at(peak), low.score < 0 ? { ...at(low), mark: 'bad' } : journey.state?.value === 'current' ? look('no low point') : cell(at(low)),
    at(end), shown(signed(remembered), remembered, remembered < 0 ? 'bad' : undefined),
  ];
}
