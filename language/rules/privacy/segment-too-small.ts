import type { Fix } from '../../findings.ts';
import type { FileModel, Segment } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole, wholeLines } from '../helpers.ts';
import { fileOf } from '../part.ts';
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
  *check(file, project, { thresholds }) {
    for (const thing of [...file.segments, ...file.personas]) {
      // A fraction is a share, whatever of.
      if (!thing.size || !Number.isInteger(thing.size.value) || thing.size.value < 1 || thing.size.value >= thresholds.minSegmentSize) continue;
      yield {
        range: thing.size.range,
        message: `${callOf(thing)} is a group of ${thing.size.value}: from ${thresholds.minSegmentSize} people on nobody can be told apart. Merge it with a similar group.`,
        fixes: thing.kind === 'segment' ? merges(thing, file, project) : [],
      };
    }
  },
};

/** The group goes into another one of the file: its people are counted there, and what named it names that one. */
function merges(small: Segment, file: FileModel, project: Project): Fix[] {
  const mentions = project.mentionsOf(small);
  return fileOf(file, project).segments.filter(other => other !== small && other.name !== '' && isWhole(other) && isWhole(small)).slice(0, 4).flatMap(other => {
    // A line that names both would name one twice.
    if (mentions.some(mention => project.mentionsOf(other).some(({ in: at, word }) => at === mention.in && word === mention.word))) return [];
    const size = other.size && small.size ? [{ range: other.size.range, newText: String(other.size.value + small.size.value) }] : [];
    return [{
      title: `Merge it into \`${other.name}\`${other.title ? ` (${other.title.value})` : ''}`,
      edits: [{ range: wholeLines(small), newText: '' }, ...size, ...mentions.map(({ uri, ref }) => ({ ...(uri !== file.uri && { uri }), range: ref.range, newText: other.name }))],
    }];
  });
}
