/** The words of a hover on their way from Markdown to the page: plain data, and nothing that could become markup. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../client/preview/markdown.ts';
import { isRichText } from '../../client/preview/rich-text.ts';
import { code, escape } from '../../language/service/markdown.ts';

const plain = (markdown: string): string => readMarkdown(markdown).map((lines) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n')).join('\n\n');

describe('a hover', () => {
  it('keeps its form', () => {
    expect(readMarkdown('**Pays**  \ntouchpoint `A.B`\n\nfeels \\-1')).toEqual([
      [[{ text: 'Pays', style: 'bold' }], [{ text: 'touchpoint ' }, { text: 'A.B', style: 'code' }]],
      [[{ text: 'feels -1' }]],
    ]);
  });
  it('has no HTML, no image and no link', () => {
    expect(plain('<img src=x onerror=alert(1)> ![a](https://evil.test/x.png) [b](javascript:alert(1)) <https://evil.test>')).not.toContain('undefined');
    expect(JSON.stringify(readMarkdown('[b](https://evil.test) ![a](https://evil.test/x.png)'))).not.toContain('evil.test');
  });
  it('shows every text of an author as it was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-composite', minLength: 1 }), (text) => {
      const shown = plain(`**${escape(`x${text}x`)}**  \n${code(`y${text}y`)}`);
      expect(isRichText({ paragraphs: readMarkdown(escape(text)), findings: [] })).toBe(true);
      const simple = (value: string): string => value.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
      expect(simple(shown)).toContain(simple(`x${text}x`));
    }));
  });
});
