// Measures how wide characters are and writes the table that the diagrams are laid out with: `diagram/text/widths.ts`.
//
// The table holds the widest advance over the fonts of the picture's font stack that this machine has, regular and bold,
// so that a text fits its box whichever of them is there in the end. Run it by hand where the font stack changes:
//   CHROMIUM=/usr/bin/chromium node scripts/measure-text.mjs
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const FONTS = ['Segoe UI', 'Helvetica Neue', 'Helvetica', 'Arial', 'Roboto', 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', 'sans-serif'];

// Alphabets and signs with widths of their own. Wide East Asian characters and emoji are not listed: they are as wide as a rule says.
const RANGES = [
  [0x20, 0x7e], [0xa0, 0x2af], [0x2b0, 0x2ff], [0x370, 0x3ff], [0x400, 0x52f], [0x531, 0x58f], [0x5d0, 0x5f4], [0x606, 0x6ff],
  [0x904, 0x97f], [0xe01, 0xe5b], [0x10d0, 0x10ff], [0x1e00, 0x1fff], [0x2010, 0x2027], [0x2030, 0x205e], [0x2070, 0x209c], [0x20a0, 0x20c0],
  [0x2100, 0x218b], [0x2190, 0x22ff], [0x2460, 0x24ff], [0x2500, 0x25ff], [0x2600, 0x27bf],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
});
const page = await browser.newPage();
const measured = await page.evaluate(({ fonts, ranges }) => {
  const context = document.createElement('canvas').getContext('2d');
  const widths = (weight, [from, to]) => {
    const widest = Array.from({ length: to - from + 1 }, () => 0);
    for (const font of fonts) {
      context.font = `${weight} 1000px ${font === 'sans-serif' ? font : `"${font}"`}`;
      for (let code = from; code <= to; code++) {
        widest[code - from] = Math.max(widest[code - from], context.measureText(String.fromCodePoint(code)).width);
      }
    }
    return widest.map(width => Math.ceil(width / 10 - 1e-6));
  };
  return ranges.map(range => ({ from: range[0], regular: widths('normal', range), bold: widths('bold', range) }));
}, { fonts: FONTS, ranges: RANGES });
await browser.close();

const digits = widths => widths.map(width => Math.min(width, 36 * 36 - 1).toString(36).padStart(2, '0')).join('');
const rows = measured.map(({ from, regular, bold }) => `  { from: 0x${from.toString(16)}, regular: '${digits(regular)}', bold: '${digits(bold)}' },`);
writeFileSync(new URL('../diagram/text/widths.ts', import.meta.url), `// Written by scripts/measure-text.mjs. Do not edit.

/** A run of characters from code point \`from\` on: two base-36 digits each, the advance width in hundredths of the font's size. */
export interface Run {
  readonly from: number;
  readonly regular: string;
  readonly bold: string;
}

export const RUNS: readonly Run[] = [
${rows.join('\n')}
];
`);
