/** What follows from the lines of a file, shown behind them: a metric's computed value, a journey's effort and feeling. */
import { computedValue, meetsTarget } from '../model/metrics.ts';
import type { Journey, Metric, Position, Range, Thing } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { contains } from './places.ts';

export interface InlayHint {
  readonly position: Position;
  readonly label: string;
  /** How it comes about, in a sentence; plain text. */
  readonly tooltip: string;
}

/** In text order. @param range only hints in it */
export function inlayHints(project: Project, uri: string, range: Range): InlayHint[] {
  const file = project.file(uri);
  if (!file) return [];
  const hints = [...file.metrics.flatMap(metricHint), ...file.journeys.flatMap(journeyHint)];
  return hints.filter(hint => contains(range, hint.position)).sort((a, b) => a.position.line - b.position.line);
}

/** The sum of the efforts that are stated, and the middle one of all feelings on the scale; undefined where none is stated. */
export function journeySummary(journey: Journey): { readonly effort?: number; readonly efforts: number; readonly emotion?: number; readonly emotions: number } {
  const touchpoints = journey.stages.flatMap(stage => stage.touchpoints);
  const efforts = touchpoints.flatMap(({ effort }) => effort && effort.value >= 0 && effort.value <= 5 ? [effort.value] : []);
  const scores = touchpoints.flatMap(({ emotions }) => emotions.flatMap(({ score }) => score !== undefined && Math.abs(score) <= 2 ? [score] : []));
  const emotion = median(scores);
  return {
    efforts: efforts.length, emotions: scores.length,
    ...(efforts.length > 0 && { effort: efforts.reduce((sum, effort) => sum + effort, 0) }), ...(emotion !== undefined && { emotion }),
  };
}

function median(numbers: readonly number[]): number | undefined {
  if (numbers.length === 0) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function metricHint(metric: Metric): InlayHint[] {
  const computed = metric.value === undefined ? computedValue(metric) : undefined;
  if (!computed || metric.broken.length > 0) return [];
  const met = meetsTarget(metric);
  return [{
    position: endOfHead(metric),
    label: `= ${round(computed.number)}${computed.unit === undefined ? '' : ` ${computed.unit}`}${met === undefined ? '' : met ? ', target met' : ', target not met'}`,
    tooltip: `Computed: ${computed.formula}.`,
  }];
}

function journeyHint(journey: Journey): InlayHint[] {
  const { effort, efforts, emotion, emotions } = journeySummary(journey);
  if (journey.name === '' || (effort === undefined && emotion === undefined)) return [];
  const label = [...effort === undefined ? [] : [`effort ${round(effort)}`], ...emotion === undefined ? [] : [`median feeling ${signed(emotion)}`]].join(' · ');
  const parts = [
    ...effort === undefined ? [] : [`the efforts of ${count(efforts, 'touchpoint')} added up`],
    ...emotion === undefined ? [] : [`the middle one of ${count(emotions, 'feeling')}`],
  ];
  return [{ position: endOfHead(journey), label, tooltip: `Computed: ${parts.join('; ')}.` }];
}

const endOfHead = (thing: Thing): Position => thing.title?.range.end ?? thing.nameRange.end;
const round = (number: number): string => String(Math.round(number * 100) / 100).replace('-', '−');
const signed = (number: number): string => number > 0 ? `+${round(number)}` : round(number);
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
