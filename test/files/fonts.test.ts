import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFonts, missingFontMessage, scriptsIn } from '../../files/fonts.ts';

function fontsAt(...names: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'journey-fonts-'));
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), '');
  }
  return root;
}

test.each([
  ['Pays', ['latin']], ['顧客旅程', ['latin', 'cjk']], ['カート 🎉', ['latin', 'cjk', 'emoji']], ['مرحبا', ['latin', 'arabic']], ['한국어', ['latin', 'cjk']], ['12 ★', ['latin']],
])('the scripts of %s', (text, expected) => expect(scriptsIn(text)).toEqual(expected));

test('takes the best family that is there, with its bold font, however deep it lies', () => {
  const root = fontsAt('a/b/DejaVuSans.ttf', 'a/DejaVuSans-Bold.ttf', 'Arial.ttf', 'Arial Bold.ttf', 'x/NotoSansCJK-Regular.ttc', 'readme.txt');
  expect(findFonts(['latin', 'cjk', 'arabic', 'thai'], [root, join(root, 'no such folder')])).toEqual({
    found: [
      { script: 'latin', family: 'Arial', regular: join(root, 'Arial.ttf'), bold: join(root, 'Arial Bold.ttf') },
      { script: 'cjk', family: 'Noto Sans CJK TC', regular: join(root, 'x/NotoSansCJK-Regular.ttc') },
      { script: 'arabic', family: 'DejaVu Sans', regular: join(root, 'a/b/DejaVuSans.ttf'), bold: join(root, 'a/DejaVuSans-Bold.ttf') },
    ],
    missing: ['thai'],
  });
  expect(missingFontMessage('thai')).toBe('No font for Thai was found on this machine, so that its letters are missing. Install one, such as Noto Sans Thai.');
});
