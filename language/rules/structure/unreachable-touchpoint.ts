import { callOf, factBelow } from '../helpers.ts';
import { pathsOf, reach } from '../paths.ts';
import { misspellings } from '../references/misspelt.ts';
import type { Rule } from '../rule.ts';

export const unreachableTouchpoint: Rule = {
  code: 'J214', name: 'unreachable-touchpoint', severity: 'warning',
  what: 'A touchpoint that no way through the journey leads to: the one above says `next` or `exit`, and nothing names this one. Only the first touchpoint of such a part is told. A persona\'s own first touchpoint, and one that another journey continues to, are ways in.',
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
    next Answer
  touchpoint ⟪Chat⟫
    via Web
  touchpoint Answer
    via Web`,
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
    next Answer when "it is simple"
    next Chat when "it is not"
  touchpoint Chat
    via Web
  touchpoint Answer
    via Web`,
  *check(file, project) {
    const { suspected } = misspellings(project);
    for (const journey of file.journeys) {
      const paths = pathsOf(journey, project);
      if (!paths.certain) continue;
      const onwards = (step: typeof paths.steps[number]) => paths.out(step).map(edge => edge.to);
      const reached = reach(paths.entries, onwards), told = new Set<typeof paths.steps[number]>();
      const lost = paths.steps.filter(step => !reached.has(step));
      // First those that nothing leads to, then circles that nothing leads into.
      const heads = lost.filter(step => paths.into(step).length === 0);
      const covered = new Set(reach(heads, onwards));
      for (const step of heads) told.add(step);
      for (const step of lost) if (!covered.has(step)) {
        told.add(step);
        for (const other of reach([step], onwards)) covered.add(other);
      }
      for (const step of told) {
        if (step.name === '' || project.isUnread(step.name) || suspected.has(step)) continue;
        const above = paths.steps[paths.steps.indexOf(step) - 1];
        yield {
          range: step.nameRange,
          message: `No way leads to ${callOf(step)}: no \`next\` names it${above && above.exits.length > 0 && above.next.length === 0 ? `, and ${callOf(above)} above says only who leaves (\`exit\`), not where the others go` : above && above.next.length > 0 ? `, and ${callOf(above)} above leads elsewhere` : ''}. Name it in a \`next\` line where people come from, or remove it.`,
          fixes: above && paths.into(step).length === 0 ? [factBelow(`Let ${callOf(above)} lead here: \`next ${step.name}\``, above, `next ${step.name}`)] : [],
        };
      }
    }
  },
};
