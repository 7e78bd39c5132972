import { describe, expect, it } from 'vitest';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import type { LineShape, Shape } from '../../language/lines/shape.ts';
import { picture, tokenise } from './tokenise.ts';

/** Every text that a line's shape allows, one for each word that can stand in it; names, texts and numbers as samples. */
function* samples(shape: Shape): Generator<{ text: string; words: string[] }> {
  switch (shape.is) {
    case 'word':
      yield { text: shape.word, words: [shape.word] };
      return;
    case 'sequence': {
      let all: { text: string; words: string[] }[] = [{ text: '', words: [] }];
      for (const part of shape.parts) {
        const options = [...samples(part)];
        // Each option once is enough: words in different places don't depend on each other.
        const count = Math.max(all.length, options.length);
        all = Array.from({ length: count }, (_, index) => {
          const before = all[index % all.length];
          const after = options[index % options.length];
          return { text: `${before?.text} ${after?.text}`.trim(), words: [...(before?.words ?? []), ...(after?.words ?? [])] };
        });
      }
      yield* all;
      return;
    }
    case 'choice':
      for (const option of shape.options) yield* samples(option);
      return;
    case 'optional':
    case 'repeat':
      // The last of a repetition may begin with a comma; a comma is no word.
      yield* samples(shape.of);
      return;
    case 'number':
      yield { text: '12', words: [] };
      return;
    case 'text':
      yield { text: '"why"', words: [] };
      return;
    case 'date':
      yield { text: '2026-04-20', words: [] };
      return;
    case 'currency':
      yield { text: '€', words: [] };
      return;
    case 'name':
    case 'ref':
    case 'free':
      yield { text: 'Something', words: [] };
      return;
    default:
      throw new Error(`A shape that this test doesn't know: ${JSON.stringify(shape)}`);
  }
}

const KEYWORD = /^(?:keyword|constant\.language|punctuation|storage)\b/;

function linesOfTheGrammar(): { block: string; word: string; shape: LineShape }[] {
  return Object.entries(LINE_TABLE).flatMap(([block, lines]) =>
    Object.entries(lines).map(([word, shape]) => ({ block, word, shape })),
  );
}

describe('every word of the language is coloured', () => {
  it.each(linesOfTheGrammar())('$word in $block', ({ block, word, shape }) => {
    const indent = block === '' ? '' : '  ';
    for (const sample of samples(shape.rest)) {
      const header = block === '' ? '' : `${block} Something\n`;
      const line = `${indent}${word} ${sample.text}`.trimEnd();
      const pieces = tokenise(header + line).at(-1) ?? [];
      const coloured = pieces.filter((piece) => KEYWORD.test(piece.scope)).flatMap((piece) => piece.text.trim().split(/\s+/));
      expect(coloured, line).toEqual(expect.arrayContaining([word, ...sample.words]));
    }
  });
});

describe('a line is coloured as it is read', () => {
  const cases: [line: string, pieces: string[]][] = [
    ['journey HcpAdoption "A physician adopts"', ['journey:keyword.control.journey', 'HcpAdoption:entity.name.type.journey', '":punctuation.definition.string.begin', 'A physician adopts:string.quoted.double', '":punctuation.definition.string.end']],
    ['  touchpoint then', ['touchpoint:keyword.control.touchpoint', 'then:entity.name.function.touchpoint']],
    ['  touchpoint goal', ['touchpoint:keyword.control.touchpoint', 'goal:entity.name.function.touchpoint']],
    ['stage 認知', ['stage:keyword.control.stage', '認知:entity.name.type.stage']],
    ['touchpoint pre-visit', ['touchpoint:keyword.control.touchpoint', 'pre-visit:entity.name.function.touchpoint']],
    ['  owner goal', ['owner:keyword.other.fact', 'goal:variable.other.reference']],
    ['  via email, phone', ['via:keyword.other.fact', 'email:variable.other.reference', ',:punctuation.separator', 'phone:variable.other.reference']],
    ['    emotion 小陳 -1 "waits"', ['emotion:keyword.other.fact', '小陳:variable.other.reference', '-1:constant.numeric', '":punctuation.definition.string.begin', 'waits:string.quoted.double', '":punctuation.definition.string.end']],
    ['    emotion n/a', ['emotion:keyword.other.fact', 'n/a:constant.language']],
    ['    moment of truth', ['moment of truth:keyword.other.fact']],
    ['    personalised  by  Young', ['personalised  by:keyword.other.fact', 'Young:variable.other.reference']],
    ['  review every 180 days', ['review every:keyword.other.fact', '180:constant.numeric', 'days:keyword.other.unit']],
    ['  not for Physician', ['not for:keyword.other.fact', 'Physician:variable.other.reference']],
    ['  target >= 80 %', ['target:keyword.other.fact', '>=:keyword.operator.comparison', '80:constant.numeric', '%:keyword.other.unit']],
    ['  annual-revenue 240 EUR per year', ['annual-revenue:keyword.other.fact', '240:constant.numeric', 'EUR:keyword.other.unit', 'per:keyword.other.per', 'year:keyword.other.unit']],
    ['  value 71%', ['value:keyword.other.fact', '71:constant.numeric', '%:keyword.other.unit']],
    ['  value 12 per week', ['value:keyword.other.fact', '12:constant.numeric', 'per:keyword.other.per', 'week:keyword.other.unit']],
    ['  date 2026-02-10', ['date:keyword.other.fact', '2026-02-10:constant.numeric.date']],
    ['    next when when "it fits"', ['next:keyword.other.fact', 'when:variable.other.reference', 'when:keyword.other.when', '":punctuation.definition.string.begin', 'it fits:string.quoted.double', '":punctuation.definition.string.end']],
    ['    next Build.Open', ['next:keyword.other.fact', 'Build:variable.other.reference', '.:punctuation.accessor', 'Open:variable.other.reference']],
    ['sync with with with', ['sync:keyword.control.sync', 'with:variable.other.reference', 'with:keyword.other.with', 'with:variable.other.reference']],
    ['segment Young', ['segment:keyword.control.segment', 'Young:entity.name.type.segment']],
    ['  segment Young', ['segment:keyword.other.fact', 'Young:variable.other.reference']],
    ['  phase Considering', ['phase:keyword.other.fact', 'Considering:variable.other.reference']],
    ['  role "Head nurse"', ['role:keyword.other.fact', '":punctuation.definition.string.begin', 'Head nurse:string.quoted.double', '":punctuation.definition.string.end']],
    ['  goal "say \\"no\\" \\x"', ['goal:keyword.other.fact', '":punctuation.definition.string.begin', 'say:string.quoted.double', '\\":constant.character.escape', 'no:string.quoted.double', '\\":constant.character.escape', '\\x:string.quoted.double', '":punctuation.definition.string.end']],
    ['// journey-ignore J201: pasted', ['//:punctuation.definition.comment', 'journey-ignore:keyword.other.ignore', 'J201:constant.other.rule', ': pasted:comment.line.double-slash']],
    ['  owner A // of the clinic', ['owner:keyword.other.fact', 'A:variable.other.reference', '//:punctuation.definition.comment', 'of the clinic:comment.line.double-slash']],
    ['  goal “x”', ['goal:keyword.other.fact', '“:invalid.illegal.punctuation', 'x:variable.other.reference', '”:invalid.illegal.punctuation']],
    ['  touchpiont Question', ['touchpiont Question:']],
    ['  emotional 2', ['emotional 2:']],
    ['stage-gate Two', ['stage-gate Two:']],
  ];
  it.each(cases)('%s', (line, pieces) => {
    expect(picture(tokenise(line)[0] ?? [])).toEqual(pieces);
  });
});

describe('over several lines', () => {
  const scopesAt = (text: string, line: number): string[] => picture(tokenise(text)[line] ?? []);

  it('a text that is left open ends with its line', () => {
    expect(scopesAt('  goal "open\nstage Next', 1)).toEqual(['stage:keyword.control.stage', 'Next:entity.name.type.stage']);
    expect(scopesAt('  goal "open,\nstage Next', 1)).toEqual(['stage:keyword.control.stage', 'Next:entity.name.type.stage']);
  });

  it('a long text goes on, with quotation marks and keywords in it', () => {
    const text = '  note """first\nstage "not" one\n  last"""\nstage Next';
    expect(scopesAt(text, 1)).toEqual(['stage "not" one:string.quoted.triple']);
    expect(scopesAt(text, 3)).toEqual(['stage:keyword.control.stage', 'Next:entity.name.type.stage']);
  });

  it('a line goes on after a comma, also when its next word is a keyword elsewhere', () => {
    const text = '  via Email, // both\n    goal\n  goal "x"';
    expect(scopesAt(text, 1)).toEqual(['goal:variable.other.reference']);
    expect(scopesAt(text, 2)[0]).toBe('goal:keyword.other.fact');
  });

  it('a comment that ends with a comma ends its line all the same', () => {
    expect(scopesAt('  via Email // a, b,\n  goal "x"', 1)[0]).toBe('goal:keyword.other.fact');
  });

  it('a block comment goes on to its end', () => {
    expect(scopesAt('/* stage\nstage One\n*/\nstage Two', 1)).toEqual(['stage One:comment.block']);
    expect(scopesAt('/* stage\nstage One\n*/\nstage Two', 3)[0]).toBe('stage:keyword.control.stage');
  });

  it('a phase is declared inside phases and mentioned in a stage', () => {
    const text = 'phases Process "Ours"\n  phase Awareness\n\n  phase Interest "Wants it"\nstage Notice\n  phase Awareness';
    expect(scopesAt(text, 1)).toEqual(['phase:keyword.control.phase', 'Awareness:entity.name.type.phase']);
    expect(scopesAt(text, 3).slice(0, 2)).toEqual(['phase:keyword.control.phase', 'Interest:entity.name.type.phase']);
    expect(scopesAt(text, 5)).toEqual(['phase:keyword.other.fact', 'Awareness:variable.other.reference']);
  });
});
