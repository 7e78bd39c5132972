/** The docs say what is so: commands and options exist, links lead somewhere. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { REPORTS } from '../../review/reports/registry.ts';
import { root } from '../support/server.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)];
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

/** The lines of a page's shell blocks that call the command, and code in its text that does; without comments, joined where they go on. */
function callsIn(page: string): string[] {
  const text = textOf(page);
  const blocks = [...text.matchAll(/^[ \t]*```(?:sh|bash|shell|console)\n([\s\S]*?)^[ \t]*```/gm)].flatMap(([, block]) => block!.replace(/\\\n\s*/g, ' ').split('\n'));
  const inline = [...text.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '').matchAll(/`(journey [a-z][^`]*)`/g)].map(([, call]) => call!);
  return [...blocks, ...inline].flatMap(line => /(?:^|[;&|(]\s*|\$\s+|npx )journey (?=[a-z-])([^|;&#>)]*)/.exec(line.trim())?.[1]?.trim() ?? []);
}

const calls = PAGES.flatMap(page => callsIn(page).map(call => [page, call] as const));

test.each(calls)('%s: journey %s', (_, call) => {
  const [name, ...words] = call.match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  if (name!.startsWith('-')) return;
  // In running text `journey` is also a word of the language: `journey NAME`.
  if (!COMMANDS.some(({ spec }) => spec.name === name) && words.length === 0) return;
  const spec = COMMANDS.find(command => command.spec.name === name)?.spec;
  expect(spec, `the command ${name}`).toBeDefined();
  for (const [i, word] of words.entries()) {
    const [option, given] = word.split('=');
    if (!option!.startsWith('-') || option === '-' || option === '--') continue;
    const found = Object.entries(spec!.options).find(([long, { short }]) => option === `--${long}` || option === `-${short}`) ?? (['--help', '-h'].includes(option!) ? ['help', { type: 'boolean' }] as const : undefined);
    expect(found, option).toBeDefined();
    const choices = 'choices' in found![1] ? found![1].choices : undefined, value = given ?? words[i + 1];
    if (choices && value && /^[a-z0-9-]+$/i.test(value) && value === value.toLowerCase() && !value.includes('…')) expect(choices, `${option} ${value}`).toContain(value.split(',')[0]!);
  }
  const report = name === 'report' && words[0] && /^[a-z0-9]+$/.test(words[0]) ? words[0] : undefined;
  if (report !== undefined) expect(REPORTS.map(each => each.name)).toContain(report);
});

test('there are calls to check', () => {
  expect(calls.length).toBeGreaterThan(20);
});

/** A heading's anchor, as code hosts make it. */
const anchorOf = (heading: string): string => heading.replace(/[`*_]|\[([^\]]*)\]\([^)]*\)/g, '$1').trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-');

describe.each(PAGES)('%s', page => {
  const text = textOf(page).replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');
  test('leads to pages and headings that are there', () => {
    const missing = [...text.matchAll(/\]\((?!https?:|mailto:|command:)([^)\s]+)\)/g)].map(([, target]) => target!).filter(target => {
      const [path = '', anchor] = target.split('#'), file = path === '' ? page : join(dirname(page), decodeURIComponent(path));
      if (!existsSync(join(root, file))) return true;
      if (anchor === undefined || !file.endsWith('.md')) return false;
      return ![...textOf(file).matchAll(/^#+ (.*)$/gm)].some(([, heading]) => anchorOf(heading!) === decodeURIComponent(anchor).toLowerCase());
    });
    expect(missing).toEqual([]);
  });

  test('names no machine’s paths and no registry', () => {
    expect(textOf(page)).not.toMatch(/\/work\/|\/home\/\w|artifactory|verdaccio/i);
  });
});

test('guides are linked from the first page', () => {
  const readme = textOf('README.md');
  for (const guide of ['analyst', 'reviewing', 'ci', 'reports', 'gallery', 'language', 'rules'].filter(name => existsSync(join(root, `docs/${name}.md`)))) expect(readme.includes(`docs/${guide}.md`), guide).toBe(true);
});
