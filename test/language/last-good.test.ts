/** While a line can't be read, the picture keeps what it said; and what is mentioned is always a block of the journey that is shown. */
import { expect, test } from 'vitest';
import { steady } from '../../language/model/last-good.ts';
import type { Journey } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

const TEXT = `channel Web
journey Help
stage Ask
  touchpoint Form "Fills in a form"
    via Web
    next Call
    pain Long "Too long"
  touchpoint Call
opportunity Short
  addresses Long
`;

function read(text: string, before?: Journey) {
  const project = new Project(), { model } = readFile('x', text);
  project.set(model);
  return steady(model.journeys[0]!, before, project);
}

test('names lead to blocks of the steadied journey', () => {
  const { journey, names } = read(TEXT);
  const [form, call] = journey.stages[0]!.touchpoints;
  expect(names.resolve(form!.next[0]!.targets[0]!, form)).toBe(call);
  expect(names.resolve(journey.opportunities[0]!.addresses[0]!, journey.opportunities[0])).toBe(form!.pains[0]);
  expect(names.resolve(form!.via!, form)?.name).toBe('Web');
});

test('a block with an unreadable line keeps its facts', () => {
  const before = read(TEXT).journey;
  const { journey } = read(TEXT.replace('    via Web', '    via (('), before);
  expect(journey.stages[0]!.touchpoints[0]!.via?.text).toBe('Web');
  expect(journey.stages[0]!.touchpoints[0]!.broken).toEqual(['via']);
});
