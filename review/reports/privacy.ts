import type { Segment, Source } from '../../language/model/model.ts';
import { withConsent } from '../../language/rules/paths.ts';
import { bad, gap, good, look, number, table, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import type { Scope, Step } from './scope.ts';

export const privacy: ReportKind = {
  name: 'privacy', title: 'Privacy register',
  question: 'Where are personal and health data used, on what consent, by which systems, and who answers for it?',
  make(scope) {
    const register = scope.steps.filter(({ touchpoint }) => touchpoint.data.length + touchpoint.personalisedBy.length > 0);
    const consented = withConsent(scope.project), open = register.filter(({ touchpoint }) => touchpoint.data.length > 0 && !consented.has(touchpoint));
    const sources = scope.project.ofKind('source').map(({ thing }) => thing as Source).filter(source => source.personalData);
    const segments = scope.project.ofKind('segment').map(({ thing }) => thing as Segment);
    return {
      figures: [
        { label: 'touchpoints that use personal or health data', text: String(register.filter(({ touchpoint }) => touchpoint.data.length > 0).length) },
        { label: 'of them with health data', text: String(register.filter(({ touchpoint }) => touchpoint.data.some(({ value }) => value === 'health')).length) },
        { label: 'without a consent', text: String(open.length), mark: open.length > 0 ? 'bad' : 'good' },
      ],
      tables: [
        table('register', 'Touchpoints with data about people', ['Touchpoint', 'Journey', 'Data', 'Consent', 'Personalised by', 'Channel', 'Systems', 'Owner'], register.map(step => {
          const { touchpoint, journey } = step, owners = scope.owners(step), channel = scope.channel(step);
          return [
            scope.item(touchpoint), scope.item(journey), touchpoint.data.map(({ value }) => ({ text: value })), consentOf(step, consented.has(touchpoint)), scope.items(touchpoint.personalisedBy, touchpoint),
            channel && scope.item(channel), scope.items(touchpoint.uses, touchpoint), owners.length > 0 ? owners.map(team => scope.item(team)) : gap('nobody'),
          ];
        }), { note: '“Given before” means that no way leads here past the touchpoint that asks for it.', empty: 'No touchpoint says that it uses personal data.' }),
        table('sources', 'Sources with personal data', ['Source', 'Kind', 'Consent', number('Used at')], sources.map(source => [
          scope.item(source), source.sourceKind?.value, source.consent ? good(source.consent.value) : bad('no consent'), scope.project.mentionsOf(source).length,
        ]), { empty: 'No source says that it holds personal data.' }),
        table('segments', 'Sizes of segments', ['Segment', number('Size'), 'Told apart'], segments.map(segment => [scope.item(segment), segment.size?.value, sizeOf(segment, scope)]), {
          note: `In a segment of fewer than ${scope.settings.thresholds.minSegmentSize} people each could be told apart.`, empty: 'No segment is declared.',
        }),
      ],
    };
  },
};

function consentOf({ touchpoint }: Step, isConsented: boolean): Said {
  if (touchpoint.consent) return good(touchpoint.consent.value);
  if (touchpoint.data.length === 0) return undefined;
  return isConsented ? good('given before') : bad('no consent');
}

export function sizeOf({ size }: Pick<Segment, 'size'>, { settings: { thresholds } }: Scope): Said {
  if (!size) return look('size not said');
  return size.value < thresholds.minSegmentSize ? bad('too small') : good('large enough');
}
