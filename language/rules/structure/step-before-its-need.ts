import type { Touchpoint } from '../../model/model.ts';
import { callOf } from '../helpers.ts';
import { byObject } from '../../model/memo.ts';
import { behind, pathsOf, reach } from '../paths.ts';
import type { Rule } from '../rule.ts';
import { NEEDS, OTHER_MEANINGS } from '../words/needs.ts';
import { lookFor, plain } from '../words/stages.ts';

export const stepBeforeItsNeed: Rule = {
  code: 'J217', name: 'step-before-its-need', severity: 'warning',
  what: 'A step that people can\'t take before another one, but on their way through the journey they do: they log in, and register only afterwards. Told by the words of the steps, where a way without any condition leads from the one to the other.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Begin
  owner Care
  touchpoint ⟪Enter⟫ "Logs in"
    via Web
  touchpoint Join "Creates an account"
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Begin
  owner Care
  touchpoint Join "Creates an account"
    via Web
  touchpoint Enter "Logs in"
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const paths = pathsOf(journey, project);
      if (!paths.certain) continue;
      const told = new Set<Touchpoint>();
      for (const [look, { called }] of LOOKS.entries()) {
        const needs = paths.steps.filter(step => wordsAt(step)[look]!.needed);
        if (needs.length === 0) continue;
        // One walk from all of them, not one back from each step.
        const onwards = (at: Touchpoint): Touchpoint[] => paths.out(at).map(edge => edge.to);
        const provided = reach(needs.flatMap(onwards), onwards), own = new Set(needs);
        for (const step of paths.steps) {
          if (told.has(step) || own.has(step) || provided.has(step) || !wordsAt(step)[look]!.needs) continue;
          const surely = reach([step], at => paths.out(at).filter(edge => edge.when === undefined).map(edge => edge.to));
          const later = needs.find(need => surely.has(need) && !behind(paths, need).has(step));
          if (!later) continue;
          told.add(step);
          yield {
            range: step.nameRange,
            message: `${callOf(step)} needs ${called}, but ${callOf(later)} comes only after it. Move one of them, or say \`when\` people go that way.`,
            related: [{ uri: file.uri, range: later.nameRange, message: 'What it needs comes here.' }],
          };
        }
      }
    }
  },
};

const OTHERWISE = lookFor(OTHER_MEANINGS);
const LOOKS = NEEDS.map(({ step, needed, called }) => ({ step: lookFor(Object.values(step).flat()), needed: lookFor(Object.values(needed).flat()), called }));

/** For each look whether the step is one that needs something, and whether it is what is needed. By the title, and by the name only where there is none: names are often shortened until they mean something else. */
const wordsAt = byObject((step: Touchpoint): readonly { readonly needs: boolean; readonly needed: boolean }[] => {
  const text = plain(step.title?.value ?? step.name).replace(OTHERWISE, '…');
  return LOOKS.map(look => ({ needs: text.search(look.step) >= 0, needed: text.search(look.needed) >= 0 }));
});
