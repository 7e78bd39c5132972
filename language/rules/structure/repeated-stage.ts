import type { Range, Stage } from '../../model/model.ts';
import { isWhole, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { plain } from '../words/stages.ts';

export const repeatedStage: Rule = {
  code: 'J219', name: 'repeated-stage', severity: 'warning',
  what: 'Two stages of one journey have the same title, so that readers can\'t tell their columns apart. What happens again is a `next` that leads back; what is one stage belongs together.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask "Asks for help"
  owner Care
  touchpoint Form
    via Web
stage Again ⟪"Asks for help"⟫
  owner Care
  touchpoint Chat
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask "Asks for help"
  owner Care
  touchpoint Form
    via Web
stage Again "Asks a second time"
  owner Care
  touchpoint Chat
    via Web`,
  *check(file) {
    for (const journey of file.journeys) {
      const first = new Map<string, Stage>(), titles = new Set(journey.stages.map(stage => plain(stage.title?.value ?? '')));
      for (const [i, stage] of journey.stages.entries()) {
        const title = stage.title, key = plain(title?.value ?? '');
        const same = first.get(key);
        if (!title || key === '') continue;
        if (!same) { first.set(key, stage); continue; }
        let n = 2;
        while (titles.has(plain(`${title.value} ${n}`))) n++;
        const renamed = `${title.value} ${n}`;
        yield {
          range: title.range,
          message: `Two stages of this journey are called “${title.value}”; the first is in line ${same.nameRange.start.line + 1}. Merge them, give this one a title of its own, or lead back with \`next\`.`,
          related: [{ uri: file.uri, range: same.title!.range, message: 'The first stage of this title.' }],
          fixes: [
            // Only a bare first line can go without taking anything along.
            ...journey.stages[i - 1] === same && stage.facts.length === 0 && isWhole(stage)
              ? [{ title: 'Merge it with the stage above', edits: [{ range: firstLine(stage), newText: '' }] }] : [],
            replacement(`Call it “${renamed}”`, title.range, JSON.stringify(renamed)),
          ],
        };
      }
    }
  },
};

function firstLine({ range: { start } }: Stage): Range {
  return { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } };
}
