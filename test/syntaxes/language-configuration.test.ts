import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINE_TABLE } from '../../language/generated/line-table.ts';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent' | 'outdent'; readonly appendText?: string };
}

const configuration = JSON.parse(readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8')) as {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly onEnterRules: readonly EnterRule[];
};

/** What Enter does at the end of a line: the first rule that fits, as in VS Code. */
function enter(before: string, after = ''): string {
  const rule = configuration.onEnterRules.find(
    (each) => new RegExp(each.beforeText).test(before) && (each.afterText === undefined || new RegExp(each.afterText).test(after)),
  );
  if (!rule) return 'keep';
  return rule.action.appendText ? `${rule.action.indent} + ${rule.action.appendText}` : rule.action.indent;
}

describe('Enter', () => {
  const cases: [line: string, does: string][] = [
    ['journey HcpAdoption "A physician adopts"', 'indent'],
    ['stage Weigh', 'indent'],
    ['  touchpoint Question "Asks"', 'indent'],
    ['  touchpoint', 'indent'],
    ['    pain SlowAnswer "Late"', 'indent'],
    ['opportunity AnswerDesk', 'indent'],
    ['segment Young "Up to 30"', 'indent'],
    ['  segment Young', 'keep'],
    ['phases Process', 'indent'],
    ['  phase Awareness', 'keep'],
    ['sync Process with Behaviour', 'indent'],
    ['    via Email', 'keep'],
    ['stage-gate Two', 'keep'],
    ['    ', 'outdent'],
    ['', 'keep'],
    ['// About this team', 'none + // '],
    ['  // About this touchpoint', 'none + // '],
    ['//', 'keep'],
    ['  // ', 'keep'],
    ['// journey-ignore J201: pasted', 'keep'],
    ['  link "https://example.org"', 'keep'],
  ];
  it.each(cases)('after “%s”: %s', (line, does) => {
    expect(enter(line)).toBe(does);
  });

  it('indents after every line that opens a block', () => {
    for (const [block, lines] of Object.entries(LINE_TABLE)) {
      for (const [word, shape] of Object.entries(lines)) {
        if (shape.opens !== undefined) expect(enter(`${block === '' ? '' : '  '}${word} Name`), word).toBe('indent');
      }
    }
  });

  it('keeps a line that is broken in its middle together', () => {
    expect(enter('    ', 'via Email')).toBe('keep');
  });
});

describe('a word', () => {
  const words = (line: string): string[] => line.match(new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`)) ?? [];
  const cases: [line: string, words: string[]][] = [
    ['touchpoint pre-visit "Calls"', ['touchpoint', 'pre-visit', 'Calls']],
    ['for 小陳, カート', ['for', '小陳', 'カート']],
    ['next Build.Open', ['next', 'Build', 'Open']],
    ['date 2026-04-20', ['date', '2026-04-20']],
    ['emotion -1', ['emotion', '-1']],
    ['target >= 4.5 %', ['target', '4.5']],
  ];
  it.each(cases)('%s', (line, expected) => {
    expect(words(line)).toEqual(expected);
  });

  it('is never empty', () => {
    expect(''.match(new RegExp(configuration.wordPattern.pattern, configuration.wordPattern.flags))).toBeNull();
  });
});

describe('folding', () => {
  it('by region comments', () => {
    expect(new RegExp(configuration.folding.markers.start).test('  // #region Teams')).toBe(true);
    expect(new RegExp(configuration.folding.markers.end).test('// #endregion')).toBe(true);
    expect(new RegExp(configuration.folding.markers.start).test('note "// #region"')).toBe(false);
  });
});
