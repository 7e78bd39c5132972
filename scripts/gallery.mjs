/** `npm run gallery`: draws the pictures of `docs/gallery.md` and of the templates, with the command as it is built. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, root } from './lib/run.mjs';
import { Failure, main, say } from './lib/say.mjs';

/** The picture's name, its caption, and what the command is told to draw; a template is made first. */
export const PICTURES = [
  ['wardrobe', 'A routine with a fork: flat-pack furniture, from the picture to the review', { file: 'examples/retail.journey', journey: 'Wardrobe' }],
  ['wardrobe-next', 'The same as it shall be: feelings are hopes, and drawn dashed', { file: 'examples/retail.journey', journey: 'WardrobeNext' }],
  ['adoption', 'A physician adopts a therapy: process and behaviour above the stages', { file: 'examples/physician.journey', journey: 'Adoption' }],
  ['support', 'A patient stays on a therapy: consents, waits, milestones', { file: 'examples/patient.journey', journey: 'Support' }],
  ['customer', 'Template: a customer’s journey in five stages', { template: 'customer', lang: 'en' }],
  ['b2b', 'Template: a buying committee, one curve for each persona', { template: 'b2b', lang: 'en' }],
  ['blueprint', 'Template: a service blueprint', { template: 'blueprint', lang: 'en' }],
  ['employee', 'Template: an employee’s first year', { template: 'employee', lang: 'en' }],
  ['retail-zh', '範本：購物者的旅程（繁體中文）', { template: 'retail', lang: 'zh-Hant' }],
  ['pharma-ja', 'テンプレート：医師が治療を採り入れる（日本語）', { template: 'pharma', lang: 'ja' }],
];

const run = (...args) => execFileSync(process.execPath, [at('dist/cli.mjs'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

async function draw() {
  if (!existsSync(at('dist/cli.mjs'))) throw new Failure('There is no command yet.', 'run npm run build first.');
  const scratch = mkdtempSync(join(tmpdir(), 'journey-gallery-')), folder = at('docs/images/gallery');
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, , what] of PICTURES) {
      let { file, journey } = what;
      if (what.template) {
        file = join(scratch, `${name}.journey`);
        run('new', '--template', what.template, '--lang', what.lang, '--today', '2026-06-01', '-o', file);
      }
      run('render', file, ...(journey ? ['--journey', journey] : []), '-o', join(folder, `${name}.svg`));
      say(`docs/images/gallery/${name}.svg`);
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  writeFileSync(at('docs/gallery.md'), `${[
    '<!-- Made by `npm run gallery`: do not edit. -->', '# Gallery', '',
    'Pictures of the examples and of some templates, as `journey render` draws them. In braces stands what a template leaves to be filled in.',
    ...PICTURES.flatMap(([name, caption, { file, template, lang }]) => ['', `## ${caption}`, '', `![${caption}](images/gallery/${name}.svg)`, '', file ? `[The text](../${file})` : `\`journey new --template ${template} --lang ${lang}\``]),
  ].join('\n')}\n`);
}

if (process.argv[1] === import.meta.filename) await main(draw);
