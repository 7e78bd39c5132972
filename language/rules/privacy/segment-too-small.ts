import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const segmentTooSmall: Rule = {
  code: 'J613', name: 'segment-too-small', severity: 'warning',
  what: 'A segment, or the group that a persona stands for, has so few people (`minSegmentSize`) that what is said of them is said of each: they could be told apart.',
  fails: `
channel Web
segment Rare "Rides a unicycle to work"
  size ⟪7⟫
persona Ann
  segment Rare
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
segment Rare "Comes to work on wheels"
  size 420
persona Ann
  segment Rare
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file, _project, { thresholds }) {
    for (const thing of [...file.segments, ...file.personas]) {
      // A fraction is a share, whatever of.
      if (!thing.size || !Number.isInteger(thing.size.value) || thing.size.value < 1 || thing.size.value >= thresholds.minSegmentSize) continue;
      yield {
        range: thing.size.range,
        message: `${callOf(thing)} is a group of ${thing.size.value}: from ${thresholds.minSegmentSize} people on nobody can be told apart. Merge it with a similar group.`,
      };
    }
  },
};
