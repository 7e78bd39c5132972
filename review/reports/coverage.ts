import type { Persona, Touchpoint } from '../../language/model/model.ts';
import { isInside } from '../../language/rules/domain/journeys.ts';
import { kindsByWords, stageKindsOf, type StageKind } from '../../language/rules/words/stages.ts';
import { cell, centre, gap, look, plural, share, shown, table, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { headOf, type JourneyScope, type Scope, type StageScope, type Step } from './scope.ts';
import { BANDS, bandsOf, STAGE_KINDS, type Band } from './stage-bands.ts';

export const coverage: ReportKind = {
  name: 'coverage', title: 'Coverage',
  question: 'Does the map cover the whole way, before, in and after the purchase, the whole product and everybody it is for?',
  make(scope) {
    const asked = scope.journeys.filter(({ journey }) => !isInside(journey, scope.project));
    const bands = new Map(asked.map(each => [each, stagesByBand(each, scope)]));
    const after = asked.filter(each => bands.get(each)!.get('after')!.some(({ steps }) => steps.length > 0));
    const advocacy = asked.filter(each => each.steps.some(step => kindsOfStep(step, scope).has('advocacy')));
    const personas = scope.personas.filter(persona => scope.journeys.some(each => each.personas.includes(persona)));
    const missing = scope.journeys.flatMap(each => each.stages.flatMap(stage => each.personas.filter(persona => presence(each, stage, persona, scope) === 'missing')));
    return {
      figures: [
        { label: 'journeys that go on after the sale', text: share(after.length, asked.length), ...(after.length < asked.length && { mark: 'look' }) },
        { label: 'journeys that reach advocacy', text: share(advocacy.length, asked.length), ...(advocacy.length < asked.length && { mark: 'look' }) },
        { label: 'stages in which a persona of the journey is missing', text: String(missing.length), mark: missing.length > 0 ? 'bad' : 'good' },
      ],
      tables: [
        table('bands', 'Before the purchase, in it, and after it', ['Journey', ...BANDS.map(({ band, title }) => centre(title, band))], asked.map(each => [
          scope.item(each.journey), ...BANDS.map(({ band }) => bandCell(band, bands.get(each)!.get(band)!, each)),
        ]), { matrix: true, note: 'By what names, titles and phases of the stages say. Where no stage is a purchase, a stage that says nothing known is “not clear”.', empty: 'There is no journey yet.' }),
        table('stages', 'The same kinds of stage across journeys', ['Kind of stage', ...asked.map(({ journey }) => headOf(journey, scope, 'centre'))], STAGE_KINDS.map(({ kind, title }) => [
          title, ...asked.map(each => each.stages.filter(({ stage }) => stageKindsOf(stage, scope.project).has(kind)).map(({ stage }) => scope.item(stage))),
        ]), { matrix: true, note: 'What one journey has and another lacks.' }),
        table('whole-product', 'The whole product: everything around what is bought', ['Journey', ...WHOLE.map(({ kind, title }) => centre(title, kind))], asked.map(each => [
          scope.item(each.journey), ...WHOLE.map(({ kind, needed }): Said => {
            const steps = each.steps.filter(step => kindsOfStep(step, scope).has(kind));
            if (steps.length > 0) return steps.map(({ touchpoint }) => scope.item(touchpoint));
            return needed && each.journey.journeyKind?.value === 'customer' ? gap('none') : undefined;
          }),
        ]), { matrix: true, note: 'A touchpoint stands where its own words put it, else where its stage does. Packaging, accessories, storing and the last of it belong to the use.', empty: 'There is no journey yet.' }),
        table('personas', 'Personas in each stage', ['Journey', 'Stage', ...personas.map(persona => headOf(persona, scope, 'centre'))], scope.journeys.flatMap(each => each.stages.map(stage => [
          scope.item(each.journey), scope.item(stage.stage), ...personas.map((persona): Said => {
            const found = presence(each, stage, persona, scope);
            return found === 'missing' ? gap('no step') : found === 'empty' ? look('empty stage') : found;
          }),
        ])), { matrix: true, note: 'How many touchpoints each persona has; “not for” where the map says that it has none there on purpose.', empty: 'There is no stage yet.' }),
      ],
    };
  },
};

const WHOLE: readonly { readonly kind: StageKind; readonly title: string; readonly needed: boolean }[] = [
  { kind: 'post-sale', title: 'Delivery', needed: false }, { kind: 'onboarding', title: 'Setting up', needed: false }, { kind: 'use', title: 'Use', needed: true },
  { kind: 'service', title: 'Service', needed: false }, { kind: 'loyalty', title: 'Buying again', needed: false }, { kind: 'advocacy', title: 'Advocacy', needed: true },
];

/** What a touchpoint says of itself; where that is nothing, what its stage is. */
function kindsOfStep({ touchpoint, stage }: Step, scope: Scope): ReadonlySet<StageKind> {
  const own = kindsByWords(touchpoint);
  return own.size > 0 ? own : stageKindsOf(stage, scope.project);
}

function stagesByBand(each: JourneyScope, scope: Scope): ReadonlyMap<Band, readonly StageScope[]> {
  const bands = bandsOf(each, scope);
  return new Map(BANDS.map(({ band }) => [band, each.stages.filter(({ stage }) => bands.get(stage) === band)]));
}

function bandCell(band: Band, stages: readonly StageScope[], { journey }: JourneyScope): Said {
  const steps = stages.reduce((sum, stage) => sum + stage.steps.length, 0);
  if (stages.length > 0) return cell(shown(`${plural(stages.length, 'stage')}, ${plural(steps, 'touchpoint')}`, steps, band === 'unclear' ? 'look' : undefined));
  return band === 'after' && journey.journeyKind?.value === 'customer' ? gap('nothing') : undefined;
}

/** How many touchpoints a persona has in a stage, and why none. */
function presence({ personas }: JourneyScope, { stage, steps }: StageScope, persona: Persona, scope: Scope): number | 'not for' | 'missing' | 'empty' | undefined {
  if (!personas.includes(persona)) return undefined;
  if (scope.all(stage.notFor, stage).includes(persona)) return 'not for';
  const own = steps.filter(({ touchpoint }) => isThere(touchpoint, persona, scope)).length;
  return own > 0 ? own : steps.length === 0 && stage.touchpoints.length === 0 ? 'empty' : 'missing';
}

function isThere(touchpoint: Touchpoint, persona: Persona, scope: Scope): boolean {
  return touchpoint.for.length === 0 || scope.all(touchpoint.for, touchpoint).includes(persona) || touchpoint.emotions.some(emotion => emotion.score !== undefined && scope.find(emotion.persona, touchpoint) === persona);
}
