/** Words by which people weigh offers of different companies against each other; written as in `STAGE_WORDS`. Who browses or chooses in one shop doesn't. */
import type { WordLanguage } from './stages.ts';

export const COMPARING: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: [
    'consider', 'considers', 'considering', 'consideration', 'compare', 'compares', 'comparing', 'comparison', 'weigh', 'weighs', 'weighing', 'shortlist*', '=evaluate', '=evaluates', '=evaluation', '=evaluating',
    'evaluate options', 'evaluates options', 'evaluate alternatives', 'evaluates alternatives', 'evaluation of alternatives', 'evaluate offers', 'evaluates offers', 'evaluate vendors', 'evaluates vendors', 'vendor evaluation', 'supplier evaluation',
    'selection of a vendor', 'vendor selection', 'supplier selection', 'desire', 'considering',
  ],
  'zh-Hant': ['考慮', '評估', '比較', '評選', '比價'], 'zh-Hans': ['考虑', '评估', '比较', '对比', '评选', '比价'], ja: ['検討', '比較', '選定', '相見積'],
};
