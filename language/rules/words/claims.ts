/** How figures are claimed in prose, in English, Chinese and Japanese. */

/** A share: `89%`, `3 out of 4`, `one in five`, `百分之八十`, `八成`, `3割`. */
export const CLAIMS: readonly RegExp[] = [
  /(?<![\d.,])\d+(?:[.,]\d+)?\s?(?:[%％]|per ?cent\b)/giu,
  /(?<!\b(?:step|page|part|version|day|week|phase|stage|level)s? )\b\d+ (?:out )?of (?:every )?\d+\b/giu,
  /\b(?:one|two|three|four|nine|[1-9]) (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/giu,
  /百分之[\d一二三四五六七八九十百]+/gu,
  /(?<![\d一二三四五六七八九十])[1-9一二三四五六七八九](?:\s?成[一二三四五六七八九半]?)(?=[的以多左客顧顾使用患消人會会認认都在上，。、\s]|$)/gu,
  /[1-9１-９一二三四五六七八九]\s?割(?!引|り引|り当)/gu,
];

/** What follows a figure that is a price, not a claim. */
export const DISCOUNT_AFTER = /^\s?(?:off\b|discount|rebate|cheaper|voucher|折|引|オフ|OFF|ポイント)/iu;

/** Words of texts that say what shall be, or that name where a figure is from. */
export const WANTED = /\b(?:target|goal|aim|should|shall|plan(?:ned)?)\b|目標|目标|計画|計畫|计划/iu;
export const SOURCED = /https?:\/\/|\b(?:source|according to|survey|study|report|statistics|analytics|interviews?)\b|來源|来源|根據|根据|資料|调查|調查|報告|报告|出典|によると|調べ/iu;
