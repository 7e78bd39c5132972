import type { Source, SourceKind } from '../../language/model/model.ts';
import { daysBetween } from '../../language/rules/evidence/days.ts';
import { feelingWithoutEvidence } from '../../language/rules/evidence/feeling-without-evidence.ts';
import { numberWithoutSource } from '../../language/rules/evidence/number-without-source.ts';
import type { Rule } from '../../language/rules/rule.ts';
import { bad, centre, gap, look, number, share, shown, table, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import type { JourneyScope, Scope, StageScope, Step } from './scope.ts';

export const evidence: ReportKind = {
  name: 'evidence', title: 'Evidence',
  question: 'What do the findings rest on, how old and how broad is it, and which claims have no source at all?',
  make(scope) {
    const steps = scope.current.flatMap(each => each.steps), based = steps.filter(step => basis(step, scope).length > 0), claims = claimsIn(scope);
    const sources = scope.project.ofKind('source').map(({ thing }) => thing as Source);
    return {
      figures: [
        { label: 'touchpoints of current maps that name a source', text: share(based.length, steps.length), mark: based.length < steps.length ? 'look' : 'good' },
        { label: 'claims without a source', text: String(claims.length), mark: claims.length > 0 ? 'bad' : 'good' },
        { label: 'sources', text: String(sources.length) },
      ],
      tables: [
        table('journeys', 'How well each current map is founded', ['Journey', number('Touchpoints'), number('With a source'), number('Sources'), 'Kinds', 'Validated'], scope.current.map(each => {
          const used = sourcesOf(each.steps, scope), own = each.steps.filter(step => basis(step, scope).length > 0).length;
          return [scope.item(each.journey), each.steps.length, own, used.length, [...new Set(used.map(kindOf))].map(text => ({ text })), validated(used)];
        }), { note: 'Validated: at least one source is more than an assumption.', empty: 'There is no current map.' }),
        table('sources', 'Sources', ['Source', 'Kind', number('Sample'), 'Date', number('Age in months', 'age'), number('Used at'), 'Look at'], sources.map(source => {
          const age = ageOf(source, scope), uses = scope.project.mentionsOf(source).length;
          return [scope.item(source), kindOf(source), source.sample?.value, source.date?.value ?? gap('no date'), age === undefined ? undefined : shown(String(age), age), uses, doubts(source, age, uses, scope)];
        }), { note: scope.settings.today ? `Ages as of ${scope.settings.today}.` : 'Without a day to count from, ages aren’t known.', empty: 'No source is declared.' }),
        table('matrix', 'Touchpoints of each stage by kind of source', ['Journey', 'Stage', ...KINDS.map(kind => centre(kind)), 'Without'], scope.current.flatMap(each => each.stages.map(stage => [
          scope.item(each.journey), scope.item(stage.stage), ...KINDS.map(kind => count(stage, kind, scope)), without(stage, scope),
        ])), { matrix: true, note: 'A touchpoint counts once for each kind of source that it or one of its pains names.', empty: 'There is no current map.' }),
        table('claims', 'Claims without a source', ['Where', 'What is missing', 'Rule'], claims, { empty: 'Every feeling, pain and figure of the current maps names its source.' }),
      ],
    };
  },
};

const KINDS: readonly SourceKind[] = ['interview', 'survey', 'observation', 'analytics', 'support', 'crm', 'report', 'assumption'];
const kindOf = (source: Source): string => source.sourceKind?.value ?? 'kind not said';

/** The sources of a step and of its pains. */
function basis({ touchpoint }: Step, scope: Scope): readonly Source[] {
  return [...new Set([...scope.sources(touchpoint), ...touchpoint.pains.flatMap(pain => scope.sources(pain))])];
}

const sourcesOf = (steps: readonly Step[], scope: Scope): readonly Source[] => [...new Set(steps.flatMap(step => basis(step, scope)))];

function validated(used: readonly Source[]): Item {
  if (used.length === 0) return gap('no source');
  return used.every(source => source.sourceKind?.value === 'assumption') ? bad('assumptions only') : { text: 'yes', mark: 'good' };
}

/** In months of 30 days, as the rule about old sources counts them. */
export function ageOf(source: Source, scope: Scope): number | undefined {
  const days = source.date && scope.settings.today !== undefined ? daysBetween(source.date.value, scope.settings.today) : undefined;
  return days === undefined ? undefined : Math.floor(days / 30);
}

function doubts(source: Source, age: number | undefined, uses: number, { settings: { thresholds } }: Scope): readonly Item[] {
  return [
    ...age !== undefined && age > thresholds.maxSourceAge ? [look('old')] : [], ...source.sample && source.sample.value < thresholds.minSample ? [look('tiny sample')] : [],
    ...source.sourceKind?.value === 'assumption' ? [look('assumed')] : [], ...uses === 0 ? [look('used nowhere')] : [],
  ];
}

function count({ steps }: StageScope, kind: SourceKind, scope: Scope): Said {
  const found = steps.filter(step => basis(step, scope).some(source => source.sourceKind?.value === kind)).length;
  return found === 0 ? undefined : found;
}

function without({ steps }: StageScope, scope: Scope): Said {
  const found = steps.filter(step => basis(step, scope).length === 0).map(({ touchpoint }) => scope.item(touchpoint, 'gap'));
  return found.length === 0 ? undefined : found;
}

/** What the rules about missing sources find: the same here and in the editor. */
function claimsIn(scope: Scope): Said[][] {
  const files = new Set(scope.journeys.map(({ uri }) => uri));
  const rows: Said[][] = [];
  for (const rule of [feelingWithoutEvidence, numberWithoutSource] as readonly Rule[]) for (const model of scope.project.models) {
    if (!files.has(model.uri)) continue;
    for (const { range, message } of rule.check!(model, scope.project, scope.settings)) {
      const around = model.journeys.find(journey => journey.range.start.line <= range.start.line && range.start.line <= journey.range.end.line);
      if (around && !scope.current.some(({ journey }: JourneyScope) => journey === around)) continue;
      rows.push([{ text: `line ${range.start.line + 1}`, place: { uri: model.uri, range } }, message, rule.code]);
    }
  }
  return rows;
}
