/** What must hold for every two states of a map; how many were tried is printed. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { format } from '../../language/format/format.ts';
import { applyDiff } from '../../review/diff/apply.ts';
import type { Change } from '../../review/diff/change.ts';
import { diffSides } from '../../review/diff/diff.ts';
import type { Side } from '../../review/diff/items.ts';
import { canonical, plainJourney, type Plain } from '../format/journeys.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';
import { meaningOf, sideOf, sideOfModels } from './sides.ts';

const tried = (what: string, n: number) => { console.log(`  ${n} ${what}`); };
const inOrder = (changes: readonly Change[]) => changes.map(change => JSON.stringify(change)).sort();

/** Texts of people. */
const WRITTEN: readonly string[] = EXAMPLES.map(([, text]) => text);

/** A file and an edited version: lines left out, doubled, put elsewhere, with other names and texts in them. */
const edited = fc.gen().map((gen): { before: string; after: string } => {
  const choose = (most: number) => gen(fc.nat, { max: most });
  const source = gen(() => plainJourney);
  const lines: Plain[] = source.map(line => ({ ...line }));
  for (let n = choose(4) + 1; n > 0 && lines.length > 1; n--) {
    const at = choose(lines.length - 1), line = lines[at]!;
    const end = lines.findIndex((other, i) => i > at && other.depth <= line.depth), block = lines.slice(at, end < 0 ? undefined : end);
    switch (choose(4)) {
      case 0: lines.splice(at, block.length); break;
      case 1: lines.splice(at, 0, ...block); break;
      case 2: {
        lines.splice(at, block.length);
        const others = lines.flatMap((other, i) => other.tokens[0] === line.tokens[0] && other.depth === line.depth ? [i] : []);
        lines.splice(others.length > 0 ? others[choose(others.length - 1)]! : at, 0, ...block);
        break;
      }
      case 3: lines[at] = { ...line, tokens: line.tokens.map((token, i) => i === 1 && line.opens ? 'Other' : token) }; break;
      default: lines[at] = { ...line, tokens: line.tokens.map(token => token.startsWith('"') && !token.startsWith('"""') ? '"other words"' : token) };
    }
  }
  return { before: canonical(source), after: canonical(lines) };
});

function pairs({ runs, seed }: { readonly runs: number; readonly seed: number }, check: (before: Side, after: Side) => void): void {
  let changed = 0;
  fc.assert(fc.property(edited, ({ before, after }) => {
    const [a, b] = [sideOf(before), sideOf(after)];
    if (meaningOf(a) !== meaningOf(b)) changed++;
    check(a, b);
  }), { numRuns: runs, seed });
  tried(`pairs of generated files, ${changed} of them different`, runs);
  expect(changed).toBeGreaterThan(runs / 2);
  for (const [i, before] of WRITTEN.entries()) for (const after of WRITTEN.slice(i + 1)) check(sideOf(before), sideOf(after));
}

test('a state does not differ from itself', () => {
  fc.assert(fc.property(plainJourney, lines => { expect(diffSides(sideOf(canonical(lines)), sideOf(canonical(lines))).changes).toEqual([]); }), { numRuns: 100 });
  for (const text of WRITTEN) expect(diffSides(sideOf(text), sideOf(text))).toEqual({ changes: [], renamed: [] });
  tried('files compared with themselves', 100 + WRITTEN.length);
});

test('layout makes no difference', () => {
  let n = 0;
  const check = (text: string) => {
    const result = format(text);
    if ('refused' in result) return;
    n++;
    expect(diffSides(sideOf(text), sideOf(result.text)).changes).toEqual([]);
  };
  fc.assert(fc.property(plainJourney, fc.gen(), (lines, gen) => check(canonical(lines).split('\n').map(line => line + ' '.repeat(gen(fc.nat, { max: 2 }))).join('\n\n'))), { numRuns: 100 });
  for (const text of WRITTEN) check(text);
  tried('files compared with their formatted text', n);
  expect(n).toBeGreaterThan(50);
});

test('which file something stands in makes no difference', () => {
  for (const [, text] of EXAMPLES) {
    const at = text.indexOf('\njourney ');
    if (at < 0) continue;
    expect(diffSides(sideOf(text), sideOf({ 'file:///b.journey': text.slice(at), 'file:///c.journey': text.slice(0, at) })).changes).toEqual([]);
  }
});

test('the other way round, what was added is removed, and before and after change places', () => {
  pairs(runsOf('the other way round', { short: 150, long: 5000 }), (a, b) => {
    // What follows from several changes is told in one direction only.
    const own = (changes: readonly Change[]) => changes.filter(({ code }) => code === undefined);
    const turned = own(diffSides(b, a).changes).map(({ change, id, was, before, after, ...rest }) => ({
      change: change === 'added' ? 'removed' : change === 'removed' ? 'added' : change, kind: rest.kind, property: rest.property, spot: rest.spot,
      id: change === 'added' || change === 'removed' ? id : was, was: change === 'added' || change === 'removed' ? undefined : id, before: after, after: before,
    }));
    const plain = own(diffSides(a, b).changes).map(({ change, kind, property, spot, id, was, before, after }) => ({ change, kind, property, spot, id, was: change === 'removed' ? undefined : was, before, after }));
    expect(inOrder(plain as never)).toEqual(inOrder(turned as never));
  });
});

test('applied to the older state, the changes give the newer one', () => {
  pairs(runsOf('changes applied', { short: 200, long: 5000 }), (a, b) => { expect(meaningOf(sideOfModels(applyDiff(a, diffSides(a, b))))).toBe(meaningOf(b)); });
});
