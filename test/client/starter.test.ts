/** The texts that a beginner meets first: the journey to begin with, and those of the walkthrough's pictures. */
import { expect, test } from 'vitest';
import { FIRST_TO_CHANGE, starter } from '../../client/commands/starter.ts';
import { check } from '../../language/check.ts';
import { DEFAULT_PROJECT } from '../../language/config/merge.ts';
import { format } from '../../language/format/format.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { TEXTS } from '../../scripts/lib/walkthrough.ts';

function findings(text: string, today: string) {
  const project = new Project(), reading = readFile('x', text);
  project.set(reading.model);
  return check(project, 'x', reading, { ...DEFAULT_PROJECT, settings: { ...DEFAULT_PROJECT.settings, today } });
}

test('the journey to begin with has no error and no warning, and is laid out as saving would lay it out', () => {
  const text = starter('2026-11-23');
  expect(findings(text, '2026-11-23').filter(({ severity }) => severity !== 'hint')).toEqual([]);
  expect(format(text)).toMatchObject({ text });
  expect(text.split(FIRST_TO_CHANGE)).toHaveLength(2);
});

test.each(Object.entries(TEXTS))('the walkthrough’s “%s” can be read and has no error', (_, text) => {
  expect(readFile('x', text).findings).toEqual([]);
  expect(findings(text, '2026-02-01').filter(({ severity }) => severity === 'error')).toEqual([]);
});
