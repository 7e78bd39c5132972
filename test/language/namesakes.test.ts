/** What many things share a name with: from so many on they are found by where they are, and mean what they would mean as few. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { MANY } from '../../language/names/fitting.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

const HEAD = 'channel Web\npersona Ann\nteam Care\n';
const journey = (name: string, body: string): string => `journey ${name}\n  state current\n  for Ann\nstage Ask\n  owner Care\n${body}`;

function read(text: string): { readonly project: Project; readonly findings: ReturnType<typeof check> } {
  const project = new Project(), reading = readFile('x', text);
  project.set(reading.model);
  return { project, findings: check(project, 'x', reading) };
}

describe.each([3, MANY - 1, MANY, 3 * MANY])('%i journeys with touchpoints of the same names', count => {
  const names = Array.from({ length: count }, (_, i) => `Help${i}`);
  const each = names.map(name => journey(name, '  touchpoint Form\n    via Web\n    next Send\n  touchpoint Send\n    via Web\n')).join('');

  test('a name means the nearest one', () => {
    const { project } = read(HEAD + each), { journeys } = project.file('x')!;
    for (const { stages: [stage] } of journeys) {
      const [form, send] = stage!.touchpoints;
      expect(project.resolve(form!.next[0]!.targets[0]!, form)).toBe(send);
      expect(project.mentionsOf(send!).map(mention => mention.in)).toEqual([form]);
      expect([form!, send!].map(thing => project.isMentioned(thing))).toEqual([false, true]);
      expect(project.namesakes(project.placeOf(form!)!)).toEqual([project.placeOf(form!)]);
    }
  });

  test('a name that means none of them by itself is told, and the first ten are offered', () => {
    const { findings } = read(`${HEAD}${each}${journey('Other', '  touchpoint Talk\n    via Web\n    continues Form\n')}`);
    const [found, ...more] = findings.filter(({ code }) => code === 'J104');
    expect(more).toEqual([]);
    expect(found!.message).toContain(`\`Form\` fits ${count} touchpoints: \`Help0.Ask.Form\`, `);
    expect(found!.related!.length).toBe(Math.min(count, 10));
    expect(found!.fixes!.map(({ edits }) => edits[0]!.newText)).toEqual(names.slice(0, 10).map(name => `${name}.Ask.Form`));
  });
});

test.each([2, MANY - 1, MANY, 3 * MANY])('%i declarations of one name: the first stands for all, the others are told', count => {
  const { project, findings } = read(`channel Web\npersona Ann\n${'team Care\n'.repeat(count)}${journey('Help', '  touchpoint Form\n    via Web\n')}`);
  const [first, ...others] = project.ofKind('team').map(({ thing }) => thing);
  expect(project.mentionsOf(first!).length).toBe(1);
  expect(others.filter(other => project.isMentioned(other))).toEqual([]);
  expect(findings.filter(({ code }) => code === 'J102').map(({ range, fixes }) => [range.start.line, fixes![0]!.edits[0]!.newText])).toEqual(others.map((_, i) => [i + 3, 'Care2']));
});
