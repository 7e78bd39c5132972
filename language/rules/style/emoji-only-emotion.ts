import type { Fix } from '../../findings.ts';
import type { Text } from '../../model/model.ts';
import { callOf, touchpointsOf } from '../helpers.ts';
import { placeFor, TO_FILL_IN } from '../writing.ts';
import type { Rule } from '../rule.ts';

export const emojiOnlyEmotion: Rule = {
  code: 'J806', name: 'emoji-only-emotion', severity: 'hint',
  what: 'A feeling is told by an emoji alone. Everybody sees another feeling in it, screen readers see another one again, and the reason is missing.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion -1 ⟪"😕"⟫`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    emotion -1 "😕 which field is wrong?"`,
  *check(file) {
    for (const touchpoint of touchpointsOf(file)) for (const { text } of touchpoint.emotions) {
      if (!text || !EMOJI.test(text.value) || /[\p{L}\p{N}]/u.test(text.value)) continue;
      yield { range: text.range, message: `The feeling at ${callOf(touchpoint)} is an emoji alone. Add a word or two: what made it so?`, fixes: wordAfter(text) };
    }
  },
};

function wordAfter({ value, range }: Text): Fix[] {
  return range.start.line !== range.end.line ? [] : [{ title: 'Add words to it', snippet: true, edits: [{ range, newText: `"${value} ${placeFor(TO_FILL_IN.feeling)}"` }] }];
}

/** A picture, or a face made of punctuation. */
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|[:;]['-]?[()[\]|/\\]|\^_*\^/u;
