/** What consent data may rest on. */
import type { Fix } from '../../findings.ts';
import type { Thing } from '../../model/model.ts';
import { factBelow } from '../helpers.ts';
import { quoted } from '../style/texts.ts';
import { TO_FILL_IN } from '../writing.ts';

/** A repair for each of the first consents that are named somewhere, and a line to fill in for another one. */
export function consentFixes(thing: Thing, known: readonly string[]): Fix[] {
  return [
    ...known.slice(0, 3).map(text => factBelow(`Add consent “${text}”`, thing, `consent ${quoted(text)}`)),
    factBelow('Add a consent to fill in', thing, `consent "${TO_FILL_IN.consent}"`),
  ];
}
