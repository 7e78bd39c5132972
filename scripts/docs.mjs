/** `npm run docs`: makes the docs a static site, in out/docs/. Its generator is a package of its own (docs/site/), installed when it is first asked for. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { at, must, npm } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

const site = at('docs/site'), pages = join(site, 'pages');

await main(async () => {
  if (!existsSync(join(site, 'node_modules/vitepress'))) await must(...npm('ci', '--prefix', site), { failed: 'The site’s generator could not be installed', advice: 'look at what npm says above.' });
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(pages);
  for (const name of readdirSync(at('docs'))) if (name.endsWith('.md') || name === 'images') cpSync(join(at('docs'), name), join(pages, name), { recursive: true });
  await must(process.execPath, [join(site, 'node_modules/vitepress/bin/vitepress.js'), 'build', site], { failed: 'The site could not be built', advice: 'look at what VitePress says above.' });
  say('The site is in out/docs/: any web server can serve it.');
});
