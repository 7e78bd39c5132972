/** What a quantity counts: money, time, a share, or something else; and by which words, in English, Chinese and Japanese. In small letters; a plural s may follow. */
import type { Quantity } from './model.ts';

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

export type Unit =
  | { readonly of: 'share' }
  /** The currencies that may be meant: `$` is that of several countries. */
  | { readonly of: 'money'; readonly currencies: ReadonlySet<string> }
  | { readonly of: 'time'; readonly minutes: number }
  | { readonly of: 'things'; readonly word: string };

export function unitOf(written: string | undefined): Unit | undefined {
  if (written === undefined) return undefined;
  if (written === '%') return { of: 'share' };
  const words = formsOf(written);
  const currencies = Object.entries(CURRENCIES).filter(([, names]) => words.some(word => names.includes(word))).map(([code]) => code);
  if (currencies.length > 0) return { of: 'money', currencies: new Set(currencies) };
  const minutes = periodOf(written);
  return minutes === undefined ? { of: 'things', word: words.at(-1)! } : { of: 'time', minutes };
}

/** The length of a period that a word names, in minutes. */
export function periodOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const words = formsOf(written);
  return TIMES.find(([, names]) => words.some(word => names.includes(word)))?.[0];
}

/** A word in small letters, and without the s of a plural. */
const formsOf = (written: string): string[] => [written.toLowerCase(), ...written.length > 2 && /s$/i.test(written) ? [written.toLowerCase().slice(0, -1)] : []];

/** Whether two quantities count the same, as far as they say; where one names no unit they may. */
export function areAlike(a: Quantity, b: Quantity): boolean {
  const periods = [periodOf(a.per), periodOf(b.per)];
  if (periods[0] !== undefined && periods[1] !== undefined && periods[0] !== periods[1]) return false;
  const one = unitOf(a.unit), other = unitOf(b.unit);
  if (!one || !other) return true;
  if (one.of === 'money' && other.of === 'money') return [...one.currencies].some(code => other.currencies.has(code));
  if (one.of === 'time' && other.of === 'time') return one.minutes === other.minutes;
  return one.of === other.of;
}

/**
 * Two numbers that can be held against each other: as they are where both count the same or one doesn't say what, times in minutes.
 * Undefined where they count different things.
 */
export function inOneMeasure(a: Quantity, b: Quantity): readonly [number, number] | undefined {
  const one = unitOf(a.unit), other = unitOf(b.unit);
  if (one?.of === 'time' && other?.of === 'time' && a.per === b.per) return [a.number * one.minutes, b.number * other.minutes];
  return areAlike(a, b) ? [a.number, b.number] : undefined;
}
