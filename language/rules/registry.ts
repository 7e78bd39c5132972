/** All rules, in the order of their codes. Docs, tests, severities and the editor's links come from here. */
import type { Severity } from '../findings.ts';
import { emptyStage } from './completeness/empty-stage.ts';
import { missingFact } from './completeness/missing-fact.ts';
import { noChannel } from './completeness/no-channel.ts';
import { severePainUnaddressed } from './completeness/severe-pain-unaddressed.ts';
import { stageWithoutOwner } from './ownership/stage-without-owner.ts';
import { healthDataWithoutConsent } from './privacy/health-data-without-consent.ts';
import { DEFECT } from './reading/defect.ts';
import { READING_RULES } from './reading/lines.ts';
import { ambiguousName } from './references/ambiguous-name.ts';
import { duplicateName } from './references/duplicate-name.ts';
import { improvesItself } from './references/improves-itself.ts';
import { lookAlikeNames } from './references/look-alike-names.ts';
import { referenceCycle } from './references/reference-cycle.ts';
import { referenceToDraft } from './references/reference-to-draft.ts';
import { titleAsName } from './references/title-as-name.ts';
import { unresolvedName } from './references/unresolved-name.ts';
import { unusedDeclaration } from './references/unused-declaration.ts';
import type { Rule } from './rule.ts';
import { effortOffScale } from './structure/effort-off-scale.ts';
import { emotionOffScale } from './structure/emotion-off-scale.ts';
import { noSuchDay } from './structure/no-such-day.ts';
import { repeatedFact } from './structure/repeated-fact.ts';

export const RULES: readonly Rule[] = [
  ...READING_RULES,
  unresolvedName, duplicateName, unusedDeclaration, ambiguousName, referenceToDraft, referenceCycle, titleAsName, improvesItself, lookAlikeNames,
  repeatedFact, emotionOffScale, effortOffScale, noSuchDay,
  missingFact, emptyStage, noChannel, severePainUnaddressed,
  stageWithoutOwner,
  healthDataWithoutConsent,
].sort((a, b) => a.code < b.code ? -1 : 1);

const BY_CODE = new Map<string, { readonly name: string; readonly severity: Severity }>([...RULES, DEFECT].map(rule => [rule.code, rule]));

/** The name and severity of a code that the reader or a rule reports. */
export function nameOf(code: string): { readonly name: string; readonly severity: Severity } {
  const rule = BY_CODE.get(code);
  if (!rule) throw new Error(`No rule has the code ${code}.`);
  return rule;
}
