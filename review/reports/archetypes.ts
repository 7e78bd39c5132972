import type { Journey, System, Thing } from '../../language/model/model.ts';
import { goesOnElsewhere } from '../../language/rules/completeness/ends-at-purchase.ts';
import { purchaseOf } from '../../language/rules/domain/cues.ts';
import { bad, centre, gap, good, look, plural, share, table, type Item, type Said } from './report.ts';
import { ARCHETYPES, principlesOf } from './archetype-principles.ts';
import type { ReportKind } from './kind.ts';
import type { JourneyScope, Scope } from './scope.ts';
import { bandsOf } from './stage-bands.ts';

export const archetypes: ReportKind = {
  name: 'archetypes', title: 'Archetypes',
  question: 'What kind of experience is each journey to be, does it keep to the principles of its kind, and how far is its design?',
  make(scope) {
    const named = scope.journeys.filter(({ journey }) => journey.archetypes.length === 1);
    const principles = named.flatMap(each => principlesOf(each, scope).map(verdict => ({ each, verdict })));
    return {
      figures: [
        { label: 'journeys with an archetype', text: share(named.length, scope.journeys.length), ...(named.length < scope.journeys.length && { mark: 'look' }) },
        { label: 'design principles met', text: share(principles.filter(({ verdict }) => verdict.met).length, principles.length), ...(principles.some(({ verdict }) => !verdict.met) && { mark: 'look' }) },
        { label: 'archetypes in use', text: share(new Set(named.map(({ journey }) => journey.archetypes[0]!.value)).size, 4) },
      ],
      tables: [
        table('square', 'Effort × predictability', ['', centre('Predictable', 'predictable'), centre('Ever new', 'new')], [['Effortless', 'routine', 'joyride'], ['Effortful', 'trek', 'odyssey']].map(([title, ...kinds]) => [
          title!, ...kinds.map(kind => inKind(kind, scope)),
        ]), { matrix: true, note: 'None is better than another: each serves other people and other products.' }),
        table('principles', 'Principles of the archetypes', ['Journey', 'Archetype', 'Principle', 'Met', 'Because of'], [
          ...principles.map(({ each, verdict }) => [scope.item(each.journey), each.journey.archetypes[0]!.value, verdict.principle, verdict.met ? good('met') : bad('missed'), verdict.because]),
          ...scope.journeys.filter(({ journey }) => journey.archetypes.length !== 1).map(({ journey }): Said[] => [scope.item(journey), journey.archetypes.length === 0 ? gap('none') : bad('several'), undefined, undefined, undefined]),
        ], { empty: 'There is no journey yet.' }),
        table('five-steps', 'Five steps of a journey’s design', ['Journey', ...STEPS.map((title, i) => centre(title, `step-${i + 1}`))], scope.journeys.map(each => [scope.item(each.journey), ...fiveSteps(each, scope)]), {
          matrix: true, note: 'As the map shows them: an archetype, its principles, a cue at the purchase, no step that is harder or slower than its kind may be, and something after the sale.', empty: 'There is no journey yet.',
        }),
        table('backstage', 'Systems that serve several archetypes', ['System', ...ARCHETYPES.map(kind => centre(kind)), 'Teams'], scope.project.ofKind('system').map(({ thing }) => systemRow(thing as System, scope)), {
          matrix: true, note: 'Journeys that use each system: what stands behind one kind of experience may carry another.', empty: 'No system is declared.',
        }),
      ],
    };
  },
};

function inKind(kind: string, scope: Scope): Said {
  return [{ text: `${kind}:` }, ...scope.journeys.filter(({ journey }) => journey.archetypes.length === 1 && journey.archetypes[0]!.value === kind).map(({ journey }) => scope.item(journey))];
}

const STEPS = ['Archetype', 'Principles', 'Purchase cued', 'Streamlined', 'After the sale'] as const;

function fiveSteps(each: JourneyScope, scope: Scope): Said[] {
  const { journey } = each, principles = principlesOf(each, scope), met = principles.filter(verdict => verdict.met).length;
  return [
    journey.archetypes.length === 1 ? good(journey.archetypes[0]!.value) : journey.archetypes.length === 0 ? gap('none') : bad('several'),
    principles.length === 0 ? undefined : met === principles.length ? good(share(met, principles.length)) : look(share(met, principles.length)),
    cued(each, scope), streamlined(each, scope), afterSale(each, scope),
  ];
}

function cued({ journey, steps }: JourneyScope, scope: Scope): Said {
  const purchase = purchaseOf(journey, scope.project), cues = steps.filter(({ touchpoint }) => touchpoint.cues.length > 0);
  if (purchase) return purchase.isCued ? good('yes') : purchase.late ? bad('too late') : bad('no cue');
  if (cues.length === 0 && journey.improves) return { text: 'as in the current map' };
  return cues.length > 0 ? good(plural(cues.reduce((sum, { touchpoint }) => sum + touchpoint.cues.length, 0), 'cue')) : { text: 'nothing is bought' };
}

/** Steps that are harder, in what is to be effortless, or slower than they may be. */
export function heavySteps({ journey, steps }: JourneyScope, { settings: { thresholds } }: Scope): JourneyScope['steps'] {
  const effortless = ['routine', 'joyride'].includes(journey.archetypes[0]?.value ?? '');
  return steps.filter(({ touchpoint }) => (effortless && touchpoint.effort && touchpoint.effort.value >= thresholds.maxRoutineEffort)
    || (touchpoint.wait && touchpoint.wait.value.minutes > thresholds.maxWait && touchpoint.wait.value.minutes < 1440));
}

function streamlined(each: JourneyScope, scope: Scope): Said {
  const heavy = heavySteps(each, scope);
  if (heavy.length === 0) return good('yes');
  const planned = heavy.every(({ touchpoint }) => scope.project.mentionsOf(touchpoint).some(({ word }) => word === 'replaces'));
  return heavy.map(({ touchpoint }): Item => scope.itemAs(`${scope.item(touchpoint).text}${planned ? ' (planned anew)' : ''}`, touchpoint, planned ? 'look' : 'bad'));
}

function afterSale(each: JourneyScope, scope: Scope): Said {
  const bands = bandsOf(each, scope), stages = each.stages.filter(({ stage, steps }) => bands.get(stage) === 'after' && steps.length > 0);
  if (stages.length > 0) return good(plural(stages.length, 'stage'));
  return goesOnElsewhere(each.journey, scope.project) ? good('goes on in another map') : bad('nothing');
}

function systemRow(system: System, scope: Scope): Said[] {
  const users = scope.journeys.filter(({ steps }) => steps.some(({ touchpoint }) => scope.all<Thing>(touchpoint.uses, touchpoint).includes(system)));
  const inArchetype = (kind: string) => users.filter(({ journey }: { readonly journey: Journey }) => journey.archetypes[0]?.value === kind).map(({ journey }) => scope.item(journey));
  return [scope.item(system), ...ARCHETYPES.map(inArchetype), system.owners.length > 0 ? scope.items(system.owners, system) : gap('nobody')];
}
