/** Full-width digits, signs and points as the plain ones. */
export function plainDigits(text: string): string {
  return text.replace(/[０-９＋－．−]/g, c => c === '＋' ? '+' : c === '－' || c === '−' ? '-' : c === '．' ? '.' : String.fromCharCode(c.charCodeAt(0) - 0xff10 + 48));
}
