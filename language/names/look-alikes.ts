/**
 * What a name looks like: two names with one look can't be told apart by eye.
 *
 * After Unicode's compatibility form (full width becomes half width, ligatures fall apart) letters of other scripts that are
 * drawn like Latin ones count as those. The table holds the Greek and Cyrillic letters whose usual shapes are the same
 * as Latin ones (compare Unicode Technical Standard 39, confusables), and digits that are drawn like letters.
 */
const SAME: Readonly<Record<string, string>> = {
  'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'Х': 'X', 'У': 'Y', 'Ѕ': 'S', 'І': 'I', 'Ј': 'J',
  'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'х': 'x', 'у': 'y', 'ѕ': 's', 'і': 'i', 'ј': 'j', 'ԁ': 'd', 'һ': 'h', 'ԛ': 'q', 'ԝ': 'w',
  'Α': 'A', 'Β': 'B', 'Ε': 'E', 'Ζ': 'Z', 'Η': 'H', 'Ι': 'I', 'Κ': 'K', 'Μ': 'M', 'Ν': 'N', 'Ο': 'O', 'Ρ': 'P', 'Τ': 'T', 'Υ': 'Y', 'Χ': 'X',
  'ο': 'o', 'ν': 'v', 'ι': 'i', 'ı': 'i', '〇': 'O', 'ー': '一', 'ロ': '口', 'カ': '力', 'ニ': '二', 'ハ': '八', 'ト': '卜', 'エ': '工', 'タ': '夕',
};

export function lookOf(name: string): string {
  // Plain ASCII looks like what it is.
  if (/^[\x20-\x7e]*$/.test(name)) return name;
  return [...name.normalize('NFKC')].map(letter => SAME[letter] ?? letter).join('').normalize('NFC');
}

/** The name in the characters that a keyboard gives: full width made half, look-alikes of other scripts made Latin where all letters then are. */
export function plainName(name: string): string {
  const look = lookOf(name);
  return /^[\p{Script=Latin}\p{N}_-]+$/u.test(look) ? look : name.normalize('NFKC');
}
