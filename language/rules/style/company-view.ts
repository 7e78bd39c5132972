import type { Journey, Persona } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, replacement, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';
import { companyViewOf } from '../words/company-view.ts';
import { quoted } from './texts.ts';

export const companyView: Rule = {
  code: 'J801', name: 'company-view', severity: 'hint',
  what: 'A touchpoint\'s title tells what the company does (“Send reminder email”) and not what the customer does: a journey is seen through the customer\'s eyes. What the company does belongs into `frontstage`, `backstage` and `support`. Silent about journeys of employees and suppliers.',
  fails: `
channel Email
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Reminder ⟪"Send a reminder"⟫
    via Email
  touchpoint Notice ⟪"Notify the customer of the delay"⟫
    via Email
  touchpoint Question "Sends the form"
    via Email`,
  passes: `
channel Email
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Reminder "Gets a reminder"
    via Email
  touchpoint Notice "Hears of the delay"
    via Email
  touchpoint Question "Sends the form"
    via Email`,
  *check(file, project) {
    for (const journey of file.journeys) {
      if (isInside(journey, project)) continue;
      for (const touchpoint of touchpointsOf({ ...file, journeys: [journey] })) {
        const title = touchpoint.title?.value.trim();
        const view = title === undefined ? undefined : companyViewOf(title);
        if (!title || !view) continue;
        const seen = view.seenByCustomer === undefined ? undefined : withArticle(title.replace(view.pattern, view.seenByCustomer));
        yield {
          range: touchpoint.title!.range,
          message: `${callOf(touchpoint)} tells what the company does. Say what the customer does or gets${seen === undefined ? '' : ` (“${seen}”)`}, and what the company does in a \`frontstage\` or \`backstage\` line.`,
          fixes: seen === undefined ? [] : [replacement(`Change to “${seen}”`, touchpoint.title!.range, quoted(seen))],
        };
      }
    }
  },
};

/** Whether the journey is that of people who act for a company themselves. */
function isInside(journey: Journey, project: Project): boolean {
  const kind = journey.journeyKind?.value;
  if (kind !== undefined) return kind === 'employee' || kind === 'supplier';
  return journey.for.some(ref => ['employee', 'supplier'].includes((project.resolve(ref, journey) as Persona | undefined)?.role?.value ?? ''));
}

/** `Gets  reminder email` → `Gets a reminder email`; many things and things with an article stay. */
function withArticle(title: string): string {
  const bare = /^Gets {2}(\S+.*)$/.exec(title)?.[1];
  if (bare === undefined) return title.replace(/ {2,}/g, ' ');
  return `Gets ${/s$/i.test(bare) ? '' : /^[aeiou]/i.test(bare) ? 'an ' : 'a '}${bare}`;
}
