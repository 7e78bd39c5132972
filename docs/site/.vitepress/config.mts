/** The docs as a site: the same pages that the repository shows. Everything is served from the site itself; search works in the browser. */
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

/** Journeys are coloured as in the editor. */
const grammar = JSON.parse(readFileSync(new URL('../../../syntaxes/journey.tmLanguage.json', import.meta.url), 'utf8'));

export default defineConfig({
  title: 'Journey',
  description: 'Customer journeys as text: write them, see the map beside the text, check them in CI.',
  // What `npm run docs` has put there: VitePress looks for its own modules above the pages.
  srcDir: 'pages',
  outDir: '../../out/docs',
  cacheDir: '../../out/docs-cache',
  // Where the site stands isn't known here: links are relative to this.
  base: process.env.DOCS_BASE ?? '/',
  cleanUrls: false,
  lastUpdated: false,
  // Links that leave the docs (examples, the changelog) are for readers of the repository; a test looks at all of them.
  ignoreDeadLinks: [/\.\.\//],
  rewrites: { 'analyst.md': 'index.md' },
  markdown: { languages: [{ ...grammar, name: 'journey' }] },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    sidebar: [
      { text: 'Begin', items: [{ text: 'A first journey', link: '/' }, { text: 'Gallery', link: '/gallery' }, { text: 'The language', link: '/language' }, { text: 'The preview', link: '/preview' }] },
      { text: 'Work together', items: [{ text: 'Reviewing', link: '/reviewing' }, { text: 'In CI', link: '/ci' }, { text: 'Reports', link: '/reports' }, { text: 'Configuration', link: '/configuration' }, { text: 'Other editors', link: '/editors' }] },
      { text: 'Reference', items: [{ text: 'Words', link: '/words' }, { text: 'Rules', link: '/rules' }, { text: 'JSON', link: '/json' }, { text: 'Architecture', link: '/architecture' }] },
    ],
  },
});
