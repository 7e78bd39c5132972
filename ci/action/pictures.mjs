/** Draws the journeys of the files that were checked. A file that can't be drawn is told, and stops nothing. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { journey, reports } from './lib.mjs';

/** So that a large project doesn't hold the job up. */
const MOST = 40;

const files = existsSync(reports('journey.json')) ? JSON.parse(readFileSync(reports('journey.json'), 'utf8')).files : [];
mkdirSync(reports('pictures'), { recursive: true });
const taken = new Set();
let drawn = 0, left = 0;
for (const file of files) {
  // A name that begins with a dash is a file's all the same.
  const path = `./${file}`, { code, out } = journey(['export', '--to', 'json', '--', path]);
  if (code !== 0) continue;
  for (const { name } of JSON.parse(out).journeys ?? []) {
    if (drawn >= MOST) { left++; continue; }
    const { code } = journey(['render', `--journey=${name}`, '--output', reports(`pictures/${nameFor(name)}`), '--', path]);
    if (code === 0) drawn++;
  }
}
console.log(`${drawn} journeys drawn.${left > 0 ? ` ${left} more are not: at most ${MOST} are.` : ''}`);

/** A name may be of any script, and two files may hold journeys of one name. */
function nameFor(name) {
  const plain = name.replaceAll(/[^\p{L}\p{N}_-]/gu, '_').slice(0, 60) || 'journey';
  let file = `${plain}.svg`;
  for (let i = 2; taken.has(file.toLowerCase()); i++) file = `${plain}-${i}.svg`;
  taken.add(file.toLowerCase());
  return file;
}
