/** The one place that makes Markdown for hovers and completion: the author's text never becomes markup. */

/** Plain text as Markdown that shows just that text. */
export function escape(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, c => /[\n\t]/.test(c) ? ' ' : '').replace(/[\\`*_{}[\]()#+\-.!|<>~$&@:/]/g, '\\$&');
}

/** A name or a keyword as code; what would end the code is left out. */
export function code(text: string): string {
  return `\`${text.replace(/[`\p{Cc}]/gu, '')}\``;
}
