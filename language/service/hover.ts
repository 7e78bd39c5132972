/** What the editor shows about the thing under the pointer. */
import { WORDS } from '../lines/words.ts';
import { kindWord } from '../lines/wording.ts';
import { computedValue, meetsTarget, valueOf } from '../model/metrics.ts';
import type { Journey, Metric, Position, Range, Thing, Touchpoint } from '../model/model.ts';
import type { Place, Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { code, escape } from './markdown.ts';
import { contains, thingAt } from './places.ts';

export interface Hover {
  readonly range: Range;
  /** Without HTML and without links. */
  readonly markdown: string;
}

export function hover(project: Project, uri: string, reading: FileReading, position: Position): Hover | undefined {
  const found = thingAt(project, uri, position);
  if (found) return { range: found.range, markdown: describe(project, found.place) };
  const line = reading.lines.find(({ tokens }) => tokens[0]!.line <= position.line && tokens.at(-1)!.endLine >= position.line);
  const first = line?.tokens[0];
  if (!line?.word || !first) return undefined;
  const range = { start: { line: first.line, character: first.column }, end: { line: first.endLine, character: first.endColumn } };
  const info = WORDS[line.block]?.[line.word];
  return info && contains(range, position) ? { range, markdown: `${code(line.word)} ${escape(info.help)}` } : undefined;
}

/** A thing in a few lines: what it is, what it says, how often it is used. */
export function describe(project: Project, place: Place): string {
  const { thing } = place;
  const parts = [`**${escape(thing.title?.value ?? thing.name)}**  \n${kindWord(thing.kind)} ${code(thing.id)}`];
  if (thing.documentation) parts.push(escape(thing.documentation));
  const facts = factsOf(thing).filter(fact => fact !== '');
  if (facts.length > 0) parts.push(facts.join('  \n'));
  const uses = project.mentionsOf(thing).length;
  if (!['journey', 'stage', 'touchpoint'].includes(thing.kind) || uses > 0) parts.push(uses === 0 ? 'Not used anywhere.' : `Used in ${uses} place${uses === 1 ? '' : 's'}.`);
  return parts.join('\n\n');
}

function factsOf(thing: Thing): string[] {
  switch (thing.kind) {
    case 'metric': return metricFacts(thing as Metric);
    case 'touchpoint': return touchpointFacts(thing as Touchpoint);
    case 'journey': {
      const journey = thing as Journey, count = journey.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
      return [[journey.state?.value ?? '', journey.archetypes[0]?.value ?? '', `${journey.stages.length} stages`, `${count} touchpoints`].filter(text => text !== '').map(escape).join(' · ')];
    }
    default: {
      const texts = ['goals', 'needs', 'criteria'].flatMap(key => key in thing ? (thing as unknown as Record<string, readonly { value: string }[]>)[key]!.map(text => text.value) : []);
      const values = ['channelKind', 'sourceKind', 'date', 'contact', 'severity', 'impact', 'status'].flatMap(key => {
        const value = (thing as unknown as Record<string, { value?: unknown } | undefined>)[key]?.value;
        return typeof value === 'string' ? [value] : [];
      });
      return [...values.length > 0 ? [values.map(escape).join(' · ')] : [], ...texts.map(escape)];
    }
  }
}

function metricFacts(metric: Metric): string[] {
  const value = valueOf(metric), computed = computedValue(metric), target = metric.target?.value, met = meetsTarget(metric);
  const number = (n: number) => String(Math.round(n * 100) / 100);
  return [
    value ? `${escape(`${number(value.number)}${value.unit ? ` ${value.unit}` : ''}`)}${!metric.value && computed ? ` \\(${escape(computed.formula)}\\)` : ''}` : '',
    target ? `target ${escape(`${target.comparison === '=' ? '' : `${target.comparison} `}${target.number}${target.unit ? ` ${target.unit}` : ''}`)}${met === undefined ? '' : met ? ', met' : ', not met'}` : '',
  ];
}

function touchpointFacts(touchpoint: Touchpoint): string[] {
  const feelings = touchpoint.emotions.map(({ score, text, persona }) =>
    [persona?.text, score === undefined ? 'n/a' : score > 0 ? `+${score}` : `${score}`, text?.value].filter(part => part !== undefined).map(part => escape(part)).join(' '));
  return [
    [touchpoint.via ? `via ${code(touchpoint.via.text)}` : '', ...touchpoint.owners.map(owner => `owner ${code(owner.text)}`)].filter(text => text !== '').join(' · '),
    feelings.length > 0 ? `feels ${feelings.join(', ')}` : '',
    ...touchpoint.pains.map(pain => `pain: ${escape(pain.title?.value ?? pain.name)}`),
  ];
}
