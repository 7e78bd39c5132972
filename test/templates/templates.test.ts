/** The templates: whole maps, of which nothing is reported but what is to be filled in. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { DEFAULT_PROJECT } from '../../language/config/merge.ts';
import type { Finding } from '../../language/findings.ts';
import { format } from '../../language/format/format.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { fillTemplate } from '../../templates/fill.ts';
import { LANGUAGES, TEMPLATES, type TemplateLanguage } from '../../templates/templates.ts';
import { folderWith, root, runCommand } from '../support/server.ts';

const TODAY = '2026-06-01';
const LANGS = Object.keys(LANGUAGES) as TemplateLanguage[];
const FILES = LANGS.flatMap(language => TEMPLATES.map(({ name }) => [`${language}/${name}.journey`, language] as const));
const read = (name: string): string => readFileSync(join(root, 'templates', name), 'utf8');

function findingsOf(text: string): { readonly findings: readonly Finding[]; readonly journeys: readonly string[] } {
  const reading = readFile('x', text), project = new Project();
  project.set(reading.model);
  return { findings: check(project, 'x', reading, { ...DEFAULT_PROJECT, settings: { ...DEFAULT_PROJECT.settings, today: TODAY } }), journeys: reading.model.journeys.map(({ name }) => name) };
}

test('each language has each template, and no other file', () => {
  for (const language of LANGS) expect(readdirSync(join(root, 'templates', language)).toSorted()).toEqual(TEMPLATES.map(({ name }) => `${name}.journey`).toSorted());
  for (const { name, texts } of TEMPLATES) for (const language of LANGS) expect(String(texts[language])).toContain(`${language}/${name}.journey`);
});

describe.each(FILES)('%s', (file, language) => {
  const text = fillTemplate(read(file), { today: TODAY, language });

  test('every placeholder is reported, and nothing else', () => {
    const { findings } = findingsOf(text);
    expect(findings.filter(({ code }) => code !== 'J318').map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
    const lines = text.split('\n').flatMap((line, i) => line.includes('{') && !line.startsWith('//') ? [i] : []);
    expect(findings.map(({ range }) => range.start.line)).toEqual(lines);
    expect(lines.length).toBeGreaterThanOrEqual(2);
  });

  test('nothing is reported when all is filled in', () => {
    expect(findingsOf(text.replace(/\{([^}]*)\}/gu, '$1')).findings.map(({ message }) => message)).toEqual([]);
  });

  test('is in the canonical layout, and in its own language', () => {
    expect(format(text)).toMatchObject({ text, changes: [] });
    const texts = [...text.matchAll(/"([^"]*)"/g)].map(([, said]) => said!);
    const own = { en: /\p{Script=Latin}/u, 'zh-Hant': /\p{Script=Han}/u, ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u }[language];
    expect(texts.filter(said => !own.test(said))).toEqual([]);
    if (language === 'ja') expect(texts.filter(said => /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(said)).length).toBeGreaterThan(texts.length / 2);
  });
});

test('a name, a title, a method', () => {
  const made = (name: string, language: TemplateLanguage = 'en'): string => /^journey .*$/m.exec(fillTemplate(read(`${language}/customer.journey`), { today: TODAY, language, name }))![0];
  expect(made('Returns')).toBe('journey Returns "Buys {product} and comes back"');
  expect(made('Returns a "parcel"')).toBe('journey ReturnsAParcel "Returns a \\"parcel\\""');
  expect(made('退貨', 'zh-Hant')).toBe('journey 退貨 "買{產品}，之後再回來"');
  expect(made('!?')).toBe('journey Purchase "!?"');
  for (const language of LANGS) {
    const text = fillTemplate(read(`${language}/customer.journey`), { today: TODAY, language, method: 'five-steps' });
    expect(text).toContain('journey report archetypes');
    expect(findingsOf(text).findings.filter(({ code }) => code !== 'J318')).toEqual([]);
    expect(format(text)).toMatchObject({ text, changes: [] });
  }
});

const files = folderWith({ 'there.journey': 'team Care\n' });
afterAll(() => files.remove());

/** Each call, its exit code, and what is in the output and in the messages. */
const CALLS: readonly (readonly [readonly string[], number, RegExp, RegExp])[] = [
  [[], 0, /^\/\/ A customer's journey in five stages.*\njourney Purchase /s, /^$/],
  [['Returns', '--template', 'retail', '--lang', 'ja', '--today', '2026-04-20'], 0, /date 2026-04-20.*journey Returns "{製品}を買って組み立てる"/s, /^$/],
  [['--template', 'shop'], 2, /^$/, /no template `shop`/],
  [['--lang', 'zh'], 2, /^$/, /What there is: en, zh-Hant, ja/],
  [['Returns', 'a', 'parcel'], 2, /^$/, /in quotes/],
  [['-o', 'there.journey'], 2, /^$/, /there\.journey is there already, and nothing was written/],
  [['-o', 'map.txt'], 2, /^$/, /no journey file/],
  [['--today', 'soon'], 2, /^$/, /takes a day/],
  [['"Returns a parcel"', '--method', 'five-steps', '-o', 'new.journey'], 0, /^$/, /Wrote new\.journey\. Fill in what stands in braces/],
];

test.each(CALLS)('journey new %j', async (args, code, out, err) => {
  const result = await runCommand(['new', ...args], files.path);
  expect(result.err).toMatch(err);
  expect(result.out).toMatch(out);
  expect(result.code).toBe(code);
});

test('the bundles hold every template', async () => {
  expect(existsSync(join(files.path, 'new.journey'))).toBe(true);
  for (const { name } of TEMPLATES) expect((await runCommand(['new', '--template', name, '--today', TODAY], files.path)).out).toBe(fillTemplate(read(`en/${name}.journey`), { today: TODAY, language: 'en' }));
  const extension = readFileSync(join(root, 'dist/extension-new-from-template.cjs'), 'utf8');
  for (const language of LANGS) expect(extension).toContain(/^journey \S+ "([^{"]*)/m.exec(read(`${language}/employee.journey`))![1]!.slice(0, 4));
});
