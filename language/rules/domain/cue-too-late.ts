import { callOf, factBelow } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { purchaseOf } from './cues.ts';
import { quoted } from './journeys.ts';

export const cueTooLate: Rule = {
  code: 'J411', name: 'cue-too-late', severity: 'warning',
  what: 'The only cues of a journey lie behind the purchase on every way, so that nothing prompts people to buy. Cues in stages that keep customers or make them speak of the product are left alone.',
  fails: `
channel Web
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Look "Awareness"
  owner Shop
  touchpoint Advert
    via Web
stage Buy "Purchase"
  owner Shop
  touchpoint Pay
    via Web
stage Build "Assembly"
  owner Shop
  touchpoint Open
    via Web
    cue ⟪"In stock in your store today"⟫`,
  passes: `
channel Web
persona Ann
team Shop
journey Buying
  state current
  for Ann
stage Look "Awareness"
  owner Shop
  touchpoint Advert
    via Web
stage Buy "Purchase"
  owner Shop
  touchpoint Pay
    via Web
    cue "In stock in your store today"
stage Build "Assembly"
  owner Shop
  touchpoint Open
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const purchase = purchaseOf(journey, project);
      if (!purchase?.late) continue;
      const { cue, touchpoint } = purchase.late, stage = purchase.stages[0], target = stage.touchpoints[0]!;
      const fact = touchpoint.facts.find(line => line.word === 'cue' && line.range.start.line === cue.range.start.line);
      const moved = factBelow(`Move the cue to ${callOf(target)}`, target, `cue ${quoted(cue.value)}`);
      yield {
        range: cue.range,
        message: `${callOf(touchpoint)} comes after the purchase in ${callOf(stage)}, which has no cue itself. If this one is to prompt the purchase, move it there; if not, give the purchase a cue of its own.`,
        related: [{ uri: file.uri, range: stage.nameRange, message: 'The purchase' }],
        fixes: fact ? [{
          ...moved,
          edits: [...moved.edits, { range: { start: { line: fact.range.start.line, character: 0 }, end: { line: fact.range.end.line + 1, character: 0 } }, newText: '' }],
        }] : [],
      };
    }
  },
};
