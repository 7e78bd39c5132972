/** Import and export as their users meet them: the command, the editor's server, the published schema. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportJourneys } from '../../exchange/export.ts';
import type { ReadingReport } from '../../exchange/report.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import { readFile } from '../../language/read.ts';
import type { ImportAnswer } from '../../server/protocol.ts';
import { canonical, plainJourney } from '../format/journeys.ts';
import { folderWith, folderWithExamples, root, startClient, type Client } from '../support/server.ts';
import { EXAMPLES } from '../support/texts.ts';
import { rows, workbook } from './zips.ts';

const DIAGRAM = 'journey\n  title Tea\n  section Go\n    Make tea: five: Me\n    Drink: 5: Me\n';

describe('the command', () => {
  let folder: ReturnType<typeof folderWith>;
  beforeAll(() => { folder = folderWith({ 'tea.mmd': DIAGRAM, 'good.mmd': 'journey\n  section Go\n    Drink: 5: Me\n', 'there.journey': 'team A\n', 'list.csv': 'Name,Price\nTea,1\n' }); });
  afterAll(() => folder.remove());
  const journey = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli.mjs'), ...args], { cwd: folder.path, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' }, input: DIAGRAM });
    return { status, stdout, stderr };
  };

  test('writes the journey, tells what was doubtful, and reports for programs', () => {
    const { status, stdout, stderr } = journey('import', 'tea.mmd', '-o', 'tea.journey', '--report', 'reading.json');
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toMatch(/tea\.mmd \(mermaid\): read 1 journey, 1 stage, 2 touchpoints, 1 persona[^]*Doubtful \(1\)\n {2}line 4: Make tea: five: Me\n[^]*Or is it 5 of 5/);
    expect(readFileSync(join(folder.path, 'tea.journey'), 'utf8')).toContain('journey Tea\n  state current\n  for Me\n');
    const report = JSON.parse(readFileSync(join(folder.path, 'reading.json'), 'utf8')) as ReadingReport;
    expect(report).toMatchObject({ version: 1, source: 'tea.mmd', format: 'mermaid', read: { journey: 1, touchpoint: 2 }, doubts: [{ place: { line: 4 }, found: 'Make tea: five: Me' }] });
    expect(journey('validate', 'tea.journey').status).toBe(0);
  });

  test.for([
    ['strict, with a doubt', ['import', 'tea.mmd', '--strict'], 1, /Doubtful/],
    ['strict, without one', ['import', 'good.mmd', '--strict', '--quiet'], 0, /^$/],
    ['from the standard input', ['import', '--from', 'mermaid', '-'], 0, /standard input/],
    ['a file that is there', ['import', 'good.mmd', '-o', 'there.journey'], 2, /is there already.*--force/],
    ['a file that isn’t', ['import', 'none.csv'], 2, /none\.csv can't be read: there is no such file/],
    ['a folder', ['import', '.'], 2, /is no file/],
    ['a journey', ['import', 'there.journey'], 2, /there\.journey is a journey file already.*open it/],
    ['a table of something else', ['import', 'list.csv'], 2, /No journey was found in list\.csv/],
    ['no format', ['import', '-'], 2, /--from csv/],
    ['export without a format', ['export', 'there.journey'], 2, /--to.*mermaid/],
    ['export of what isn’t there', ['export', 'there.journey', '--to', 'mermaid'], 2, /no journey to export/],
  ] as const)('%s', ([, args, code, told]) => {
    const { status, stderr } = journey(...args);
    expect(stderr).toMatch(told);
    expect(status).toBe(code);
    expect(readFileSync(join(folder.path, 'there.journey'), 'utf8')).toBe('team A\n');
  });

  test('writes no other file than those that are named, whatever the source says', () => {
    writeFileSync(join(folder.path, 'path.mmd'), 'journey\n  title ../../escape\n  section ../x\n    /etc/passwd: 3: ../me\n');
    const before = readdirSync(folder.path).length;
    expect(journey('import', 'path.mmd', '-o', 'path.journey', '--quiet').status).toBe(0);
    expect(readdirSync(folder.path)).toHaveLength(before + 1);
    expect(existsSync(join(folder.path, '..', 'escape.journey'))).toBe(false);
  });

  test('no text of a source reaches the terminal as more than text', () => {
    writeFileSync(join(folder.path, 'evil.mmd'), 'journey\n  section S\n    A\u001b[31m ::error::x ##[error]y: five: Me\n');
    const { stderr } = journey('import', 'evil.mmd');
    for (const forged of ['\u001b', '::error::', '##[error]']) expect(stderr).not.toContain(forged);
    expect(stderr).toContain('five');
  });
});

describe('the editor', () => {
  let client: Client, folder: ReturnType<typeof folderWithExamples>;
  beforeAll(async () => { folder = folderWithExamples(); client = await startClient([folder.path]); });
  afterAll(async () => { await client.stop(); folder.remove(); });
  const ask = (name: string, content: string) => client.connection.sendRequest<ImportAnswer>('journey/import', { name, data: Buffer.from(content).toString('base64') });

  test('gets the journey and the report', async () => {
    expect(await ask('tea.mmd', DIAGRAM)).toEqual({
      text: expect.stringContaining('journey Tea') as string, doubts: 1, summary: expect.stringMatching(/^read 1 journey/) as string, report: expect.stringContaining('Doubtful (1)\n  line 4: Make tea: five: Me') as string,
      places: [{ at: 3, to: 'source', line: 4 }],
    });
  });

  test('is led from a cell that has no line to the words in the journey', async () => {
    const bytes = workbook(rows(['Stage', 'Decide', 'Visit'], ['Actions', 'Searches', 'Waits'], ['Emotions', 'meh', '-2']));
    const answer = await client.connection.sendRequest<ImportAnswer>('journey/import', { name: 'clinic.xlsx', data: Buffer.from(bytes).toString('base64') });
    if ('refused' in answer) throw new Error(answer.refused);
    const lines = answer.text.split('\n'), at = answer.report.split('\n').findIndex(line => line.includes('meh')), line = lines.findIndex(each => each.includes('meh'));
    expect(line).toBeGreaterThan(0);
    expect(answer.places).toContainEqual({ at, to: 'journey', line: line + 1, column: lines[line]!.indexOf('meh') + 1 });
  });

  test('is told in a sentence why there is none', async () => {
    expect(await ask('a.csv', 'Name,Price\nTea,1\n')).toEqual({ refused: expect.stringContaining('No journey was found in a.csv') as string });
    expect(client.alive()).toBe(true);
  });
});

test('what goes out as JSON is as the published schema says', async () => {
  const schema = JSON.parse(readFileSync(join(root, 'syntaxes/journeys.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
  const holds = async (text: string): Promise<void> => {
    const file = plainOf(readFile('', text).model), { content } = await exportJourneys('json', { file, project: file });
    validate(JSON.parse(content as string));
    expect(validate.errors ?? []).toEqual([]);
  };
  for (const [, text] of EXAMPLES) await holds(text);
  await fc.assert(fc.asyncProperty(plainJourney.map(canonical), holds), { numRuns: 60 });
  expect(validate({ format: 'journey-maps', version: 1, journeys: [{ name: 'J', state: 'sideways', wibble: 1 }] })).toBe(false);
});
