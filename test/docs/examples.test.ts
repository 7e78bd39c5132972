/** Every journey in the docs reads without an error. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { root } from '../support/server.ts';

const pages = ['README.md', ...readdirSync(join(root, 'docs')).filter(name => name.endsWith('.md') && name !== 'rules.md').map(name => `docs/${name}`)];
const examples = pages.flatMap(page => [...readFileSync(join(root, page), 'utf8').replace(/^````[\s\S]*?^````/gm, '').matchAll(/^[ \t]*```journey\n([\s\S]*?)^[ \t]*```/gm)].map((match, i) => [`${page}, example ${i + 1}`, match[1]!] as const));

test.each(examples)('%s', (_, text) => {
  const reading = readFile('x', text), { model, findings } = reading;
  if (/^(journey|persona|team)/m.test(text)) {
    const project = new Project();
    project.set(model);
    expect(check(project, 'x', reading).filter(({ severity }) => severity !== 'hint').map(({ message }) => message)).toEqual([]);
  } else {
    // A part of a journey: it stands in none here, and that is all that may be said of it.
    expect(findings.map(({ code }) => code)).toEqual(['J210']);
  }
});

test('there are examples', () => {
  expect(examples.length).toBeGreaterThanOrEqual(3);
});
