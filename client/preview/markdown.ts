/** A hover's Markdown as plain data. Loaded when the pointer first rests on a thing. */
import MarkdownIt from 'markdown-it';
import type { Span } from './rich-text.ts';

/** The tokens of the library, as far as they are looked at. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

const markdown = new MarkdownIt('commonmark', { html: false });

/** Paragraphs of lines. What a hover has no use for (images, links, HTML) keeps its text and loses its form. */
export function readMarkdown(text: string): Span[][][] {
  return (markdown.parse(text, {}) as readonly Token[]).flatMap(({ type, content, children }) => {
    if (type === 'inline') return [linesOf(children ?? [])];
    return type === 'fence' || type === 'code_block' ? [content.trimEnd().split('\n').map((line): Span[] => [{ text: line, style: 'code' }])] : [];
  });
}

function linesOf(tokens: readonly Token[]): Span[][] {
  const lines: Span[][] = [[]];
  const styles: NonNullable<Span['style']>[] = [];
  for (const { type, content } of tokens) {
    const style = styles.at(-1);
    if (type === 'hardbreak') lines.push([]);
    else if (type === 'softbreak') lines.at(-1)?.push({ text: ' ' });
    else if (type === 'strong_open') styles.push('bold');
    else if (type === 'em_open') styles.push('italic');
    else if (type === 'strong_close' || type === 'em_close') styles.pop();
    else if (type === 'code_inline') lines.at(-1)?.push({ text: content, style: 'code' });
    else if (content !== '') lines.at(-1)?.push({ text: content, ...(style && { style }) });
  }
  return lines;
}
