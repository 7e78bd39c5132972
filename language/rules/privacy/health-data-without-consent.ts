import type { Project } from '../../names/project.ts';
import { callOf, touchpointsOf } from '../helpers.ts';
import { withConsent } from '../paths.ts';
import { consentFixes } from './consents.ts';
import type { Rule } from '../rule.ts';

export const healthDataWithoutConsent: Rule = {
  code: 'J610', name: 'health-data-without-consent', severity: 'error',
  what: 'A touchpoint uses health data, and neither it nor what lies before it says on what consent: one given earlier counts if every way here leads past it, also in a journey that continues into this one. Data concerning health is a special category of personal data (Regulation (EU) 2016/679, article 9).',
  fails: `
channel App
persona Ann
team Care
journey Help
  state current
  for Ann
stage Weeks
  owner Care
  touchpoint Log
    via App
    data ⟪health⟫`,
  passes: `
channel App
persona Ann
team Care
journey Help
  state current
  for Ann
stage Weeks
  owner Care
  touchpoint Log
    via App
    data health
    consent "Programme consent form v3"
  touchpoint Curve
    via App
    data health`,
  *check(file, project) {
    for (const touchpoint of touchpointsOf(file)) {
      const health = touchpoint.data.find(data => data.value === 'health');
      if (!health || withConsent(project).has(touchpoint)) continue;
      yield {
        range: health.range,
        message: `${callOf(touchpoint)} uses health data, and not everybody who gets here has given a consent. Add a \`consent\` line that names the form or the agreement, or take the data out.`,
        fixes: consentFixes(touchpoint, project.once(KEY, consentsOf)),
      };
    }
  },
};

const KEY = Symbol('consents that are given at touchpoints');

function consentsOf(project: Project): readonly string[] {
  return [...new Set(project.models.flatMap(model => touchpointsOf(model)).flatMap(touchpoint => touchpoint.consent?.value ?? []))];
}
