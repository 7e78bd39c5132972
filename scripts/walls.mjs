/** Checks the walls between the rooms, the length of files, and that no test is left out. What holds is in lib/walls.ts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cycleOf, habitsOf, wallsOf } from './lib/walls.ts';
import { root } from './lib/run.mjs';

const FOLDERS = ['language', 'diagram', 'review', 'exchange', 'files', 'server', 'cli', 'client', 'test', 'scripts'];
const NOT_OURS = /(^|\/)(generated|node_modules)\//;
const CODE = /\.(ts|mts|mjs|cjs|js)$/;

const files = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll('\\', '/'))
    .filter((path) => !NOT_OURS.test(path)),
).toSorted().map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const violations = files.flatMap(({ path, text }) => [...wallsOf(path, text), ...habitsOf(path, text)]);
for (const { path, line, wall, advice } of violations) console.error(`${path}:${line}: ${wall}.\n  What to do: ${advice}.`);

const cycle = cycleOf(files);
if (cycle) console.error(`These rooms know each other in a circle: ${cycle.join(' → ')}.`);

if (violations.length > 0 || cycle) process.exitCode = 1;
else console.log(`The walls hold: ${files.length} files.`);
