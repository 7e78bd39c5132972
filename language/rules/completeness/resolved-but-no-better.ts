import type { Thing, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const resolvedButNoBetter: Rule = {
  code: 'J313', name: 'resolved-but-no-better', severity: 'warning',
  what: 'A touchpoint of a future map resolves a pain, but nobody is to feel better there than where the pain is today. Where people feel well today, they needn\'t feel better.',
  fails: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    emotion -1 "on hold"
    pain OnHold "More than ten minutes on hold"
journey HelpNext
  state future
  improves Help
  for Ann
stage Ask
  owner Care
  touchpoint CalledBack
    via Phone
    resolves ⟪OnHold⟫
    emotion -1 "waits for the call"`,
  passes: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    emotion -1 "on hold"
    pain OnHold "More than ten minutes on hold"
journey HelpNext
  state future
  improves Help
  for Ann
stage Ask
  owner Care
  touchpoint CalledBack
    via Phone
    resolves OnHold
    emotion +1 "they call me"`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.state?.value !== 'future') continue;
      for (const stage of journey.stages) for (const step of stage.touchpoints) for (const ref of step.resolves) {
        const pain = project.resolve(ref, step), place = pain && project.placeOf(pain);
        const today = place?.within as Touchpoint | undefined;
        if (!pain || !today || place?.journey?.state?.value !== 'current') continue;
        const pairs = pairsOf(today, step, project);
        // Where people feel well already, it is enough that they still do; a pain among the delighted is another rule's (J309).
        const worst = pairs.find(({ now, later }) => now < 1 || (now < 2 && later < now));
        if (!worst || pairs.some(({ now, later }) => later > now)) continue;
        const { now, later } = worst;
        yield {
          range: ref.range,
          message: `${callOf(step)} resolves the pain ${callOf(pain)}, but feels no better: ${signed(now)} today, ${signed(later)} here. Say a better feeling, or leave \`resolves\` out.`,
          related: [{ uri: place.uri, range: pain.nameRange, message: `The pain, at ${callOf(today)}.` }],
        };
      }
    }
  },
};

/** How the same people feel at both. */
function pairsOf(today: Touchpoint, future: Touchpoint, project: Project): { readonly now: number; readonly later: number }[] {
  const before = feelingsAt(today, project), after = feelingsAt(future, project);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(whose => {
    const now = before.get(whose) ?? before.get(undefined), later = after.get(whose) ?? after.get(undefined);
    return now === undefined || later === undefined ? [] : [{ now, later }];
  });
}

/** The scores by persona; everybody's under `undefined`. */
function feelingsAt(step: Touchpoint, project: Project): ReadonlyMap<Thing | undefined, number> {
  return new Map(step.emotions.flatMap(({ persona, score }) => score === undefined ? [] : [[persona && project.resolve(persona, step), score] as const]));
}

const signed = (n: number): string => n > 0 ? `+${n}` : `${n}`;
