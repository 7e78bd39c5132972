/** Changes for people at a terminal: journey by journey, stage by stage, in the order of the map. */
import { callOf } from '../../review/diff/wording.ts';
import type { Change, ChangeKind, Step } from '../../review/diff/change.ts';
import { countOf, journeyOf, sayCounts, shortSide, type ComparedSide, type Comparison } from '../comparison.ts';
import { columnsOf, printableLine, type Style } from '../terminal.ts';

type Styler = (style: Style, text: string) => string;

const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '−', changed: '~', moved: '→', renamed: '~' };
const COLOURS: Readonly<Record<Change['level'], Style>> = { breaking: 'error', notable: 'warning', cosmetic: 'dim' };
/** Names are padded up to this, in columns, so that what happened stands below each other. */
const NAME_COLUMNS = 36;

export function asChangesPretty(comparison: Comparison, style: Styler): string {
  const { changes, before, after } = comparison, counts = countOf(comparison);
  const out = [style('bold', `From ${sideOf(before)} to ${sideOf(after)}`), ''];
  for (const [journey, own] of grouped(changes, journeyOf).sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))) {
    out.push(style('bold', journey === undefined ? 'What journeys share' : headOf(own)));
    for (const [, inStage] of grouped(own, change => stageOf(change)?.id)) {
      const stage = stageOf(inStage[0]!), margin = stage ? '    ' : '  ';
      if (stage) out.push(`  ${printableLine(callOf(stage))}`);
      out.push(...rows(inStage, margin, style));
    }
    out.push('');
  }
  const sum = `${sayCounts(counts)}.`;
  out.push(counts.breaking > 0 ? style('error', sum) : counts.notable > 0 ? style('warning', sum) : style('good', sum));
  return `${out.join('\n')}\n`;
}

/** `main (3f2a9c1b0)`, or `3f2a9c1b0` of a commit that was named by its id; safe to print. */
export function sideOf(side: ComparedSide): string {
  const { name, commit } = shortSide(side);
  return printableLine(commit === undefined ? name! : name === undefined ? commit : `${name} (${commit})`);
}

/** The stage that a change is in; a stage's own stand before those of its touchpoints. */
function stageOf({ kind, id, name, title, path, change }: Change): Step | undefined {
  if (kind === 'stage' && change !== 'added' && change !== 'removed') return { kind, id, name, ...(title !== undefined && { title }) };
  return path.find(step => step.kind === 'stage');
}

function headOf(own: readonly Change[]): string {
  const [first] = own, journey = first!.kind === 'journey' ? first! : first!.path[0]!;
  return printableLine(journey.title ? `${journey.title} (${journey.name})` : callOf(journey));
}

function grouped(changes: readonly Change[], by: (change: Change) => string | undefined): [string | undefined, Change[]][] {
  const groups = new Map<string | undefined, Change[]>();
  for (const change of changes) groups.set(by(change), [...groups.get(by(change)) ?? [], change]);
  // What belongs to no inner block stands first.
  return [...groups].sort(([a], [b]) => Number(a !== undefined) - Number(b !== undefined));
}

function rows(changes: readonly Change[], margin: string, style: Styler): string[] {
  const names = changes.map(nameOf), width = Math.min(NAME_COLUMNS, Math.max(...names.map(columnsOf)));
  return changes.map(({ level, change, text }, i) => {
    // A thing is named once, with all that happened to it below each other.
    const again = i > 0 && changes[i - 1]!.id === changes[i]!.id && changes[i - 1]!.kind === changes[i]!.kind;
    const name = again ? '' : names[i]!, gap = ' '.repeat(Math.max(0, width - columnsOf(name)));
    const sign = change === 'added' ? style('good', SIGNS[change]) : change === 'removed' ? style('error', SIGNS[change]) : SIGNS[change];
    return `${margin}${style(COLOURS[level], level.padEnd(8))}  ${sign} ${name}${gap}  ${printableLine(text)}`.trimEnd();
  });
}

function nameOf({ change, kind, name, title, path }: Change): string {
  if ((kind === 'journey' || kind === 'stage') && change !== 'added' && change !== 'removed') return `the ${kind} itself`;
  const call = callOf({ kind, name, ...(title !== undefined && { title }) });
  const inside = kind === 'pain' || kind === 'phase' ? `${callOf(path.at(-1)!)} › ` : '';
  return printableLine(`${inside}${kind === 'touchpoint' ? '' : `${kind === 'phases' ? 'list of phases' : kind} `}${call}`);
}
