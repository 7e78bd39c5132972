/** What holds for every report, whatever the project. */
import { expect, test } from 'vitest';
import { REPORTS } from '../../review/reports/registry.ts';
import { EXAMPLES } from '../support/texts.ts';
import { examples, projectOf, report } from './project.ts';

const BROKEN = `
team gap "Gap"
team gap
team __proto__ "constructor"
channel Web
journey
  owner Nobody
  for Nobody
stage
  touchpoint
    via Nowhere
    emotion 7
    wait 3 parsecs
stage One "One"
  owner gap, __proto__
  touchpoint T "T"
    via Web
    pain
      severity high
opportunity
  addresses Nothing
journey Later
  state future
  improves Later
  archetype trek
  archetype routine
`;

const PROJECTS = [
  ['nothing', []], ['the examples', EXAMPLES], ['broken lines and names that mean nothing', [['broken.journey', BROKEN]]],
  // Every other line is gone, so that names lead nowhere and blocks are cut.
  ['halved examples', EXAMPLES.map(([name, text]) => [name, text.split('\n').filter((_, i) => i % 2 === 0).join('\n')] as const)],
  ['examples twice', [...EXAMPLES, ...EXAMPLES.map(([name, text]) => [`again-${name}`, text] as const)]],
] as const;

test.each(PROJECTS)('every report of %s is whole', (_, texts) => {
  const project = projectOf(texts);
  for (const { name } of REPORTS) {
    const made = report(name, { project });
    expect(made.question, name).toMatch(/^[A-Z][^?]*\?$/);
    expect(new Set(made.tables.map(({ key }) => key)).size, name).toBe(made.tables.length);
    for (const { key, columns, rows, empty } of made.tables) {
      expect(new Set(columns.map(column => column.key)).size, `${name} ${key}`).toBe(columns.length);
      expect(rows.filter(row => row.length !== columns.length), `${name} ${key}`).toEqual([]);
      expect(empty, `${name} ${key}`).toMatch(/\.$/);
    }
    // The same project gives the same report, whichever file was read first.
    expect(report(name, { project: projectOf(texts.toReversed()) }), name).toEqual(made);
  }
});

test('each report has a name of its own, and says something about the examples', () => {
  expect(new Set(REPORTS.map(({ name }) => name)).size).toBe(REPORTS.length);
  const project = examples();
  for (const { name } of REPORTS) expect(report(name, { project }).tables.some(({ rows }) => rows.length > 0), name).toBe(true);
});

test('mistakes show: no owner, no consent, no evidence, a channel that doesn’t fit, out of step', () => {
  const project = projectOf(EXAMPLES.map(([name, text]) => [name, name === 'physician.journey'
    ? text.replace('  process Desire\n', '  process Selection\n').replace('    via Briefing\n', '    via Email\n').replace('  owner DigitalMarketing\n', '').replace('    emotion 0 "one more mail"\n    evidence RepInterviews\n', '    emotion 0 "one more mail"\n    data personal\n')
    : text] as const));
  const marksOf = (name: string, table: string): string[] => report(name, { project }).tables.find(({ key }) => key === table)!.rows.flatMap(row => row.flatMap(({ items }) => items.flatMap(({ text, mark }) => mark && mark !== 'good' ? [text] : [])));
  expect(marksOf('owners', 'stages')).toEqual(['no owner: 2 touchpoints nobody answers for']);
  expect(marksOf('privacy', 'register')).toEqual(['no consent', 'nobody']);
  expect(marksOf('evidence', 'matrix')).toEqual(['Is invited to a web lecture']);
  expect(report('evidence', { project }).figures[1]).toMatchObject({ text: '1', mark: 'bad' });
  expect(marksOf('sync', 'matrix')).toEqual(['belongs together, nothing here', 'belongs together, nothing here', 'belongs together, nothing here', 'out of step', 'Email (doesn’t fit)']);
});
