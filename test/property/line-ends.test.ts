/** R7: line ends, a byte order mark and wide letters change nothing but the letters: the same findings at the same places. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../files/read-text.ts';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';

function findingsOf(text: string): string[] {
  const project = new Project(), reading = readFile('x', text);
  project.set(reading.model);
  return check(project, 'x', reading).map(({ code, range: { start, end } }) => `${code} ${start.line}:${start.character}-${end.line}:${end.character}`);
}

/** An example with some lines gone or doubled and some letters changed, none of them a line end. */
const faulty = fc.tuple(fc.constantFrom(...EXAMPLES.map(([, text]) => text)), fc.array(fc.tuple(fc.nat(), fc.constantFrom('x', '"', '“', '😀', 'e\u0301', 'ע', '小', '')), { minLength: 1, maxLength: 8 }))
  .map(([text, edits]) => edits.reduce((result, [at, letter]) => {
    const from = at % result.length;
    return result[from] === '\n' ? result : result.slice(0, from) + letter + result.slice(from + 1);
  }, text).toWellFormed());

test('R7: the same findings with any line end, with a mark at the beginning, and in UTF-16', () => {
  const { runs, seed } = runsOf('line ends', { short: 60, long: 5000 });
  let found = 0;
  fc.assert(fc.property(faulty, text => {
    const findings = findingsOf(text);
    found += findings.length;
    for (const end of ['\r\n', '\r']) expect(findingsOf(text.replaceAll('\n', end))).toEqual(findings);
    for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16()]) {
      const read = decode(bytes);
      if (!('text' in read)) throw new Error(read.finding.message);
      expect(findingsOf(read.text)).toEqual(findings);
    }
  }), { numRuns: runs, seed });
  console.log(`${runs} texts with ${found} findings: the same in LF, CRLF, CR, UTF-8 with a mark, UTF-16 either way`);
});

test.each([['a', 1], ['小', 1], ['😀', 2], ['e\u0301', 2], ['👩‍⚕️', 5], ['مرحبا', 5]])('R7: columns count as editors do: %s is %i wide', (letters, width) => {
  const before = `touchpoint T "${letters}" `.length;
  expect(before).toBe(16 + width);
  const [finding] = readFile('x', `journey J\nstage S\ntouchpoint T "${letters}" oops\n`).findings;
  expect(finding!.range.start).toEqual({ line: 2, character: before });
});
