import { kindWord } from '../../lines/wording.ts';
import type { Kind } from '../../model/model.ts';
import { wholeLines } from '../helpers.ts';
import { placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';
import { misspellings } from './misspelt.ts';

/** What is declared only to be used elsewhere. Journeys and what is in them are there for themselves. */
const VOCABULARY: readonly Kind[] = ['persona', 'segment', 'team', 'partner', 'channel', 'system', 'competitor', 'source', 'metric', 'phases'];

export const unusedDeclaration: Rule = {
  code: 'J103', name: 'unused-declaration', severity: 'warning',
  what: 'Something is declared and never used: it was forgotten, or the line that should use it names something else. Says nothing in a project that has no journey yet.',
  fails: `
channel Web
channel ⟪Briefing⟫ "Briefing session"
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
channel Briefing "Briefing session"
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
  touchpoint Talk
    via Briefing`,
  *check(file, project) {
    if (project.ofKind('journey').length === 0) return;
    const { suspected } = misspellings(project);
    for (const { thing } of placesIn(file, project)) {
      if (!VOCABULARY.includes(thing.kind) || thing.name === '' || project.isUnread(thing.name) || project.isAwaited(thing.kind)) continue;
      const used = thing.kind === 'phases' && 'phases' in thing
        ? [thing, ...(thing.phases as typeof thing[])].some(part => project.isMentioned(part))
        : project.isMentioned(thing);
      // A misspelt mention of it is reported where it stands, and is mention enough.
      if (used || suspected.has(thing)) continue;
      yield {
        range: thing.nameRange,
        message: `Nothing uses the ${kindWord(thing.kind)} \`${thing.name}\`. Mention it where it belongs, or remove it.`,
        fixes: [{ title: `Remove the ${kindWord(thing.kind)} \`${thing.name}\``, edits: [{ range: wholeLines(thing), newText: '' }] }],
      };
    }
  },
};
