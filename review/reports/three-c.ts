import type { Persona } from '../../language/model/model.ts';
import { isBuyers } from '../../language/rules/domain/journeys.ts';
import { isAfterSale, stageKindsOf } from '../../language/rules/words/stages.ts';
import { gap, number, share, table, type Item } from './report.ts';
import type { ReportKind } from './kind.ts';
import type { JourneyScope, Scope, StageScope } from './scope.ts';

export const threeC: ReportKind = {
  name: '3c', title: 'Customer, company, competitor',
  question: 'In each stage, what does the customer want, who of the company acts, and what is the offer held against?',
  make(scope) {
    const stages = scope.journeys.flatMap(each => each.stages.map(stage => ({ each, stage })));
    const considered = stages.filter(({ each, stage }) => isConsidered(each, stage, scope)), answered = considered.filter(({ each, stage }) => rivalsIn(stage, scope).length > 0 || rivalAnywhere(each, scope));
    const rivals = scope.project.ofKind('competitor');
    return {
      figures: [
        { label: 'stages in which people compare', text: String(considered.length) },
        { label: 'of them in journeys that name a competitor', text: share(answered.length, considered.length), ...(answered.length < considered.length && { mark: 'bad' }) },
      ],
      tables: [
        table('stages', 'The three by stage', ['Journey', 'Stage', 'Customer', 'Feels', 'Company', 'By', 'Competitor'], stages.map(({ each, stage }) => [
          scope.item(each.journey), scope.item(stage.stage), customer(each, stage, scope), feelings(stage, scope), [...new Set(stage.steps.flatMap(step => scope.owners(step)))].map(team => scope.item(team)),
          [...new Set(stage.steps.flatMap(step => scope.channel(step) ?? []))].map(channel => scope.item(channel)),
          rivalsIn(stage, scope).length > 0 ? rivalsIn(stage, scope) : isConsidered(each, stage, scope) && !rivalAnywhere(each, scope) ? gap('none named') : undefined,
        ]), { note: 'The customer: what is wanted in the stage, else who it is. A stage in which people compare wants a competitor; doing nothing is one, too.', empty: 'There is no stage yet.' }),
        table('competitors', 'Competitors', ['Competitor', number('Touchpoints'), 'Where', 'Why'], rivals.map(({ thing }) => {
          const met = scope.steps.filter(({ touchpoint }) => touchpoint.rivals.some(ref => scope.find(ref, touchpoint) === thing));
          return [scope.item(thing), met.length, met.map(({ touchpoint }) => scope.item(touchpoint)), met.flatMap(({ touchpoint }) => touchpoint.rivals.flatMap(ref => scope.find(ref, touchpoint) === thing && ref.why ? [{ text: ref.why.value }] : []))];
        }), { empty: 'No competitor is declared.' }),
      ],
    };
  },
};

function isConsidered({ journey }: JourneyScope, { stage, steps }: StageScope, scope: Scope): boolean {
  const kinds = stageKindsOf(stage, scope.project);
  return steps.length > 0 && !journey.improves && isBuyers(journey, scope.project) && kinds.has('consideration') && !isAfterSale(kinds);
}

const rivalAnywhere = (each: JourneyScope, scope: Scope): boolean => each.stages.some(stage => rivalsIn(stage, scope).length > 0);

function rivalsIn({ steps }: StageScope, scope: Scope): readonly Item[] {
  return steps.flatMap(({ touchpoint }) => touchpoint.rivals.map(ref => {
    const rival = scope.find(ref, touchpoint), text = rival ? scope.item(rival).text : ref.text;
    return scope.itemAs(ref.why ? `${text}: ${ref.why.value}` : text, touchpoint);
  }));
}

function customer({ personas }: JourneyScope, { stage }: StageScope, scope: Scope): readonly Item[] {
  return stage.goal ? [scope.itemAs(stage.goal.value, stage)] : personas.map((persona: Persona) => scope.item(persona));
}

function feelings({ steps }: StageScope, scope: Scope): readonly Item[] {
  return steps.flatMap(({ touchpoint }) => touchpoint.emotions.flatMap(({ text }) => text ? [scope.itemAs(`“${text.value}”`, touchpoint)] : []));
}
