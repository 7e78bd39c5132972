/** A model as plain values, and the text that is made from them. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format } from '../../language/format/format.ts';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { BLOCKS, FILE_PARTS } from '../../language/plain/facts.ts';
import { linesOf, valueOf } from '../../language/plain/lines.ts';
import { nameOf } from '../../language/plain/names.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import { isName, quotedLong } from '../../language/plain/spelling.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { readFile } from '../../language/read.ts';
import { canonical, plainJourney } from '../format/journeys.ts';
import { EXAMPLES } from '../support/texts.ts';
import { factsOf } from './models.ts';

const texts = fc.oneof(plainJourney.map(canonical), fc.constantFrom(...EXAMPLES.map(([, text]) => text)));

describe('writing what was read', () => {
  test('gives a text that says the same, in the canonical layout', () => {
    fc.assert(fc.property(texts, text => {
      const model = readFile('', text).model, written = writeJourneys(plainOf(model));
      expect(factsOf(readFile('', written).model)).toEqual(factsOf(model));
      expect(plainOf(readFile('', written).model)).toEqual(plainOf(model));
      expect(format(written)).toEqual({ text: written, changes: [] });
    }), { numRuns: 150 });
  });

  test('any text can stand in quotes', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('"', '\\', 'n', '\n', ' ', '\t', 'a', '小', '/', '*') })), value => {
      fc.pre(value.isWellFormed() && !/[\0\r]/.test(value));
      const { model, findings } = readFile('', `team A\n  note ${quotedLong(value).replaceAll('\n', '\n  ')}\n`);
      expect(findings).toEqual([]);
      expect(model.teams[0]!.notes[0]!.value).toBe(value);
    }), { numRuns: 500 });
  });
});

describe('the table of facts', () => {
  test('holds every line of the language, and no other', () => {
    for (const [block, lines] of Object.entries(LINE_TABLE)) {
      if (block === '' || block === 'sync') continue;
      const { facts, parts } = BLOCKS[block as 'journey'];
      expect([...facts.map(({ word }) => word.split(' ')[0]), ...parts.map(({ kind }) => kind)].toSorted(), block).toEqual(Object.keys(lines).toSorted());
    }
    expect(FILE_PARTS.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(LINE_TABLE['']!).toSorted());
  });

  test('a fact’s lines come to the value that they were made from', () => {
    fc.assert(fc.property(texts, text => {
      const walk = (kind: keyof typeof BLOCKS, thing: Record<string, unknown>): void => {
        for (const fact of BLOCKS[kind].facts) {
          if (thing[fact.key] === undefined) continue;
          let value: unknown;
          for (const line of linesOf(fact, thing[fact.key])) value = valueOf(fact, line, value);
          expect(value, `${fact.word} ${JSON.stringify(thing[fact.key])}`).toEqual(thing[fact.key]);
        }
        for (const part of BLOCKS[kind].parts) for (const other of (thing[part.key] as Record<string, unknown>[] | undefined) ?? []) walk(part.kind, other);
      };
      const file = plainOf(readFile('', text).model) as Record<string, Record<string, unknown>[]>;
      for (const { key, kind } of FILE_PARTS) if (kind !== 'sync') for (const thing of file[key] ?? []) walk(kind, thing);
    }), { numRuns: 100 });
  });
});

describe('names from titles', () => {
  test.for([
    ['Navigates to the login', 'NavigatesToTheLogin'], ['login', 'login'], ['用户旅程', '用户旅程'], ['🔐 Sign In', 'SignIn'], ['Don\'t ask', 'DontAsk'],
    ['30-day trial', 'Touchpoint30DayTrial'], ['Version 1.5', 'Version1_5'], ['🙂', 'Touchpoint'], ['', 'Touchpoint'], ['رحلة العميل', 'رحلةالعميل'], ['straße', 'straße'],
    ['a\u0301 la carte', 'ÁLaCarte'], ['“quoted” text', 'QuotedText'], ['__proto__', 'proto'], ['小陳，第一次租屋', '小陳第一次租屋'],
  ] as const)('%s', ([title, name]) => {
    expect(nameOf(title, 'touchpoint', new Set())).toBe(name);
  });

  test('are numbered where they collide', () => {
    const taken = new Set<string>();
    expect(['Browse', 'Browse', 'Step 1', 'Step 1', 'Browse2', 'Browse'].map(title => nameOf(title, 'stage', taken))).toEqual(['Browse', 'Browse2', 'Step1', 'Step1_2', 'Browse2_2', 'Browse3']);
  });

  test('are names, whatever the title', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), title => {
      const name = nameOf(title, 'stage', new Set());
      expect(isName(name), name).toBe(true);
      expect(name.length).toBeLessThan(130);
    }), { numRuns: 500 });
  });
});
