/** The snippets of the extension: whole scaffolds, in the words of the language, and none that completion offers already. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { LINE_WORDS } from '../../language/lines/wording.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { withoutPlaces } from '../../language/service/snippets.ts';

interface Snippet { readonly prefix: string; readonly description: string; readonly body: readonly string[] }

const snippets = Object.entries(JSON.parse(readFileSync(new URL('../../syntaxes/journey.snippets.json', import.meta.url), 'utf8')) as Record<string, Snippet>);
const DAY = /\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g;
const written = ({ body }: Snippet) => withoutPlaces(body.join('\n').replace(DAY, '2026-05-04'), '');

/** What stands around a snippet that is a part of something. */
const AROUND: Readonly<Record<string, string>> = { blueprint: 'persona P\njourney J\n  state current\n  for P\nstage S\n', fork: 'persona P\njourney J\n  state current\n  for P\nstage S\ntouchpoint T\n' };

test.each(snippets)('%s can be read as it is', (_, snippet) => {
  expect(readFile('map', `${AROUND[snippet.prefix] ?? ''}${written(snippet)}\n`).findings).toEqual([]);
  // A place that is filled in twice is the same place.
  const places = new Map<string, string>();
  for (const [, number, text] of snippet.body.join('\n').matchAll(/\$\{(\d+)[:|]([^}|]*)/g)) expect(places.get(number!) ?? (places.set(number!, text!), text)).toBe(text);
});

test('the whole map has no error, and says what is still to be written', () => {
  const project = new Project(), reading = readFile('map', written(snippets.find(([, { prefix }]) => prefix === 'map')![1]));
  project.set(reading.model);
  const findings = check(project, 'map', reading);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  expect(findings.filter(({ code }) => code === 'J318').length).toBeGreaterThan(10);
});

test('none has the word of a line, which completion offers', () => {
  expect(snippets.map(([, { prefix }]) => prefix).filter(prefix => LINE_WORDS.has(prefix))).toEqual([]);
});
