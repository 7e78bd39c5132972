/** The formatter finds the one layout, and never changes what a file says. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { format, formatEdits, formatLine } from '../../language/format/format.ts';
import { scan } from '../../language/lines/scanner.ts';
import { isLineWord } from '../../language/lines/wording.ts';
import { readFile } from '../../language/read.ts';
import { formatDocument, formatOnType, formatRange } from '../../language/service/formatting.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';
import { canonical, noisy, plainJourney } from './journeys.ts';

const { runs: RUNS } = runsOf('the formatter', { short: 150, long: 3000 });

function formatted(text: string): string {
  const result = format(text);
  if ('refused' in result) throw new Error(`${result.refused}\n${text}`);
  return result.text;
}
const modelOf = (text: string) => JSON.parse(JSON.stringify(readFile('', text).model, (key, value: unknown) => /^(range|nameRange|scoreRange)$/.test(key) ? undefined : value)) as unknown;
const commentsOf = (text: string) => scan(text, isLineWord).filter(({ kind }) => kind === 'comment').map(({ image }) => image.split(/\r\n|\r|\n/).map(line => line.trim()).join('\n'));

/** What holds for every text that is formatted. @returns the formatted text */
function holds(text: string): string {
  const once = formatted(text);
  expect(formatted(once)).toBe(once);
  expect(modelOf(once)).toEqual(modelOf(text));
  expect(commentsOf(once)).toEqual(commentsOf(text));
  const document = TextDocument.create('file:///a.journey', 'journey', 1, text);
  expect(TextDocument.applyEdits(document, [...formatEdits(text)])).toBe(once);
  return once;
}

const journeyIn = (lines: string) => `channel Web\nteam Care\nteam Shop\n\njourney Help "Asks for help"\n${lines}`;

/** What it is about, a text, and what it becomes. */
const LAYOUTS: readonly (readonly [string, string, string])[] = [
  ['pasted text without indentation', 'journey J\nstate current\nstage S\nowner Care\ntouchpoint T\nvia Web\npain P\nseverity high\nopportunity O\naddresses P\n',
    'journey J\n  state current\n\nstage S\n  owner Care\n\n  touchpoint T\n    via Web\n    pain P\n      severity high\n\nopportunity O\n  addresses P\n'],
  ['a stage nested in its journey', 'journey J\n    state current\n    stage S\n        touchpoint T\n            via Web\n', 'journey J\n  state current\n\nstage S\n\n  touchpoint T\n    via Web\n'],
  ['a fact of the journey below a stage: the stage stays in the journey', 'journey J\n stage S\n  owner Care\n  touchpoint T\n goal "x"\n', 'journey J\n\n  stage S\n    owner Care\n\n    touchpoint T\n  goal "x"\n'],
  ['a misleading indentation is mended', 'journey J\nstage S\n  touchpoint T\n    via Web\n    milestone "m"\n', 'journey J\n\nstage S\n\n  touchpoint T\n    via Web\n  milestone "m"\n'],
  ['declarations of one line may stand together', 'team A\nteam B\nchannel C\n  kind digital\nteam D\n', 'team A\nteam B\n\nchannel C\n  kind digital\nteam D\n'],
  ['blank lines are kept, several become one', '\n\n\nteam A\n\n \t\n\nteam B\n  contact "x"\n\n  note "y"\n\n\n', 'team A\n\nteam B\n  contact "x"\n\n  note "y"\n'],
  ['spaces', 'metric M   "m"  \n\ttarget>=80%\n\tvalue 4.5  %\n\tevidence A ,B,C . D\n', 'metric M "m"\n  target >= 80 %\n  value 4.5 %\n  evidence A, B, C.D\n'],
  ['a list over several lines that fits on one', journeyIn('stage S\n  owner Care,\n      Shop\n'), journeyIn('\nstage S\n  owner Care, Shop\n')],
  ['a list that is too long', `persona P\n  prefers ${Array.from({ length: 9 }, () => 'Telephonebooth').join(', ')}\n`, `persona P\n  prefers ${Array.from({ length: 9 }, () => 'Telephonebooth').join(',\n    ')}\n`],
  ['in a list that is too long, a name that is also a word of the language begins no line', `persona P\n  prefers ${Array.from({ length: 8 }, () => 'Telephonebooth, via').join(',')}\n`, `persona P\n  prefers ${Array.from({ length: 8 }, () => 'Telephonebooth, via').join(',\n    ')}\n`],
  ['wide characters count two columns', `persona P\n  prefers ${Array.from({ length: 9 }, () => '電話亭電話').join(', ')}\n`, `persona P\n  prefers ${Array.from({ length: 9 }, () => '電話亭電話').join(',\n    ')}\n`],
  ['a list with comments', 'persona P\n  prefers A, // first\n    B,C /* last */\n', 'persona P\n  prefers A,  // first\n    B,\n    C  /* last */\n'],
  ['a long text moves with its block', 'journey J\n      note """\n          One\n            Two\n\n      Three\n      """\n', 'journey J\n  note """\n        One\n          Two\n\n    Three\n    """\n'],
  ['a long text that begins and ends beside its marks', 'team T\n note """One  \n  Two """ // c\n', 'team T\n  note """One\n    Two """  // c\n'],
  ['comments: above, behind, inside, before, at the end of a block', '// file\n\njourney J\n// above S\nstage S // behind\n/* before */ owner /* inside */ Care\n  touchpoint T\n      via Web\n      // last of T\n\n  // last of S\n\n// last of all\n',
    '// file\n\njourney J\n\n// above S\nstage S  // behind\n  owner /* before */ /* inside */ Care\n\n  touchpoint T\n    via Web\n    // last of T\n\n  // last of S\n\n// last of all\n'],
  ['a comment right above an outer line is that line\'s', 'journey J\nstage S\n  touchpoint T\n    via Web\n      // about U\n  touchpoint U\n', 'journey J\n\nstage S\n\n  touchpoint T\n    via Web\n\n  // about U\n  touchpoint U\n'],
  ['a comment over several lines moves as a whole', 'journey J\n      /* One\n       * Two\n\n         Three */\n      state current\n', 'journey J\n  /* One\n   * Two\n\n     Three */\n  state current\n'],
  ['a comment behind a line that documents the block below it', 'journey J\nstage S\n  owner Care /* a\n b */\n  touchpoint T\n', 'journey J\n\nstage S\n  owner Care  /* a\n b */\n  touchpoint T\n'],
  ['a comment over lines before a word gets lines of its own, but documents nothing', 'journey J\nstage S\n touchpoint T\n  /* a\n b */ exit\n  pain P\n', 'journey J\n\nstage S\n\n  touchpoint T\n    /* a\n   b */\n\n    exit\n    pain P\n'],
  ['a comment over lines before a block: what is above it stays away from the block', 'team A\n// about the comment\n/* a\n b */ team B\n', 'team A\n// about the comment\n/* a\n b */\n\nteam B\n'],
  ['an excuse stays right above its line, and a list that it excuses stays as it is', 'journey J\nstage S\n // journey-ignore no-channel: May\n touchpoint T\n  // journey-ignore J101: June\n  owner A,\n    B\n', 'journey J\n\nstage S\n\n  // journey-ignore no-channel: May\n  touchpoint T\n    // journey-ignore J101: June\n    owner A,\n      B\n'],
  ['CRLF stays, and is put where it is missing', 'team A\r\n\r\nteam B\n  note """\n  x\r\n"""\r\n', 'team A\r\n\r\nteam B\r\n  note """\r\n    x\r\n    """\r\n'],
  ['lone returns', 'team A\r note "x"\r', 'team A\r  note "x"\r'],
  ['a byte order mark, and no line end at the end', '\ufeff\n team A', '\ufeffteam A\n'],
  ['nothing', '', ''],
  ['blank lines alone', ' \n\n', ''],
  ['a byte order mark alone', '\ufeff\n', '\ufeff'],
  ['comments alone', '  /* a */ // b  ', '/* a */ // b\n'],
];

test.each(LAYOUTS)('%s', (_, text, wanted) => {
  expect(formatted(text)).toBe(wanted);
  holds(text);
});

describe('what can\'t be read stays as it is', () => {
  test.each([
    ['a misspelt word', 'team A\n  contakt "x"\n', /^Line 2 has to be mended first: No line begins with/],
    ['an open text', 'team A "x\n', /^Line 1 has to be mended first: .*no closing quote/],
    ['punctuation of another kind', 'team A “x”\nteam B “y”\n', /straight quotes.*And 1 more/],
    ['a touchpoint without a stage', 'touchpoint T\n', /belongs in a stage/],
    ['a block without a name', 'team "x"\n', /has no name/],
    ['a line that is misplaced and too long', 'journey J\nstage S\n  touchpoint T\n    stage via Web\n', /^Line 4 has to be mended first: This `stage` is indented/],
    ['no text at all', 'a\0b', /not a text/],
  ])('%s', (_, text, why) => {
    const result = format(text);
    expect('refused' in result && result.refused).toMatch(why);
    expect(formatEdits(text)).toEqual([]);
  });
});

describe('the examples', () => {
  test.each(EXAMPLES)('%s is in the canonical layout', (_, text) => {
    expect(formatted(text)).toBe(text);
    expect(formatDocument(text)).toEqual([]);
  });

  test('any indentation, line end, blank lines: back to what they are', () => {
    let count = 0;
    for (const [, text] of EXAMPLES) {
      const lines = text.split('\n');
      const variants = [
        lines.map(line => line.replace(/^ +/, spaces => '\t'.repeat(spaces.length / 2))).join('\n'),
        lines.map(line => line.replace(/^ +/, spaces => spaces.repeat(3))).join('\r\n'),
        lines.map(line => `${line}  `).join('\r'),
        lines.join('\n\n\n'),
      ];
      for (const [i, variant] of variants.entries()) {
        const once = holds(variant).replaceAll(/\r\n|\r/g, '\n');
        if (i < 3) expect(once).toBe(text);
        count++;
      }
    }
    console.log(`examples: ${count} other layouts formatted`);
  });

  test('a comment at every token boundary', () => {
    let all = 0;
    for (const [, text] of EXAMPLES) {
      const tokens = scan(text, isLineWord).filter(({ kind }) => kind !== 'comment');
      for (const comment of ['/* NN */', '// NN\n', '/* NN\n    more */']) {
        let result = '', at = 0, n = 0;
        for (const token of tokens) {
          const behindComment = /^\s*\/\//.test(text.slice(token.start - token.column, token.start));
          const own = token.column === 0 || text.slice(0, token.start).endsWith('\n');
          const fits = comment.startsWith('//') ? token.kind === 'newline' || own : !own;
          // Before a line's first word the column counts: there the comment has a line of its own.
          const first = /^[ \t]*$/.test(text.slice(token.start - token.column, token.start));
          result += text.slice(at, token.start);
          at = token.start;
          if (!fits || behindComment || (first && !comment.startsWith('//'))) continue;
          const said = comment.replace('NN', String(n++));
          result += comment.startsWith('//') && token.kind === 'newline' ? ` ${said.trimEnd()}` : comment.startsWith('//') ? said : ` ${said} `;
        }
        result += text.slice(at);
        expect(commentsOf(holds(result)).length).toBe(commentsOf(text).length + n);
        all += n;
      }
    }
    console.log(`examples: ${all} comments at token boundaries, all kept`);
  });
});

describe('journeys of every kind of line', () => {
  test('any layout becomes the one', () => {
    let journeys = 0, lines = 0;
    fc.assert(fc.property(plainJourney, fc.gen(), fc.constantFrom('\n', '\r\n', '\r'), (plain, gen, end) => {
      const text = noisy(plain, { choose: most => gen(fc.nat, { max: most }), end });
      expect(holds(text)).toBe(canonical(plain).replaceAll('\n', end));
      journeys++;
      lines += plain.length;
    }), { numRuns: RUNS });
    console.log(`layout: ${journeys} journeys of ${Math.round(lines / journeys)} lines on average, each in a random layout, became the canonical one`);
  });

  test('comments and blank lines at every boundary survive', () => {
    let count = 0, journeys = 0;
    fc.assert(fc.property(plainJourney, fc.gen(), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', 'short', 'long'), (plain, gen, end, heads) => {
      const choose = (most: number) => gen(fc.nat, { max: most });
      let n = 0;
      const comment = (more = '') => `/* ${1000 + n++}${more} */`;
      // An excuse has to go on excusing what it did.
      const remark = () => choose(2) ? `own ${n++}` : `journey-ignore J101: ${n++}`;
      const text = noisy(plain, { choose, end, between: (place, margin = '') => {
        if (place === 'inside') return choose(5) ? comment() : comment(`${end}   * more`);
        // Before the first word the column counts: each line has one of the same width, or none has.
        if (place === 'head') return heads === '' ? '' : `${comment(heads === 'long' ? end + margin : '')} `;
        if (place === 'tail' || place === 'break') return choose(1) ? ` // ${remark()} ` : ` ${comment(choose(3) ? '' : `${end}\t * more`)}`;
        switch (choose(5)) {
          case 0: return end;
          case 1: return `${' '.repeat(choose(9))}// ${remark()}${end}`;
          case 2: return `\t${comment(`${end}\t  more`)}${end}`;
          case 3: return end + end;
          case 4: return `// ${remark()}${end}${end}`;
          default: return '';
        }
      } });
      expect(commentsOf(text).length).toBe(n);
      holds(text);
      count += n;
      journeys++;
    }), { numRuns: RUNS });
    console.log(`comments: ${count} comments in ${journeys} journeys, all kept, in their order, with the same model`);
  });
});

test('parts of a file: what a selection formats leaves the model as it is', () => {
  let some = 0, none = 0;
  fc.assert(fc.property(plainJourney, fc.gen(), (plain, gen) => {
    const choose = (most: number) => gen(fc.nat, { max: most });
    const text = noisy(plain, { choose, end: '\n' });
    const first = choose(text.split('\n').length - 1), last = first + choose(6);
    const edits = formatRange(text, { start: { line: first, character: 0 }, end: { line: last, character: 1 } });
    const result = TextDocument.applyEdits(TextDocument.create('file:///a.journey', 'journey', 1, text), [...edits]);
    expect(modelOf(result)).toEqual(modelOf(text));
    if (edits.length > 0) some++; else none++;
  }), { numRuns: RUNS });
  console.log(`ranges: ${some} formatted, ${none} had nothing to format or nothing that could be formatted alone`);
});

describe('a line that is finished', () => {
  const text = 'journey J\nstage S\ntouchpoint T\n      via Web\n  wibble\n';
  const indent = (line: number) => formatLine(text, line).map(({ newText, range }) => [newText, range.start, range.end]);

  test('is indented, and no other; lines that can\'t be read yet don\'t matter', () => {
    expect(indent(2)).toEqual([['  ', { line: 2, character: 0 }, { line: 2, character: 0 }]]);
    expect(formatOnType(text, { line: 3, character: 0 })).toEqual(formatLine(text, 2));
    expect([indent(0), indent(1), indent(4), indent(9), formatOnType(text, { line: 0, character: 0 })]).toEqual([[], [], [], [], []]);
  });

  test('stays with its neighbours where its block isn\'t in the canonical layout', () => {
    expect(indent(3)).toEqual([]);
    expect(formatLine('journey J\nstage S\n  touchpoint T\n      via Web\n', 3)).toHaveLength(1);
  });
});

test('random mutations: nothing throws, and what is formatted keeps its model', () => {
  let done = 0, refused = 0;
  const pieces = ['\n\n', '  ', '\t', '/* c */', '\n// c\n', '\r\n', '"', '"""', '/*', '*/', '//', ',', '.', '\n', '\r', '\t', ' ', 'stage', '小', '\ufeff', '\0', '%', '-1', '“', '\ud83d', '    touchpoint X\n'];
  fc.assert(fc.property(fc.constantFrom(...EXAMPLES.map(([, text]) => text)), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.constantFrom('', ...pieces)), { minLength: 1, maxLength: 3 }), (example, changes) => {
    let text = example;
    for (const [where, length, piece] of changes) {
      const at = where % (text.length + 1);
      text = text.slice(0, at) + piece + text.slice(at + (piece === '' ? length : 0));
    }
    formatLine(text, changes[0]![0] % 200);
    const result = format(text);
    if ('refused' in result) {
      expect(result.refused).not.toMatch(/defect/);
      refused++;
    } else {
      expect(modelOf(result.text)).toEqual(modelOf(text));
      done++;
    }
  }), { numRuns: 2 * RUNS });
  console.log(`mutations: ${done} formatted with the same model, ${refused} refused, none threw`);
});
