import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { drawJourney } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import { elkEngine } from './engine.ts';
import { exampleMaps, nastyMaps } from './maps.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

test('the same journey gives the same bytes, with a new engine and in another process', async () => {
  const samples = [...exampleMaps(), ...nastyMaps()];
  const hashes: string[] = [];
  for (const { journey, project } of samples) {
    const svg = toSvg(await drawJourney(journey, project, engine));
    const other = elkEngine();
    expect(toSvg(await drawJourney(journey, project, other))).toBe(svg);
    other.dispose();
    hashes.push(createHash('sha256').update(svg).digest('hex'));
  }
  const elsewhere = execFileSync(process.execPath, [fileURLToPath(new URL('hashes.ts', import.meta.url))], { encoding: 'utf8', env: { ...process.env, LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' } });
  expect(elsewhere.trim().split('\n')).toEqual(hashes);
}, 120_000);

test('nothing of the machine, the clock or the layout engine shows', async () => {
  for (const { journey, project } of exampleMaps()) {
    const svg = toSvg(await drawJourney(journey, project, engine));
    expect(svg).not.toMatch(/\$H|NaN|undefined|Infinity|\d\.\d{3,}|file:|\/home\//);
  }
});
