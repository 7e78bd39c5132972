import { purchaseOf } from '../../language/rules/domain/cues.ts';
import { bad, good, table, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import type { JourneyScope, Scope } from './scope.ts';
import { BANDS, bandsOf } from './stage-bands.ts';

export const cues: ReportKind = {
  name: 'cues', title: 'Purchase cues',
  question: 'What prompts people to decide, in which stage, and does it come in time?',
  make(scope) {
    const all = scope.steps.flatMap(step => step.touchpoint.cues.map(cue => ({ ...step, cue })));
    const bought = scope.journeys.flatMap(each => purchaseOf(each.journey, scope.project) ?? []), cued = bought.filter(({ isCued }) => isCued);
    return {
      figures: [
        { label: 'cues', text: String(all.length) },
        { label: 'journeys with a purchase that is cued in time', text: `${cued.length} of ${bought.length}`, ...(cued.length < bought.length && { mark: 'bad' }) },
      ],
      tables: [
        table('cues', 'Cues by stage', ['Journey', 'Stage', 'Lies', 'Touchpoint', 'Cue'], scope.journeys.flatMap(each => {
          const bands = bandsOf(each, scope);
          return each.steps.flatMap(({ stage, touchpoint }) => touchpoint.cues.map(({ value }): Said[] => [
            scope.item(each.journey), scope.item(stage), BANDS.find(({ band }) => band === bands.get(stage))?.title, scope.item(touchpoint), value,
          ]));
        }), { empty: 'No touchpoint has a cue.' }),
        table('purchases', 'Purchases', ['Journey', 'Stage', 'Cue'], scope.journeys.flatMap(each => purchaseRow(each, scope)), { note: 'A cue counts where people buy, or in the stage that leads there.', empty: 'No stage is known as a purchase.' }),
      ],
    };
  },
};

function purchaseRow({ journey }: JourneyScope, scope: Scope): Said[][] {
  const purchase = purchaseOf(journey, scope.project);
  if (!purchase) return [];
  const said: Item = purchase.isCued ? good('in time') : purchase.late ? bad('only after the purchase') : bad('none');
  return [[scope.item(journey), purchase.stages.map(stage => scope.item(stage)), said]];
}
