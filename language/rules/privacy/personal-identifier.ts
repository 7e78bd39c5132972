import type { Text } from '../../model/model.ts';
import { replacement } from '../helpers.ts';
import { byObject } from '../../model/memo.ts';
import type { Rule } from '../rule.ts';
import { placeIn, quoted, textsOf } from '../style/texts.ts';
import { identifiersIn } from './identifiers.ts';

export const personalIdentifier: Rule = {
  code: 'J611', name: 'personal-identifier', severity: 'error',
  what: 'An e-mail address, a telephone number or an identity number in a persona, or in what a customer said: a persona stands for many, and a map is read by many. Mailboxes of teams, hotlines and addresses at example.com are nobody\'s.',
  fails: `
channel Web
persona Ann "Ann, 34"
  quote "Write to ⟪ann.miller@gmail.com⟫, not to service@shop.com"
  note "Interviewed on 2026-04-20, call back under ⟪0912-345-678⟫"
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    thought "They want my number ⟪A123456789⟫?"`,
  passes: `
channel Web
persona Ann "Ann, 34"
  quote "Write to ***, not to service@shop.com"
  note "Interviewed on 2026-04-20, call back under ***"
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
    thought "They want my number ***?"`,
  *check(file) {
    for (const { thing, text, verbatim } of textsOf(file)) {
      if (thing.kind !== 'persona' && !verbatim) continue;
      const found = identifiersAt(text);
      if (found.length === 0) continue;
      const masked = found.reduceRight((value, { index, length }) => `${value.slice(0, index)}***${value.slice(index + length)}`, text.value);
      for (const { what, index, length } of found) {
        const { range, exact } = placeIn(text, index, length);
        // What can't be masked by itself is masked together with the text's other ones.
        const fixes = exact ? [replacement('Mask it', range, '***', true)] : range.start.line === range.end.line ? [replacement('Mask it', range, quoted(masked), true)] : [];
        // The message goes into logs and reports: it repeats neither the text nor a title.
        yield { range, fixes, message: `${thing.kind === 'persona' ? 'This text of a persona' : 'What is said here'} holds ${what}, which leads to one real person. Mask it, or leave it out.` };
        if (!exact) break;
      }
    }
  },
};

const identifiersAt = byObject((text: Text) => identifiersIn(text.value));
