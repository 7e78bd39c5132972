import type { Text } from '../../model/model.ts';
import { replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { placeIn, quoted, textsOf } from './texts.ts';

export const bannedWord: Rule = {
  code: 'J808', name: 'banned-word', severity: 'warning',
  what: 'A word that this project has agreed not to use (`bannedWords`). What somebody said, in a quote or a thought, stays as it was said.',
  fails: `
channel Web
persona Ann
  quote "I am no user"
team Care
journey Help "⟪Users⟫ ask for help"
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form "Is asked for the user's name: the ⟪end user⟫"
    via Web`,
  passes: `
channel Web
persona Ann
  quote "I am no user"
team Care
journey Help "Customers ask for help"
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form "Is asked for the user's name: the customer"
    via Web`,
  exampleSettings: { bannedWords: { users: 'customers', 'end user': 'customer' } },
  *check(file, _project, { bannedWords }) {
    const words = Object.entries(bannedWords).filter(([word]) => word.trim() !== '').map(([word, instead]) => ({ instead, pattern: patternOf(word), own: instead === '' ? undefined : patternOf(instead) }));
    if (words.length === 0) return;
    for (const { text, verbatim } of textsOf(file)) if (!verbatim) for (const { pattern, instead, own } of words) {
      const kept = own ? [...text.value.matchAll(own)] : [];
      for (const match of text.value.matchAll(pattern)) {
        const { index, 0: found } = match;
        // “customers” may be what to write instead of “customer”.
        if (kept.some(other => other.index <= index && index + found.length <= other.index + other[0].length)) continue;
        yield {
          range: placeIn(text, index, found.length).range, fixes: instead === '' ? [] : fixesOf(text, index, found, instead),
          message: instead === '' ? `“${found}” isn't used in this project. Say it in other words.` : `“${found}” isn't used in this project. Write “${instead}” instead.`,
        };
      }
    }
  },
};

/** A word of letters that are set with spaces between words counts as a whole word only; case doesn't count. */
function patternOf(word: string): RegExp {
  const escaped = word.trim().normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`${SPACED.test(word.trim()[0]!) ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}${SPACED.test(word.trim().at(-1)!) ? '(?![\\p{L}\\p{N}])' : ''}`, 'giu');
}

const SPACED = /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}]$/u;

function fixesOf(text: Text, index: number, found: string, instead: string) {
  const { range, exact } = placeIn(text, index, found.length);
  const word = /^\p{Lu}/u.test(found) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
  if (exact) return [replacement(`Change to “${word}”`, range, quoted(word).slice(1, -1), true)];
  return range.start.line === range.end.line ? [replacement(`Change to “${word}”`, range, quoted(text.value.slice(0, index) + word + text.value.slice(index + found.length)), true)] : [];
}
