import type { FileModel, Ref, Text, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Hit, Rule } from '../rule.ts';
import { placeIn } from '../style/texts.ts';
import { CLAIMS, DISCOUNT_AFTER, SOURCED, WANTED } from '../words/claims.ts';
import { evidenceFixes } from './sources.ts';

export const numberWithoutSource: Rule = {
  code: 'J606', name: 'number-without-source', severity: 'hint',
  what: 'A share in a note (“89% leave”), or how many give up at an `exit`, with nothing that says where the figure is from. A note may also name a declared source, a study or a link itself. Pains need evidence anyhow (J601).',
  fails: `
channel Web
persona Ann
team Care
source Talks "Interviews with 12 customers"
  kind interview
journey Help
  state current
  for Ann
  note "Three out of four found us by a friend, according to the shop's survey"
stage Ask
  owner Care
  touchpoint Form
    via Web
    note "⟪89%⟫ leave here"
  touchpoint Answer
    via Web
    evidence Talks
    note "Every third reads it; 40% do so at once"
  touchpoint Read
    via Web
    ⟪exit "gives up" 12 %⟫`,
  passes: `
channel Web
persona Ann
team Care
source Talks "Interviews with 12 customers"
  kind interview
journey Help
  state current
  for Ann
  note "Three out of four found us by a friend, according to the shop's survey"
stage Ask
  owner Care
  touchpoint Form
    via Web
    evidence Talks
    note "89% leave here"
  touchpoint Answer
    via Web
    evidence Talks
    note "Every third reads it; 40% do so at once"
  touchpoint Read
    via Web
    evidence Talks
    exit "gives up" 12 %`,
  *check(file, project) {
    const names = project.ofKind('source').flatMap(({ thing }) => [thing.name, thing.title?.value ?? '']).filter(name => name !== '');
    for (const { thing, texts, holder } of prose(file)) {
      if (!isWhole(thing) || (holder && (holder.evidence.length > 0 || !isWhole(holder)))) continue;
      for (const text of texts) {
        const claim = SOURCED.test(text.value) || WANTED.test(text.value) || names.some(name => text.value.includes(name)) ? undefined : claimIn(text.value);
        if (!claim) continue;
        yield {
          range: placeIn(text, claim.index, claim.length).range,
          message: `“${text.value.slice(claim.index, claim.index + claim.length)}” is a figure, and nothing says where it is from. ${holder ? `Add an \`evidence\` line to ${callOf(holder)}.` : 'Name the source in the note.'}`,
          fixes: holder ? evidenceFixes(holder, project) : [],
        };
      }
    }
    yield* exits(file, project);
  },
};

type WithEvidence = Thing & { readonly evidence: readonly Ref[] };

/** The texts that claim something, with the block that could name a source for them; future maps claim nothing yet. */
function* prose(file: FileModel): Generator<{ thing: Thing; texts: readonly Text[]; holder?: WithEvidence }> {
  for (const persona of file.personas) yield { thing: persona, texts: persona.notes, holder: persona };
  for (const thing of [...file.segments, ...file.competitors]) yield { thing, texts: thing.notes };
  for (const journey of file.journeys) {
    if (journey.state?.value === 'future') continue;
    for (const thing of [journey, ...journey.stages, ...journey.opportunities]) yield { thing, texts: thing.notes };
    for (const touchpoint of journey.stages.flatMap(stage => stage.touchpoints)) yield { thing: touchpoint, texts: touchpoint.notes, holder: touchpoint };
  }
}

/** All and nothing aren't counted, and a discount is a price. */
export function claimIn(text: string): { index: number; length: number } | undefined {
  for (const claim of CLAIMS) for (const match of text.matchAll(claim)) {
    if (/^(?:0|100)\s?(?:[%％]|per)/iu.test(match[0]) || DISCOUNT_AFTER.test(text.slice(match.index + match[0].length))) continue;
    return { index: match.index, length: match[0].length };
  }
  return undefined;
}

function* exits(file: FileModel, project: Project): Generator<Hit> {
  for (const journey of file.journeys) for (const touchpoint of journey.state?.value === 'current' ? journey.stages.flatMap(stage => stage.touchpoints) : []) {
    if (touchpoint.evidence.length > 0 || !isWhole(touchpoint)) continue;
    const lines = touchpoint.facts.filter(fact => fact.word === 'exit');
    for (const [i, exit] of touchpoint.exits.entries()) {
      if (exit.percent === undefined || !lines[i]) continue;
      yield {
        range: lines[i].range,
        message: `That ${exit.percent} % leave at ${callOf(touchpoint)} is a figure, and nothing says where it is from. Add an \`evidence\` line to the touchpoint.`,
        fixes: evidenceFixes(touchpoint, project),
      };
    }
  }
}
