import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { drawPicture } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { VIEWS } from '../../diagram/views.ts';
import { elkEngine } from './engine.ts';
import { hashesOf, subjects } from './pictures.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

test('the same journey gives the same bytes in every view, with a new engine and in another process', async () => {
  const hashes = await hashesOf(engine);
  const other = elkEngine();
  expect(await hashesOf(other)).toEqual(hashes);
  other.dispose();
  const elsewhere = execFileSync(process.execPath, [fileURLToPath(new URL('hashes.ts', import.meta.url))], { encoding: 'utf8', env: { ...process.env, LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' } });
  expect(elsewhere.trim().split('\n')).toEqual(hashes);
}, 240_000);

test('nothing of the machine, the clock or the layout engine shows', async () => {
  for (const subject of subjects().slice(0, 4 * VIEWS.length)) {
    const svg = toSvg(await drawPicture(subject, engine));
    expect(svg).not.toMatch(/\$H|NaN|undefined|Infinity|\d\.\d{3,}|file:|\/home\//);
  }
});
