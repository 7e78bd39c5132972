/** Journeys with their changes as a Mermaid flowchart: a picture that code hosts draw by themselves. */
import type { Journey, Stage, Touchpoint } from '../../language/model/model.ts';
import type { Change } from '../../review/diff/change.ts';
import { callOf } from '../../review/diff/wording.ts';
import type { JourneyPair } from '../comparison.ts';

/** Code hosts draw no larger ones; in characters and nodes. */
const MOST_TEXT = 20_000;
const MOST_NODES = 150;

interface Node {
  readonly touchpoint: Touchpoint;
  readonly mark: 'added' | 'removed' | 'changed' | 'moved' | undefined;
}

/** @returns nothing where it would be too large to be drawn */
export function asFlowchart({ before, after }: JourneyPair, changes: readonly Change[]): string | undefined {
  const { journey } = after ?? before!;
  const marks = new Map<string, Node['mark']>();
  for (const { change, kind, id, path } of changes) {
    const own = kind === 'touchpoint' ? id : path.find(step => step.kind === 'touchpoint')?.id;
    if (own === undefined || change === 'removed' && kind === 'touchpoint') continue;
    marks.set(own, kind === 'touchpoint' && change === 'added' ? 'added' : change === 'moved' && kind === 'touchpoint' ? 'moved' : marks.get(own) ?? 'changed');
  }
  const gone = changes.filter(({ change }) => change === 'removed');
  const lines = ['flowchart LR'], all: string[] = [];
  let n = 0;
  const stageRows = (stage: Stage, nodes: readonly Node[], mark: Node['mark']) => {
    lines.push(`  subgraph s${n}["${label(`${callOf(stage)}${mark === 'added' ? ' (new)' : mark === 'removed' ? ' (removed)' : ''}`)}"]`);
    for (const { touchpoint, mark: own } of nodes) {
      const id = `t${n++}`, feeling = touchpoint.emotions.find(({ score }) => score !== undefined)?.score;
      lines.push(`    ${id}["${label(`${callOf(touchpoint)}${feeling === undefined ? '' : ` (${feeling > 0 ? '+' : ''}${String(feeling).replace('-', '−')})`}`)}"]${own ? `:::${own}` : ''}`);
      if (own !== 'removed') all.push(id);
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
  if (all.length > 1) lines.push(`  ${all.join(' --> ')}`);
  // Colours that can be read on light and on dark pages alike.
  lines.push(
    '  classDef added fill:#1a7f37,stroke:#1a7f37,color:#ffffff', '  classDef removed fill:#cf222e,stroke:#cf222e,color:#ffffff,stroke-dasharray:4 3',
    '  classDef changed fill:#9a6700,stroke:#9a6700,color:#ffffff', '  classDef moved fill:#0969da,stroke:#0969da,color:#ffffff', '  classDef empty fill:none,stroke:none');
  const text = lines.join('\n');
  return text.length > MOST_TEXT || n > MOST_NODES || n === 0 ? undefined : text;
}

export const titleOf = ({ before, after }: JourneyPair): Journey => (after ?? before!).journey;

/** What may stand in a label: letters, digits, spaces and a few signs. Everything else means something to somebody. */
function label(text: string): string {
  const plain = text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} ,.()+−?!'’，。、（）！？·-]/gu, ' ').replace(/\s+/g, ' ').trim();
  const short = [...plain].length > 60 ? `${[...plain].slice(0, 58).join('')}…` : plain;
  // A word that Mermaid knows is none in quotes, but a URL without its signs might still be linked by a host.
  return short.replace(/\bwww\./gi, 'www ') || ' ';
}
