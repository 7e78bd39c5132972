/** All rules, in the order of their codes. Docs, tests, severities and the editor's links come from here. */
import type { Severity } from '../findings.ts';
import { emptyStage } from './completeness/empty-stage.ts';
import { endsAtPurchase } from './completeness/ends-at-purchase.ts';
import { futureCostsMoreEffort } from './completeness/future-costs-more-effort.ts';
import { goesPastPurchase } from './completeness/goes-past-purchase.ts';
import { holeInTheCurve } from './completeness/hole-in-the-curve.ts';
import { lowWithoutPain } from './completeness/low-without-pain.ts';
import { missingFact } from './completeness/missing-fact.ts';
import { momentOfTruthUnowned } from './completeness/moment-of-truth-unowned.ts';
import { noChannel } from './completeness/no-channel.ts';
import { noLowPoint } from './completeness/no-low-point.ts';
import { openScope } from './completeness/open-scope.ts';
import { opportunityWithoutPain } from './completeness/opportunity-without-pain.ts';
import { personaMissingInStage } from './completeness/persona-missing-in-stage.ts';
import { placeholderLeft } from './completeness/placeholder-left.ts';
import { resolvedButNoBetter } from './completeness/resolved-but-no-better.ts';
import { severePainUnaddressed } from './completeness/severe-pain-unaddressed.ts';
import { stageDroppedSilently } from './completeness/stage-dropped-silently.ts';
import { useUnmapped } from './completeness/use-unmapped.ts';
import { channelMisfit } from './domain/channel-misfit.ts';
import { channelsPiledUp } from './domain/channels-piled-up.ts';
import { cueTooLate } from './domain/cue-too-late.ts';
import { effortOnEngaged } from './domain/effort-on-engaged.ts';
import { effortfulRoutine } from './domain/effortful-routine.ts';
import { joyrideWithoutDelight } from './domain/joyride-without-delight.ts';
import { noArchetype } from './domain/no-archetype.ts';
import { noCompetitor } from './domain/no-competitor.ts';
import { noPhoneVariant } from './domain/no-phone-variant.ts';
import { odysseyUntracked } from './domain/odyssey-untracked.ts';
import { partnerLowUnderOwnBrand } from './domain/partner-low-under-own-brand.ts';
import { phaseChangeUnmeasured } from './domain/phase-change-unmeasured.ts';
import { processOrderReversed } from './domain/process-order-reversed.ts';
import { processOutOfStep } from './domain/process-out-of-step.ts';
import { purchaseWithoutCue } from './domain/purchase-without-cue.ts';
import { singleChannelKind } from './domain/single-channel-kind.ts';
import { switchWithoutHandoff } from './domain/switch-without-handoff.ts';
import { systemWithoutPeople } from './domain/system-without-people.ts';
import { trekWithoutMilestone } from './domain/trek-without-milestone.ts';
import { twoArchetypes } from './domain/two-archetypes.ts';
import { waitTooLong } from './domain/wait-too-long.ts';
import { approvedMapChanged } from './evidence/approved-map-changed.ts';
import { feelingWithoutEvidence } from './evidence/feeling-without-evidence.ts';
import { numberWithoutSource } from './evidence/number-without-source.ts';
import { oldSource } from './evidence/old-source.ts';
import { onlyAssumptions } from './evidence/only-assumptions.ts';
import { reviewOverdue } from './evidence/review-overdue.ts';
import { tinySample } from './evidence/tiny-sample.ts';
import { completedExceedsExposed } from './metrics/completed-exceeds-exposed.ts';
import { funnelGrows } from './metrics/funnel-grows.ts';
import { metricOffScale } from './metrics/metric-off-scale.ts';
import { missingMetricInput } from './metrics/missing-metric-input.ts';
import { mixedUnits } from './metrics/mixed-units.ts';
import { momentOfTruthUnmeasured } from './metrics/moment-of-truth-unmeasured.ts';
import { npsImpossible } from './metrics/nps-impossible.ts';
import { targetOnTheWrongSide } from './metrics/target-on-the-wrong-side.ts';
import { undatedValue } from './metrics/undated-value.ts';
import { valueDiffersFromFormula } from './metrics/value-differs-from-formula.ts';
import { contactNotInCodeowners } from './ownership/contact-not-in-codeowners.ts';
import { handoffUnnamed } from './ownership/handoff-unnamed.ts';
import { opportunityWithoutOwner } from './ownership/opportunity-without-owner.ts';
import { ownerOverload } from './ownership/owner-overload.ts';
import { partnerWithoutOwner } from './ownership/partner-without-owner.ts';
import { stageWithoutOwner } from './ownership/stage-without-owner.ts';
import { healthDataWithoutConsent } from './privacy/health-data-without-consent.ts';
import { linkToRawData } from './privacy/link-to-raw-data.ts';
import { personalDataWithoutConsent } from './privacy/personal-data-without-consent.ts';
import { personalIdentifier } from './privacy/personal-identifier.ts';
import { segmentTooSmall } from './privacy/segment-too-small.ts';
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
import { deadEnd } from './structure/dead-end.ts';
import { effortOffScale } from './structure/effort-off-scale.ts';
import { emotionOffScale } from './structure/emotion-off-scale.ts';
import { noSuchDay } from './structure/no-such-day.ts';
import { repeatedFact } from './structure/repeated-fact.ts';
import { repeatedStage } from './structure/repeated-stage.ts';
import { scoreNotANumber } from './structure/score-not-a-number.ts';
import { stepBeforeItsNeed } from './structure/step-before-its-need.ts';
import { unreachableTouchpoint } from './structure/unreachable-touchpoint.ts';
import { bannedWord } from './style/banned-word.ts';
import { companyView } from './style/company-view.ts';
import { duplicatePain } from './style/duplicate-pain.ts';
import { emojiOnlyEmotion } from './style/emoji-only-emotion.ts';
import { mixedLanguage } from './style/mixed-language.ts';
import { nameStyle } from './style/name-style.ts';
import { solutionAsPain } from './style/solution-as-pain.ts';
import { titleTooWide } from './style/title-too-wide.ts';
import { tooMany } from './style/too-many.ts';

export const RULES: readonly Rule[] = [
  ...READING_RULES,
  unresolvedName, duplicateName, unusedDeclaration, ambiguousName, referenceToDraft, referenceCycle, titleAsName, improvesItself, lookAlikeNames,
  repeatedFact, emotionOffScale, effortOffScale, noSuchDay,
  unreachableTouchpoint, deadEnd, stepBeforeItsNeed, repeatedStage, scoreNotANumber,
  missingFact, emptyStage, noChannel, severePainUnaddressed,
  personaMissingInStage, endsAtPurchase, goesPastPurchase, noLowPoint, holeInTheCurve, lowWithoutPain, opportunityWithoutPain, stageDroppedSilently,
  resolvedButNoBetter, futureCostsMoreEffort, momentOfTruthUnowned, openScope, useUnmapped, placeholderLeft,
  noArchetype, trekWithoutMilestone, effortfulRoutine, joyrideWithoutDelight, odysseyUntracked, twoArchetypes,
  purchaseWithoutCue, cueTooLate, processOutOfStep, channelMisfit, effortOnEngaged, channelsPiledUp, noCompetitor, phaseChangeUnmeasured,
  processOrderReversed, singleChannelKind, switchWithoutHandoff, noPhoneVariant, partnerLowUnderOwnBrand, waitTooLong, systemWithoutPeople,
  stageWithoutOwner, opportunityWithoutOwner, contactNotInCodeowners, ownerOverload, handoffUnnamed, partnerWithoutOwner,
  feelingWithoutEvidence, onlyAssumptions, oldSource, tinySample, numberWithoutSource,
  healthDataWithoutConsent, personalIdentifier, personalDataWithoutConsent, segmentTooSmall, linkToRawData, reviewOverdue, approvedMapChanged,
  missingMetricInput, completedExceedsExposed, npsImpossible, metricOffScale, valueDiffersFromFormula, targetOnTheWrongSide, undatedValue, funnelGrows,
  momentOfTruthUnmeasured, mixedUnits,
  companyView, titleTooWide, tooMany, nameStyle, mixedLanguage, emojiOnlyEmotion, solutionAsPain, bannedWord, duplicatePain,
].sort((a, b) => a.code < b.code ? -1 : 1);

const BY_CODE = new Map<string, { readonly name: string; readonly severity: Severity }>([...RULES, DEFECT].map(rule => [rule.code, rule]));

/** The name and severity of a code that the reader or a rule reports. */
export function nameOf(code: string): { readonly name: string; readonly severity: Severity } {
  const rule = BY_CODE.get(code);
  if (!rule) throw new Error(`No rule has the code ${code}.`);
  return rule;
}
