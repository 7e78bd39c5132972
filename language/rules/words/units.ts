/** Units by which money and time are counted, in English, Chinese and Japanese. In small letters; a plural s may follow. */

/** Currency → how it may be written. A sign that several currencies share stands under each of them. */
export const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  USD: ['usd', '$', 'dollar', '美元', '美金', '米ドル', 'ドル'], EUR: ['eur', '€', 'euro', '歐元', '欧元', 'ユーロ'], GBP: ['gbp', '£', 'pound', '英鎊', '英镑', 'ポンド'],
  JPY: ['jpy', '¥', '￥', 'yen', '円', '日圓', '日元'], CNY: ['cny', 'rmb', '¥', '￥', '元', '人民币', '人民幣', 'yuan'], TWD: ['twd', 'ntd', '$', '元', '新台幣', '新臺幣', '台幣'],
  HKD: ['hkd', '$', '元', '港幣', '港元'], SGD: ['sgd', '$'], AUD: ['aud', '$'], CAD: ['cad', '$'], NZD: ['nzd', '$'], MXN: ['mxn', '$'], KRW: ['krw', '₩', 'won'], INR: ['inr', '₹', 'rupee'],
  CHF: ['chf', 'franc'], SEK: ['sek', 'kr'], NOK: ['nok', 'kr'], DKK: ['dkk', 'kr'], PLN: ['pln', 'zł', 'zloty'], CZK: ['czk', 'kč'], BRL: ['brl', 'real'], ZAR: ['zar', 'rand'],
  THB: ['thb', '฿', 'baht'], IDR: ['idr', 'rp', 'rupiah'], MYR: ['myr', 'rm', 'ringgit'], PHP: ['php', '₱', 'peso'], VND: ['vnd', '₫', 'dong'], RUB: ['rub', '₽', 'rouble', 'ruble'], TRY: ['try', '₺', 'lira'],
};

/** A length of time, in minutes → how it may be written. Months count 30 days and years 365, as everywhere in the language. */
export const TIMES: readonly (readonly [minutes: number, words: readonly string[]])[] = [
  [1 / 60, ['s', 'sec', 'second', '秒']],
  [1, ['min', 'minute', '分', '分鐘', '分钟', '分間']],
  [60, ['h', 'hr', 'hour', '小時', '小时', '時間']],
  [1440, ['d', 'day', '日', '天', '日間']],
  [10080, ['wk', 'week', '週', '周', '星期', '週間']],
  [43200, ['month', 'mo', '月', '個月', '个月', 'か月', 'ヶ月', 'ヵ月', 'カ月']],
  [129600, ['quarter', '季', '季度', '四半期']],
  [525600, ['year', 'yr', '年', '年間']],
];

/** Words of a conversion's title that say that people get lost, so that less is better. */
export const LOSS = /\b(?:leav(?:e|es|ing)|left|los[et]s?|lost|drop(?:s|ped|ping)?|drop-?offs?|abandon\w*|churn\w*|cancel\w*|bounc\w*|giv(?:e|es|ing) up|gave up|quit\w*|returns?|returned|complain\w*|fail\w*|error\w*)\b|流失|放棄|放弃|離開|离开|取消|退貨|退货|投訴|投诉|離脱|解約|離反|失敗|失败|返品|苦情/iu;

/** A scale in the title or a note of a metric: `1 to 7`, `1–5`, `of 7`, `7 段階`. The last of its numbers is the scale's top. */
export const SCALE = /(\d+)\s*(?:to|through|–|-|—|~|〜|～|至|到|から)\s*(\d+)|(?:out of|of|\/)\s*(\d+)|(\d+)\s*(?:-?\s?points?\b|段階|点満点|分制|點量表|点量表|分量表|級|级)/iu;
