/** Text with a little form as elements: every word a text node. */
import type { RichText, Span } from '../preview/rich-text.ts';
import { html, icon } from './dom.ts';

const TAGS = { bold: 'strong', italic: 'em', code: 'code' } as const;
const SIGNS = {
  error: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  warning: 'M8 2.2 14.3 13.3H1.7ZM8 6.3v3.4M8 11.5v.1',
  hint: 'M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4ZM8 7.3v3.6M8 4.9v.1',
} as const;

const spanOf = ({ text, style }: Span): Node | string => (style ? html(TAGS[style], {}, text) : text);

/** Findings first: they say what is to be done. */
export function richElements({ paragraphs, findings }: RichText): HTMLElement[] {
  return [
    ...findings.map(({ severity, message }) => html('p', { class: `finding ${severity}` }, icon(SIGNS[severity]),
      html('span', {}, html('span', { class: 'unseen' }, `${severity}: `), ...worded(message)))),
    ...paragraphs.map((lines) => html('p', {}, ...lines.flatMap((line, at) => [...(at > 0 ? [html('br')] : []), ...line.map(spanOf)]))),
  ];
}

/** Findings are written with words of the language between backticks. */
function worded(message: string): (Node | string)[] {
  return message.split(/`([^`]*)`/).map((part, at) => (at % 2 === 1 ? html('code', {}, part) : part));
}

/** The same in one breath, to be read out. */
export function plainOf({ paragraphs, findings }: RichText): string {
  const lines = [...findings.map(({ severity, message }) => `${severity}: ${message.replaceAll('`', '')}`), ...paragraphs.flat().map((line) => line.map(({ text }) => text).join(''))];
  return lines.join('. ');
}
