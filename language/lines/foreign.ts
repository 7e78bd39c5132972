/**
 * Punctuation that people paste from word processors or type with an East Asian keyboard, and what the language writes instead.
 *
 * Reading goes on as if the right character stood there, so that one wrong quote costs one finding and nothing else.
 */

/** Character → what to write. An empty string: leave it out. */
export const FOREIGN_MARKS: Readonly<Record<string, string>> = {
  '，': ',', '、': ',', '﹐': ',', '．': '.', '。': '.', '％': '%', '：': '', ':': '', ';': '', '；': '', '＞': '>', '＜': '<', '≥': '>=', '≤': '<=',
  '／': '/',
};

/** Dashes and full-width signs that stand where a number's sign belongs. */
export const FOREIGN_SIGNS: Readonly<Record<string, string>> = { '－': '-', '−': '-', '–': '-', '—': '-', '＋': '+' };

/** What opens a text elsewhere. */
export const FOREIGN_QUOTES = '“”„‟«»＂「」『』‘’';

/** What may close such a text. The straight quote is there for a text that was opened the other way. */
export const CLOSING_QUOTES = '”“＂»«」』’"';

/** The ASCII form of full-width digits, signs and the full stop; other characters stay. */
export function plainNumber(text: string): string {
  return [...text].map(c => FOREIGN_SIGNS[c] ?? (c >= '０' && c <= '９' ? String.fromCharCode(c.charCodeAt(0) - 0xff10 + 48) : c === '．' ? '.' : c)).join('');
}
