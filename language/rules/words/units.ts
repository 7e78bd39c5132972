/** By which words metrics say that less is better, and on which scale they count, in English, Chinese and Japanese. */

/** Words of a conversion's title that say that people get lost, so that less is better. */
export const LOSS = /\b(?:leav(?:e|es|ing)|left|los[et]s?|lost|drop(?:s|ped|ping)?|drop-?offs?|abandon\w*|churn\w*|cancel\w*|bounc\w*|giv(?:e|es|ing) up|gave up|quit\w*|returns?|returned|complain\w*|fail\w*|error\w*)\b|流失|放棄|放弃|離開|离开|取消|退貨|退货|投訴|投诉|離脱|解約|離反|失敗|失败|返品|苦情/iu;

/** A scale in the title or a note of a metric: `1 to 7`, `1–5`, `of 7`, `7 段階`. The last of its numbers is the scale's top. */
export const SCALE = /(\d+)\s*(?:to|through|–|-|—|~|〜|～|至|到|から)\s*(\d+)|(?:out of|of|\/)\s*(\d+)|(\d+)\s*(?:-?\s?points?\b|段階|点満点|分制|點量表|点量表|分量表|級|级)/iu;
