/** Completion held against the examples: whatever stands there could have been picked from the list. */
import { expect, test } from 'vitest';
import { Project } from '../../language/names/project.ts';
import { readFile, type FileReading } from '../../language/read.ts';
import { complete } from '../../language/service/completion.ts';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { match } from '../../language/lines/match.ts';
import type { Position } from '../../language/model/model.ts';
import { EXAMPLES, marked } from '../support/texts.ts';

interface Wanted {
  readonly position: Position;
  /** What stands there. */
  readonly text: string;
}

/** The tokens of a file that could be offered: not the names that it declares, not texts, and of the numbers only those on a scale. */
function wantedOf(reading: FileReading): Wanted[] {
  return reading.lines.flatMap(({ tokens, word, block }) => {
    const { slots } = match(LINE_TABLE[block]![word!]!.rest, tokens, 1);
    return tokens.flatMap((token, i): Wanted[] => {
      const slot = slots[i], position = { line: token.line, character: token.column };
      if (i === 0) return [{ position, text: token.image }];
      if (!slot || slot.is === 'name' || slot.is === 'text' || slot.is === 'date' || token.image === ',' || token.image === '.') return [];
      if (slot.is === 'number' && word !== 'emotion' && word !== 'effort') return [];
      if (slot.is !== 'ref') return [{ position, text: token.image }];
      if (tokens[i - 1]!.image === '.') return [];
      let name = token.image;
      for (let j = i + 1; tokens[j]?.image === '.' && tokens[j + 1]; j += 2) name += `.${tokens[j + 1]!.image}`;
      return [{ position, text: name }];
    });
  });
}

const WHOLE = new Map(EXAMPLES.map(([name, text]) => [name, readFile(name, text)]));

/** @param change what the file is like while the cursor is there */
function measure(change: (lines: readonly string[], position: Position) => string): { share: number; all: number; missing: string[] } {
  let all = 0, missing: string[] = [];
  for (const [name, text] of EXAMPLES) {
    const project = new Project(), lines = text.split('\n');
    for (const reading of WHOLE.values()) project.set(reading.model);
    for (const { position, text: wanted } of wantedOf(WHOLE.get(name)!)) {
      const changed = change(lines, position), reading = changed === text ? WHOLE.get(name)! : readFile(name, changed);
      project.set(reading.model);
      const { items } = complete(project, name, reading, changed.split('\n')[position.line]!, position, '2026-05-04');
      all++;
      if (!items.some(({ label }) => label === wanted || label.startsWith(`${wanted} `))) missing.push(`${name}:${position.line + 1}:${position.character + 1} ${wanted}`);
    }
  }
  return { share: 1 - missing.length / all, all, missing };
}

const cut = (lines: readonly string[], { line, character }: Position) => lines.map((text, i) => i === line ? text.slice(0, character) : text);
/** Every fact but the one that is being written can't be read; what opens a block stays, since a name that nobody declares can't be offered. */
const broken = (lines: readonly string[], position: Position) => cut(lines, position).map((text, i) =>
  i === position.line || !/^\s+\w/.test(text) || /^\s*(phase|touchpoint|pain|pair)\b/.test(text) ? text : text.replace(/\S.*/, ')( ?? "')).join('\n');

test.each([
  ['as the files are', (lines: readonly string[]) => lines.join('\n')],
  ['with the rest of the line still to be written', (lines: readonly string[], position: Position) => cut(lines, position).join('\n')],
  ['with the rest of the file broken', broken],
] as const)('what stands in the examples is offered there, %s', (what, change) => {
  const { share, all, missing } = measure(change);
  console.log(`Completion ${what}: ${(share * 100).toFixed(1)} % of ${all} positions of the examples${missing.length > 0 ? `; not offered: ${missing.slice(0, 12).join(', ')}` : ''}`);
  expect(share).toBeGreaterThanOrEqual(0.98);
  expect(all).toBeGreaterThan(600);
});

const HEAD = 'team Care\nteam Shop\nteam Shipping\npersona Ann\nchannel Web\njourney Help "Help"\n  state current\n  for Ann\n';

function offered(source: string): string[] {
  const { text, cursors } = marked(source);
  const project = new Project(), reading = readFile('map', text);
  project.set(reading.model);
  return complete(project, 'map', reading, text.split('\n')[cursors[0]!.line]!, cursors[0]!, '2026-05-04').items.map(({ label }) => label);
}

test.each([
  ['names that nothing uses come first', `${HEAD}stage A\n  owner Care\nstage B\n  owner ▮`, ['Shop', 'Shipping', 'Care']],
  ['the middle of a list', `${HEAD}stage A\n  owner Care, ▮, Shop`, ['Shop', 'Shipping']],
  ['a word of the line that is being written is offered again', `${HEAD}stage A\n  ▮owner Care`, ['owner']],
  ['a stage at the journey\'s margin', `${HEAD}stage A\n  owner Care\n\n▮`, ['stage', 'opportunity', 'persona']],
  ['the next part of a name that was begun', `${HEAD}stage A\n  touchpoint One\n  touchpoint Two\n    next A.▮`, ['A.One']],
  ['… in another journey', `${HEAD}stage A\n  touchpoint One\njourney Later\n  improves Help\nstage A\n  touchpoint Two\n    replaces Help.A▮`, ['Help.A.One']],
  ['comparisons', 'metric M\n  target ▮', ['>=', '<=', '>', '<']],
  ['what a metric is counted in', 'metric M\n  value 12 ▮', ['%', 'EUR']],
  ['efforts in words', `${HEAD}stage A\n  touchpoint One\n    effort ▮`, ['0', '1', '2', '3', '4', '5']],
] as const)('%s', (_, source, first) => {
  const labels = offered(source);
  expect(labels.filter(label => (first as readonly string[]).includes(label)).slice(0, first.length)).toEqual(first);
  expect(labels[0]).toBe(first[0]);
});

test('what is written replaces a sign or comparison that was begun', () => {
  const { text, cursors } = marked(`${HEAD}stage A\n  touchpoint One\n    emotion -▮`);
  const project = new Project(), reading = readFile('map', text);
  project.set(reading.model);
  const { range, items } = complete(project, 'map', reading, text.split('\n').at(-1)!, cursors[0]!, '2026-05-04');
  expect(range.start.character).toBe(12);
  expect(items.map(({ label }) => label)).toContain('-1');
});
