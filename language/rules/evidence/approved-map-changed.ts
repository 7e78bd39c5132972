import { callOf, replacement } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const approvedMapChanged: Rule = {
  code: 'J621', name: 'approved-map-changed', severity: 'warning',
  what: 'An approved journey changed, and its review date is the one that it had: who approved it did not approve this. Told where a state to compare with is given, by `journey diff` and `journey validate --since`; changes of wording alone are fine.',
  fails: `
channel Web
persona Ann
team Care
journey ⟪Help⟫
  state current
  for Ann
  status approved
  reviewed 2026-04-20
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
  status approved
  reviewed 2026-05-02
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  exampleSettings: { approvedAndChanged: { Help: '2026-04-20' }, today: '2026-05-02' },
  *check(file, _project, { approvedAndChanged = {}, today }) {
    for (const journey of file.journeys) {
      const then = Object.hasOwn(approvedAndChanged, journey.id) ? approvedAndChanged[journey.id] : undefined;
      if (then === undefined || journey.status?.value !== 'approved' || (journey.reviewed?.value ?? '') > then) continue;
      yield {
        range: journey.nameRange,
        message: `${callOf(journey)} was approved and has changed since, ${then === '' ? 'without a date of its review' : `but its review is still that of ${then}`}. Go through it again and set the date, or set \`status draft\`.`,
        fixes: journey.reviewed && today !== undefined && today > then ? [replacement(`It was reviewed today: set ${today}`, journey.reviewed.range, today)] : [],
      };
    }
  },
};
