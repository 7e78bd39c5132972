/** The one place that makes Markdown, for hovers, completion and reports: the author’s text never becomes markup. */

/** Plain text as Markdown that shows just that text. */
export function escape(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, c => /[\n\t]/.test(c) ? ' ' : '').replace(/[\\`*_{}[\]()#+\-.!|<>~$&@:/]/g, '\\$&');
}

/** A name or a keyword as code; what would end the code is left out. */
export function code(text: string): string {
  return `\`${text.replace(/[`\p{Cc}]/gu, '')}\``;
}

/** Plain text inside a line that doesn't begin with it, such as a table's cell: as little as possible is escaped, so that the source stays readable. */
export function inline(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]+/gu, c => /[\n\t]/.test(c) ? ' ' : '')
    // Also what some hosts make of plain text: mentions, references to issues, addresses, emoji by name.
    .replace(/[\\`*_[\]<>~$&|@]|#(?=[\p{L}\p{N}])|:(?=\S)|(?<=\bwww)\.|(?<=\bgh)-(?=\d)/giu, String.raw`\$&`);
}
