import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes, widthOf } from '../../diagram/text/measure.ts';
import { widestWord, wrap } from '../../diagram/text/wrap.ts';

const STYLE = { size: 10 };
const lines = (text: string, width: number, most = 9): readonly string[] => wrap(text, STYLE, width, most).lines;

describe('a width', () => {
  test.each([
    ['e\u0301', 'é'], ['Å', 'A\u030a'], ['a\u200bb', 'ab'],
  ])('of %j is that of %j', (a, b) => expect(widthOf(a, STYLE)).toBeCloseTo(widthOf(b, STYLE), 5));
  test('of a Chinese character is a square, of an emoji family that of one emoji', () => {
    expect(widthOf('零', STYLE)).toBe(10);
    expect(widthOf('👩‍👩‍👧‍👦', STYLE)).toBe(widthOf('🎉', STYLE));
  });
  test('is greater in bold', () => expect(widthOf('Weigh', { size: 10, bold: true })).toBeGreaterThan(widthOf('Weigh', STYLE)));
});

describe('lines break', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['between words', 'Asks a safety question', 70, ['Asks a safety', 'question']],
    ['after a hyphen', 'follow-up consultation', 72, ['follow-up', 'consultation']],
    ['inside a word that is longer than a line', 'Donaudampfschiff', 40, ['Donaud', 'ampfsc', 'hiff']],
    ['between Chinese characters', '搜尋零件確認庫存', 45, ['搜尋零件', '確認庫存']],
    ['not before closing punctuation', '搜尋零件。確認庫存', 41, ['搜尋零', '件。確認', '庫存']],
    ['not after opening punctuation', '搜尋零「件」確', 41, ['搜尋零', '「件」確']],
    ['not before small kana', 'カートチェック', 41, ['カート', 'チェック']],
    ['at line ends and tabs as at spaces', 'one\n\ttwo', 500, ['one two']],
  ])('%s', (_, text, width, expected) => expect(lines(text, width)).toEqual(expected));

  test('nothing is left of nothing', () => expect([lines('', 50), lines('  \n ', 50)]).toEqual([[], []]));
  test('what does not fit ends with an ellipsis', () => {
    expect(wrap('one two three four five', STYLE, 45, 2)).toMatchObject({ lines: ['one two', 'three f…'], cut: true });
    expect(wrap('one two', STYLE, 45, 1)).toMatchObject({ lines: ['one two'], cut: false });
  });
});

describe('the widest word', () => {
  test('is what no line has to break', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 5 }), words => {
      const widest = widestWord(words.join(' '), STYLE, 500);
      expect(widest).toBeCloseTo(Math.max(...words.map(word => widthOf(word, STYLE))), 5);
      expect(wrap(words.join(' '), STYLE, widest + 0.01, 9).lines.join(' ')).toBe(words.join(' '));
    }));
  });
  test('is one character in Chinese, a part at a hyphen, and no wider than asked for', () => {
    expect(widestWord('搜尋零件', STYLE, 500)).toBe(10);
    expect(widestWord('follow-up', STYLE, 500)).toBeCloseTo(widthOf('follow-', STYLE), 5);
    expect(widestWord('x'.repeat(5_000_000), STYLE, 90)).toBe(90);
  });
});

test('every line fits, no grapheme is torn, and nothing is lost but spaces or what the ellipsis says', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 30, max: 200 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
    const wrapped = wrap(text, STYLE, width, most);
    expect(wrapped.lines.length).toBeLessThanOrEqual(most);
    for (const line of wrapped.lines) expect(widthOf(line, STYLE)).toBeLessThanOrEqual(Math.max(width, 30));
    const bare = (string: string): string => [...graphemes(string)].filter(grapheme => grapheme.trim() !== '').join('');
    const joined = bare(wrapped.lines.join(' '));
    if (wrapped.cut) {
      expect(joined.endsWith('…')).toBe(true);
      expect(bare(text).startsWith(joined.slice(0, -1))).toBe(true);
    } else expect(joined).toBe(bare(text));
  }), { numRuns: 500 });
});

test('a text without end costs no more than what is shown of it', () => {
  const started = performance.now();
  wrap('wort '.repeat(1_000_000), STYLE, 200, 3);
  wrap('x'.repeat(5_000_000), STYLE, 200, 3);
  expect(performance.now() - started).toBeLessThan(1000);
});
