import type { Persona, Segment } from '../../language/model/model.ts';
import { feeling, gap, look, number, share, table } from './report.ts';
import type { ReportKind } from './kind.ts';
import { sizeOf } from './privacy.ts';
import { meanOf } from './scope.ts';

export const personas: ReportKind = {
  name: 'personas', title: 'Personas and segments',
  question: 'Who are the journeys for, what do they want, on what are they based, and is anybody left out?',
  make(scope) {
    const used = scope.personas.filter(persona => scope.journeys.some(each => each.personas.includes(persona))), based = scope.personas.filter(persona => persona.evidence.length > 0);
    const stepsOf = (persona: Persona, among = scope.journeys) => among.filter(each => each.personas.includes(persona)).flatMap(({ steps }) => steps).filter(({ touchpoint }) => touchpoint.for.length === 0 || scope.all(touchpoint.for, touchpoint).includes(persona));
    const feltBy = (persona: Persona) => stepsOf(persona, scope.current).flatMap(({ touchpoint }) => touchpoint.emotions.flatMap(({ score, persona: whose }) => score === undefined || (whose && scope.find(whose, touchpoint) !== persona) ? [] : [score]));
    return {
      figures: [
        { label: 'personas with a journey', text: share(used.length, scope.personas.length), ...(used.length < scope.personas.length && { mark: 'look' }) },
        { label: 'personas that rest on a source', text: share(based.length, scope.personas.length), ...(based.length < scope.personas.length && { mark: 'look' }) },
      ],
      tables: [
        table('personas', 'Personas', ['Persona', 'Role', 'Segment', 'Journeys', number('Touchpoints'), number('Feeling'), 'Goals', 'Needs', 'Prefers', 'Source'], scope.personas.map(persona => {
          const journeys = scope.journeys.filter(each => each.personas.includes(persona));
          return [
            scope.item(persona), persona.role?.value, persona.segment && scope.items([persona.segment], persona), journeys.length > 0 ? journeys.map(({ journey }) => scope.item(journey)) : gap('none'), stepsOf(persona).length, feeling(meanOf(feltBy(persona))),
            persona.goals.map(({ value }) => ({ text: value })), persona.needs.map(({ value }) => ({ text: value })), scope.items(persona.prefers, persona), persona.evidence.length > 0 ? scope.items(persona.evidence, persona) : look('none'),
          ];
        }), { note: 'Feelings on average in the current maps.', empty: 'No persona is declared.' }),
        table('segments', 'Segments', ['Segment', number('Size'), 'Told apart', 'Criteria', 'Personas'], scope.project.ofKind('segment').map(({ thing }) => {
          const segment = thing as Segment, own = scope.personas.filter(persona => scope.find(persona.segment, persona) === segment);
          return [scope.item(segment), segment.size?.value, sizeOf(segment, scope), segment.criteria.map(({ value }) => ({ text: value })), own.length > 0 ? own.map(persona => scope.item(persona)) : gap('none')];
        }), { empty: 'No segment is declared.' }),
      ],
    };
  },
};
