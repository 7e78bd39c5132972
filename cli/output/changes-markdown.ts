/**
 * Changes as Markdown for a comment on a pull request: a line that sums up, a table of what matters, the rest folded, and pictures.
 *
 * A comment has a largest size: what doesn't fit is cut, and how much was cut is said.
 */
import { code, hosted } from '../../language/service/markdown.ts';
import type { Change, ChangeKind } from '../../review/diff/change.ts';
import { callOf } from '../../review/diff/wording.ts';
import { countOf, journeyOf, sayCounts, shortSide, type ComparedSide, type Comparison } from '../comparison.ts';
import { nameOfUri } from '../paths.ts';
import { asFlowchart, titleOf } from './flowchart.ts';

/** GitHub takes 65,536 characters, GitLab more; some are left for what whoever posts it puts around. */
export const MOST_MARKDOWN = 64_000;
/** Rows that stand open; further ones are folded. */
const MOST_OPEN = 25;
const MOST_UNREAD = 10;
const MOST_PICTURES = 3;

export interface MarkdownOptions {
  /** The address of a picture to show. */
  readonly picture?: string;
  readonly most?: number;
}

const LEVEL_SIGNS: Readonly<Record<Change['level'], string>> = { breaking: '🔴', notable: '🟡', cosmetic: '⚪' };
const HEAD = '| | Where | What changed |\n| --- | --- | --- |';

export function asChangesMarkdown(comparison: Comparison, { picture, most = MOST_MARKDOWN }: MarkdownOptions = {}): string {
  const { changes, before, after, unread } = comparison;
  const intro = [
    `### Journeys: ${sayCounts(countOf(comparison)).replace(/^No/, 'no')}`, '',
    ...(unread.length > 0 ? [...notCompared(comparison), ''] : []),
    `From ${sideOf(before)} to ${sideOf(after)}.`, '',
    ...(picture === undefined ? [] : [`![The journey with its changes](<${picture.replace(/[<>\s\\]/g, encodeURIComponent)}>)`, '']),
  ].map(line => `${line}\n`).join('');
  const important = changes.filter(({ level }) => level !== 'cosmetic').sort((a, b) => Number(b.level === 'breaking') - Number(a.level === 'breaking'));
  const cosmetic = changes.filter(({ level }) => level === 'cosmetic');
  const sections: Section[] = [
    { rows: important.slice(0, MOST_OPEN) },
    { rows: important.slice(MOST_OPEN), fold: n => `${n} more ${n === 1 ? 'change' : 'changes'}` },
    { rows: cosmetic, fold: n => `${n} cosmetic ${n === 1 ? 'change' : 'changes'}: names, titles, wording` },
  ];
  let text = intro, cut = 0;
  // Room for the sentence that says what was cut.
  const room = most - 300;
  for (const section of sections) {
    const { written, left } = tableOf(section, room - text.length);
    text += written;
    cut += left;
  }
  if (cut > 0) return `${text}\n_${cut} more ${cut === 1 ? 'change is' : 'changes are'} not shown, since a comment has a largest size. \`journey diff\` tells all._\n`;
  for (const pair of comparison.journeys.slice(0, MOST_PICTURES)) {
    const own = changes.filter(change => journeyOf(change) === titleOf(pair).id);
    if (own.length === 0) continue;
    const chart = asFlowchart(pair, own);
    const drawn = chart === undefined ? '' : folded(`Picture: ${summary(callOf(titleOf(pair)))}`, `\`\`\`mermaid\n${chart}\n\`\`\`\n\nGreen: new. Red: removed. Brown: changed. Blue: moved. Dotted arrows led to and from what was removed.\n`);
    if (text.length + drawn.length <= room) text += drawn;
  }
  return text;
}

interface Section {
  readonly rows: readonly Change[];
  /** What the fold is called; without it the table stands open. */
  readonly fold?: (rows: number) => string;
}

/** As many rows as there is room for, in characters. */
function tableOf({ rows, fold }: Section, room: number): { written: string; left: number } {
  if (rows.length === 0) return { written: '', left: 0 };
  const lines: string[] = [];
  let size = HEAD.length + 200;
  for (const change of rows) {
    const line = rowOf(change);
    if (size + line.length + 1 > room) break;
    lines.push(line);
    size += line.length + 1;
  }
  if (lines.length === 0) return { written: '', left: rows.length };
  const table = `${[HEAD, ...lines].join('\n')}\n`;
  return { written: fold ? folded(fold(rows.length), table) : `${table}\n`, left: rows.length - lines.length };
}

const folded = (what: string, inside: string): string => `<details><summary>${what}</summary>\n\n${inside}\n</details>\n\n`;

const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '**+** ', removed: '**−** ', changed: '', moved: '**→** ', renamed: '' };

function rowOf({ level, change, kind, name, title, path, text, code: rule }: Change): string {
  const where = [...path, { kind, name, ...(title !== undefined && { title }) }].map(step => hosted(callOf(step))).join(' › ');
  const word = ['journey', 'stage', 'touchpoint'].includes(kind) ? '' : ` _(${kind})_`;
  return `| ${LEVEL_SIGNS[level]} ${level} | ${where}${word} | ${SIGNS[change]}${hosted(text)}${rule === undefined ? '' : ` (${rule})`} |`;
}

function sideOf(side: ComparedSide): string {
  const { name, commit } = shortSide(side);
  return [name === undefined ? [] : hosted(name), commit === undefined ? [] : name === undefined ? code(commit) : `(${code(commit)})`].flat().join(' ');
}

/** Inside HTML, where no Markdown is read: letters, digits and plain signs only. */
function summary(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,.()+?!'’，。、（）！？·-]/gu, ' ').replace(/\s+/g, ' ').replace(/\bwww\./gi, 'www ').replace(/\b(gh)-(?=\d)/gi, '$1 ').trim();
}

function notCompared({ unread }: Comparison): string[] {
  const rows = unread.slice(0, MOST_UNREAD).map(({ side, uri, line, reason }) => `> - ${fileOf(uri, line)} (${side === 'before' ? 'older' : 'newer'} state): ${hosted(reason)}`);
  return [
    `> **Not everything could be compared.** ${unread.length === 1 ? 'What this line says' : `What these ${unread.length} lines say`} may have changed, too:`, '>', ...rows,
    ...(unread.length > MOST_UNREAD ? [`> - … and ${unread.length - MOST_UNREAD} more`] : []),
  ];
}

const fileOf = (uri: string, line: number | undefined): string => `${code(nameOfUri(uri))}${line === undefined ? '' : `, line ${line + 1}`}`;
