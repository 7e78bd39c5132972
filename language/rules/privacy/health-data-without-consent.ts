import { callOf, factBelow, isWhole, touchpointsOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const healthDataWithoutConsent: Rule = {
  code: 'J610', name: 'health-data-without-consent', severity: 'error',
  what: 'A touchpoint uses health data and doesn\'t say on what consent. Data concerning health is a special category of personal data (Regulation (EU) 2016/679, article 9).',
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
    consent "Programme consent form v3"`,
  *check(file, project) {
    const known = [...new Set(project.models.flatMap(model => touchpointsOf(model)).flatMap(touchpoint => touchpoint.consent?.value ?? []))];
    for (const touchpoint of touchpointsOf(file)) {
      const health = touchpoint.data.find(data => data.value === 'health');
      if (!health || touchpoint.consent || !isWhole(touchpoint)) continue;
      yield {
        range: health.range,
        message: `${callOf(touchpoint)} uses health data without a consent. Add a \`consent\` line that names the form or the agreement, or take the data out.`,
        fixes: known.slice(0, 3).map(text => factBelow(`Add consent “${text}”`, touchpoint, `consent ${JSON.stringify(text)}`)),
      };
    }
  },
};
