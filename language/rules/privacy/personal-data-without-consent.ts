import type { FileModel, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { callOf, isWhole, touchpointsOf } from '../helpers.ts';
import { withConsent } from '../paths.ts';
import type { Hit, Rule } from '../rule.ts';
import { consentFixes } from './consents.ts';

export const personalDataWithoutConsent: Rule = {
  code: 'J612', name: 'personal-data-without-consent', severity: 'warning',
  what: 'A touchpoint uses personal data, or a source holds some, and nothing says on what consent or agreement; one that every way to the touchpoint leads past counts. Health data is a rule of its own (J610).',
  fails: `
channel App
persona Ann
  evidence Calls
team Care
source Calls "Calls to the help line"
  kind support
  ⟪personal data⟫
journey Help
  state current
  for Ann
stage Weeks
  owner Care
  touchpoint Recap
    via App
    data ⟪personal⟫`,
  passes: `
channel App
persona Ann
  evidence Calls
team Care
source Calls "Calls to the help line"
  kind support
  personal data
  consent "Notice at the start of the call"
journey Help
  state current
  for Ann
stage Weeks
  owner Care
  touchpoint Recap
    via App
    data personal
    consent "Terms of the account"`,
  *check(file, project) {
    for (const source of file.sources) {
      const line = source.facts.find(fact => fact.word === 'personal');
      if (!source.personalData || source.consent || !line || !isWhole(source)) continue;
      yield hit(line.range, source, `${callOf(source)} holds personal data without a consent.`, project.once(KEY, consentsOf));
    }
    for (const touchpoint of touchpointsOf(file)) {
      const personal = touchpoint.data.find(data => data.value === 'personal');
      if (!personal || touchpoint.data.some(data => data.value === 'health') || withConsent(project).has(touchpoint)) continue;
      yield hit(personal.range, touchpoint, `${callOf(touchpoint)} uses personal data, and not everybody who gets here has given a consent.`, project.once(KEY, consentsOf));
    }
  },
};

function hit(range: Hit['range'], thing: Thing, begin: string, known: readonly string[]): Hit {
  return {
    range, message: `${begin} Add a \`consent\` line that names the form, the terms or the agreement, or take the data out.`,
    fixes: consentFixes(thing, known),
  };
}

const KEY = Symbol('consents that are given somewhere');

function consentsOf(project: Project): readonly string[] {
  const said = (file: FileModel): string[] => [...touchpointsOf(file), ...file.sources].flatMap(thing => thing.consent?.value ?? []);
  return [...new Set(project.models.flatMap(said))];
}
