/** What tells one real person from all others: addresses, telephone numbers, numbers of identity cards. */

export interface Identifier {
  readonly what: 'an e-mail address' | 'a telephone number' | 'an identity number';
  readonly index: number;
  readonly length: number;
}

/** All that stand in a text, in text order, none inside another. */
export function identifiersIn(text: string): Identifier[] {
  const found: Identifier[] = [];
  if (!mayHold(text)) return found;
  for (const { what, pattern, holds } of PATTERNS) for (const match of text.matchAll(pattern)) {
    const index = match.index, length = match[0].length;
    if (holds(match[0]) && !found.some(other => index < other.index + other.length && other.index < index + length)) found.push({ what, index, length });
  }
  return found.sort((a, b) => a.index - b.index);
}

/** An address has an `@`, every number at least six digits: most texts have neither. */
function mayHold(text: string): boolean {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 64 || (code >= 48 && code <= 57 && ++digits >= 6)) return true;
  }
  return false;
}

interface Pattern {
  readonly what: Identifier['what'];
  readonly pattern: RegExp;
  readonly holds: (text: string) => boolean;
}

/** Domains that belong to nobody (RFC 2606), and mailboxes that belong to no one person. */
const NOBODYS_DOMAIN = /@(?:[\w-]+\.)*(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$/i;
const SHARED_MAILBOX = /^(?:info|service|support|help|helpdesk|hello|contact|sales|office|care|orders?|news(?:letter)?|no-?reply|privacy|press|jobs|feedback|customer[._-]?(?:service|care|support))@/i;
/** Numbers that are free of charge or belong to a hotline, and the American ones that are kept for films. */
const HOTLINE = /^(?:\+?1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]|^0(?:800|120|570|130|180\d|190\d)|^400[-. ]?\d{3}|^\+(?:800|808)|^(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]555[-. ]?01\d\d$/;

const digits = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);
const weighted = (numbers: readonly number[], weights: readonly number[]): number => weights.reduce((sum, weight, i) => sum + weight * numbers[i]!, 0);
const isDayOf = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

const PATTERNS: readonly Pattern[] = [
  {
    what: 'an e-mail address', pattern: /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu,
    holds: text => !NOBODYS_DOMAIN.test(text) && !SHARED_MAILBOX.test(text),
  },
  // Taiwan: a letter, 1, 2, 8 or 9, seven digits and one to check them by.
  { what: 'an identity number', pattern: /(?<![\p{L}\d])[A-Z][1289]\d{8}(?!\d)/gu, holds: isTaiwanese },
  // China: place, day of birth, order, and a digit or X to check them by.
  { what: 'an identity number', pattern: /(?<!\d)[1-8]\d{5}(?:19|20)\d{2}[01]\d[0-3]\d\d{3}[\dXx](?![\dA-Za-z])/g, holds: isChinese },
  // Japan, My Number, as it is printed: in groups of four.
  { what: 'an identity number', pattern: /(?<![\d-])\d{4}[ -]\d{4}[ -]\d{4}(?![\d-]| \d)/g, holds: isJapanese },
  // South Korea: day of birth and seven digits.
  { what: 'an identity number', pattern: /(?<!\d)\d{6}-[1-8]\d{6}(?!\d)/g, holds: text => isDayOf(Number(text.slice(2, 4)), Number(text.slice(4, 6))) },
  // United States.
  { what: 'an identity number', pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g, holds: () => true },
  // United Kingdom, national insurance.
  { what: 'an identity number', pattern: /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g, holds: () => true },
  // With the code of a country.
  { what: 'a telephone number', pattern: /(?<![\d.])\+[1-9]\d{0,2}(?:[-. ]?\(?\d{1,4}\)?){2,5}(?![\d.,]?\d)/g, holds: text => isTelephone(text, 9) && !isAmount(text) },
  // With a zero in front, in groups or in one piece.
  { what: 'a telephone number', pattern: /(?<![\d.,-])\(?0\d{1,4}\)?[-. /]?\d{2,4}[-. ]?\d{2,4}(?:[-. ]?\d{2,4})?(?![\d%]|[.,:-]\d)/g, holds: text => isTelephone(text, 9) },
  // North America, in groups of three, three and four.
  { what: 'a telephone number', pattern: /(?<![\d-])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?![\d-])/g, holds: text => isTelephone(text, 10) },
  // Chinese mobiles.
  { what: 'a telephone number', pattern: /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, holds: text => isTelephone(text, 11) },
];

function isTelephone(text: string, least: number): boolean {
  const count = digits(text).length;
  // A number of one digit over and over is a placeholder.
  return count >= least && count <= 15 && !HOTLINE.test(text) && new Set(digits(text).slice(-6)).size > 1;
}

/** Thousands in groups of three: short, or a round number. */
function isAmount(text: string): boolean {
  return /^\+\d{1,3}(?:[ .]\d{3})+$/.test(text) && (digits(text).length <= 9 || text.endsWith('000'));
}

function isTaiwanese(text: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(text[0]!) + 10;
  return weighted([Math.floor(letter / 10), letter % 10, ...digits(text.slice(1))], [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
}

function isChinese(text: string): boolean {
  const sum = weighted(digits(text.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return isDayOf(Number(text.slice(10, 12)), Number(text.slice(12, 14))) && '10X98765432'[sum % 11] === text[17]!.toUpperCase();
}

function isJapanese(text: string): boolean {
  const numbers = digits(text), rest = weighted(numbers, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  // Three years are no number of anybody.
  return !text.split(/[ -]/).every(group => /^(?:19|20)/.test(group)) && numbers[11] === (rest <= 1 ? 0 : 11 - rest);
}
