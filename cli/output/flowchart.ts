/** Journeys with their changes as a Mermaid flowchart: a picture that code hosts draw by themselves. */
import { flowOf, type FlowEdge } from '../../language/model/flow.ts';
import type { Journey, Stage, Touchpoint } from '../../language/model/model.ts';
import type { Change } from '../../review/diff/change.ts';
import { callOf } from '../../review/diff/wording.ts';
import type { JourneyPair } from '../comparison.ts';

/** Code hosts draw no larger ones; in characters, nodes and arrows. */
const MOST_TEXT = 20_000;
const MOST_NODES = 150;
const MOST_WAYS = 250;
/** Of a touchpoint's or a stage's name, and of what stands on an arrow; in characters. */
const MOST_NAME = 60;
const MOST_CONDITION = 40;

interface Node {
  readonly touchpoint: Touchpoint;
  readonly mark: 'added' | 'removed' | 'changed' | 'moved' | undefined;
}

/**
 * Arrows are the ways through the journey as it is now; dotted ones led to and from what was removed.
 *
 * @returns nothing where it would be too large to be drawn
 */
export function asFlowchart({ before, after }: JourneyPair, changes: readonly Change[]): string | undefined {
  const { journey, names } = after ?? before!;
  const marks = new Map<string, Node['mark']>();
  for (const { change, kind, id, path } of changes) {
    const own = kind === 'touchpoint' ? id : path.find(step => step.kind === 'touchpoint')?.id;
    if (own === undefined || change === 'removed' && kind === 'touchpoint') continue;
    marks.set(own, kind === 'touchpoint' && change === 'added' ? 'added' : change === 'moved' && kind === 'touchpoint' ? 'moved' : marks.get(own) ?? 'changed');
  }
  const gone = changes.filter(({ change }) => change === 'removed');
  const lines = ['flowchart LR'], nodeOf = new Map<string, string>(), removedNodes = new Map<string, string>();
  let n = 0;
  const stageRows = (stage: Stage, nodes: readonly Node[], mark: Node['mark']) => {
    lines.push(`  subgraph s${n}["${label(`${callOf(stage)}${mark === 'added' ? ' (new)' : mark === 'removed' ? ' (removed)' : ''}`)}"]`);
    for (const { touchpoint, mark: own } of nodes) {
      const id = `t${n++}`, feeling = touchpoint.emotions.find(({ score }) => score !== undefined)?.score;
      lines.push(`    ${id}["${label(`${callOf(touchpoint)}${feeling === undefined ? '' : ` (${feeling > 0 ? '+' : ''}${String(feeling).replace('-', '−')})`}`)}"]${own ? `:::${own}` : ''}`);
      (own === 'removed' && after ? removedNodes : nodeOf).set(touchpoint.id, id);
    }
    if (nodes.length === 0) lines.push(`    t${n++}[" "]:::empty`);
    lines.push('  end');
  };
  const isNew = new Set(changes.filter(({ change, kind }) => change === 'added' && kind === 'stage').map(({ id }) => id));
  const isAllNew = !before, isAllGone = !after;
  for (const stage of journey.stages) {
    const mark = isAllNew || isNew.has(stage.id) ? 'added' : isAllGone ? 'removed' : undefined;
    const removed = gone.flatMap(({ kind, spot, before: was }) => kind === 'touchpoint' && (spot?.same ?? spot?.in) === stage.id ? [{ touchpoint: was as Touchpoint, mark: 'removed' as const }] : []);
    stageRows(stage, [...stage.touchpoints.map(touchpoint => ({ touchpoint, mark: mark ?? marks.get(touchpoint.id) })), ...removed], mark);
  }
  for (const { kind, before: was, path } of gone) {
    if (kind !== 'stage' || path[0]?.id !== journey.id) continue;
    stageRows(was as Stage, (was as Stage).touchpoints.map(touchpoint => ({ touchpoint, mark: 'removed' })), 'removed');
  }
  const ways = flowOf(journey, names).flatMap(way => wayOf(way, '-->', nodeOf.get(way.from.id), nodeOf.get(way.to.id)));
  if (before && after) {
    const newer = newerIds(changes), at = (id: string): string | undefined => removedNodes.get(id) ?? nodeOf.get(newer(id));
    for (const way of flowOf(before.journey, before.names)) {
      if (removedNodes.has(way.from.id) || removedNodes.has(way.to.id)) ways.push(...wayOf(way, '-.->', at(way.from.id), at(way.to.id)));
    }
  }
  lines.push(...ways);
  // Colours that can be read on light and on dark pages alike.
  lines.push(
    '  classDef added fill:#1a7f37,stroke:#1a7f37,color:#ffffff', '  classDef removed fill:#cf222e,stroke:#cf222e,color:#ffffff,stroke-dasharray:4 3',
    '  classDef changed fill:#9a6700,stroke:#9a6700,color:#ffffff', '  classDef moved fill:#0969da,stroke:#0969da,color:#ffffff', '  classDef empty fill:none,stroke:none');
  const text = lines.join('\n');
  return text.length > MOST_TEXT || n > MOST_NODES || ways.length > MOST_WAYS || n === 0 ? undefined : text;
}

function wayOf({ when }: FlowEdge, arrow: string, from: string | undefined, to: string | undefined): string[] {
  return from === undefined || to === undefined ? [] : [`  ${from} ${arrow}${when === undefined || when.trim() === '' ? '' : `|"${label(when, MOST_CONDITION)}"|`} ${to}`];
}

/** What the thing with an older id is called now: by its own name, or because something around it has another one. */
function newerIds(changes: readonly Change[]): (id: string) => string {
  const known = new Map(changes.flatMap(({ was, id }) => was === undefined ? [] : [[was, id] as const]));
  const newer = (id: string): string => {
    const dot = id.lastIndexOf('.');
    return known.get(id) ?? (dot < 0 ? id : `${newer(id.slice(0, dot))}${id.slice(dot)}`);
  };
  return newer;
}

export const titleOf = ({ before, after }: JourneyPair): Journey => (after ?? before!).journey;

/** What may stand in a label: letters, digits, spaces and a few signs. Everything else means something to somebody. */
function label(text: string, most = MOST_NAME): string {
  const plain = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ,.()+−?!'’，。、（）！？·-]/gu, ' ').replace(/\s+/g, ' ').trim();
  const short = [...plain].length > most ? `${[...plain].slice(0, most - 2).join('').trimEnd()}…` : plain;
  // A word that Mermaid knows is none in quotes, but a URL without its signs might still be linked by a host.
  return short.replace(/\bwww\./gi, 'www ') || ' ';
}
