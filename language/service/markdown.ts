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

/**
 * As `inline`, for a page of a code host. Hosts look for mentions, references and ids of commits in what is shown, after the Markdown is read:
 * a backslash doesn't keep them from it, so an invisible sign (word joiner) parts what would be taken for one.
 */
export function hosted(text: string): string {
  return inline(text)
    .replace(/[@#!%~$&^*](?=["'\p{L}\p{N}_\\])/gu, '$&\u2060')
    .replace(/(?<=\bgh)\\-/gi, '\\-\u2060')
    .replace(/\b[0-9a-f]{7,64}\b/gi, hex => hex.replace(/.{6}(?=.)/g, '$&\u2060'))
    .replace(/\b(?:https?|ftp|mailto|xmpp|www)(?=\\?[:.])/giu, '$&\u2060');
}
