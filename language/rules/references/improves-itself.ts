import type { Journey } from '../../model/model.ts';
import { replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const improvesItself: Rule = {
  code: 'J108', name: 'improves-itself', severity: 'error',
  what: 'A journey says that it improves itself, or another future map: what is improved is a map of how things are now.',
  fails: `
channel Web
persona Ann
team Care
journey HelpNext
  state future
  improves ⟪HelpNext⟫
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey HelpNext
  state future
  improves Help
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const improved = journey.improves && project.resolve(journey.improves, journey) as Journey | undefined;
      if (!improved || (improved !== journey && improved.state?.value !== 'future')) continue;
      const current = project.ofKind('journey').filter(({ thing }) => thing !== journey && thing.name !== '' && (thing as Journey).state?.value === 'current');
      yield {
        range: journey.improves!.range,
        message: improved === journey ? 'A journey can\'t improve itself. Name the current map that it improves.'
          : `\`${improved.name}\` is a future map itself. Name the current map that this one improves.`,
        fixes: current.slice(0, 5).map(({ thing }) => replacement(`Change to \`${thing.name}\``, journey.improves!.range, thing.name)),
      };
    }
  },
};
