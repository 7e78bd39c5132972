import type { Journey, Touchpoint } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { freeName, TO_FILL_IN } from '../writing.ts';

export const lowWithoutPain: Rule = {
  code: 'J309', name: 'low-without-pain', severity: 'warning',
  what: 'In a current map a touchpoint with the lowest feeling, -2, has no pain, so nobody knows what to mend; or one at which all are delighted, +2, has a pain that isn\'t of low severity. A rival or an included journey explains a low as well.',
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
    ⟪emotion -2 "lost it all"⟫
  touchpoint Answer
    via Web
    emotion +2 "solved"
    pain ⟪Slow⟫ "Takes a week"
      severity medium`,
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
    emotion -2 "lost it all"
    pain Lost "What was typed is gone after ten minutes"
  touchpoint Answer
    via Web
    emotion +1 "solved, in the end"
    pain Slow "Takes a week"
      severity medium`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (journey.state?.value !== 'current') continue;
      for (const stage of journey.stages) for (const touchpoint of stage.touchpoints) {
        if (!isWhole(touchpoint)) continue;
        const scores = touchpoint.emotions.flatMap(emotion => emotion.score ?? []);
        const low = touchpoint.emotions.find(emotion => emotion.score === -2);
        if (low && touchpoint.pains.length === 0 && touchpoint.rivals.length === 0 && !partsHurt(touchpoint, project)) {
          const end = touchpoint.range.end, indent = ' '.repeat(touchpoint.range.start.character + 2);
          yield {
            range: low.range,
            message: `${callOf(touchpoint)} feels as bad as can be, and no pain says why. Add a line such as \`pain Slow${touchpoint.name} "What goes wrong"\`.`,
            fixes: [{
              title: 'Add a pain',
              edits: [{ range: { start: end, end }, newText: `\n${indent}pain ${freeName(`${touchpoint.name}Pain`, project)} "${TO_FILL_IN.wrong}"` }],
            }],
          };
        }
        if (scores.length > 0 && scores.every(score => score === 2)) for (const pain of touchpoint.pains) {
          if (!isWhole(pain) || pain.severity?.value === 'low') continue;
          yield {
            range: pain.nameRange,
            message: `The pain ${callOf(pain)} stands where everybody is delighted (+2). Lower the feeling of ${callOf(touchpoint)}, move the pain to where it hurts, or say \`severity low\`.`,
          };
        }
      }
    }
  },
};

/** Whether a journey that happens inside this touchpoint has a pain. */
function partsHurt(touchpoint: Touchpoint, project: Project): boolean {
  return touchpoint.includes.some(ref => {
    const part = project.resolve(ref, touchpoint) as Journey | undefined;
    return !part || part.stages.some(stage => stage.touchpoints.some(other => other.pains.length > 0));
  });
}
