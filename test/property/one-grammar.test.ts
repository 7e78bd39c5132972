/** The tree that the table of lines gives is the one that the grammar's own parser makes, whatever the text. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../language/lines/reader.ts';
import { treeBuilder } from '../../language/parser/tree.ts';
import type { Range } from '../../language/model/model.ts';
import { RULES } from '../../language/rules/registry.ts';
import { langiumTree, sorted } from '../support/langium.ts';
import { NINE_BROKEN_LINES } from '../support/nine-broken-lines.ts';
import { EXAMPLES, marked } from '../support/texts.ts';
import { runsOf } from '../support/long.ts';
import { mangled, soup } from './texts.ts';

/** The shipped code's tree in the form of the other one. */
function tableTree(text: string): unknown {
  const builder = treeBuilder();
  read(text, builder);
  const tree = comparable(builder.finish()) as Record<string, unknown>;
  delete tree['$range'];
  return tree;
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(element => !isWordless(element)).map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  if ('$range' in value && !('$offset' in value)) return comparable({ ...value, $offset: undefined, $range: { end: (value.$range as Range).end } });
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === '$places' ? sorted(inner as unknown[]) : comparable(inner)]));
}

/** A block that was put in for a line that can't be read after all: Langium makes no node of what has not one word. */
function isWordless(value: unknown): boolean {
  return typeof value === 'object' && value !== null && '$range' in value && !('$offset' in value)
    && Object.entries(value).every(([key, inner]) => key.startsWith('$') || (Array.isArray(inner) && inner.length === 0));
}

function same(text: string): void {
  expect(tableTree(text)).toEqual(langiumTree(text));
}

test.each(EXAMPLES)('%s', (_, text) => same(text));

test.each(['phase', 'phase\nteam X', 'team X\nphase\nphase', 'phase\nphase Y'])('a list that is put in for its phases, or for a line that is none: %j', same);

test('nine broken lines', () => same(marked(NINE_BROKEN_LINES).text));

test('the examples of all rules', () => {
  for (const { fails, passes } of RULES) {
    same(marked(fails).text);
    same(passes);
  }
});

test.each([['word soup', soup], ['mangled examples', mangled]] as const)('%s', (name, texts) => {
  const { runs, seed } = runsOf(`one grammar: ${name}`, { short: 400, long: 10_000 });
  fc.assert(fc.property(texts, same), { numRuns: runs, seed });
});
