/** S9: no source blows up, reaches outside or changes the program: it is read, or what is wrong with it is said in a sentence, and soon. */
import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportFormat } from '../../exchange/formats.ts';
import { importJourneys } from '../../exchange/import.ts';
import { ImportError } from '../../exchange/report.ts';
import { loadConfiguration } from '../../files/configuration.ts';
import { Workspace, addressOf } from '../../files/workspace.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { readFile } from '../../language/read.ts';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { runCommand } from '../support/server.ts';
import { HOSTILE, type Format } from './sources.ts';

const folder = temporaryFolders();

/** A source is read in well under this, also on a machine that does much else. In milliseconds of this process's own work. */
const MOST_TIME = 8000;

/** @returns what is said of it, empty where it is read as any other */
async function told(format: Format, content: string | Uint8Array): Promise<string> {
  if (format === 'configuration' || format === 'CODEOWNERS') {
    const path = folder({ [format === 'CODEOWNERS' ? format : 'journey.config.json']: content, 'a.journey': GOOD }), workspace = new Workspace();
    await workspace.load([path]);
    // The files are read whatever their configuration says.
    expect(workspace.findings(addressOf(join(path, 'a.journey')))).toEqual([]);
    return workspace.configurationFindings.map(({ message }) => message).join('\n');
  }
  if (format === 'baseline') {
    const { code, out, err } = await runCommand(['validate', '--baseline', 'known.json', '.'], folder({ 'known.json': content, 'a.journey': GOOD }));
    expect(err).not.toContain('defect in Journey');
    expect(code).toBe(err.includes('isn\'t one') ? 2 : 0);
    return out.includes('root:') ? 'a file from elsewhere' : err;
  }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    const { file } = await importJourneys({ name: 'a source', bytes }, { from: format satisfies ImportFormat }), reading = readFile('', writeJourneys(file));
    // What comes in can be read, or is too much for one file.
    expect(reading.findings.filter(({ code }) => code !== 'J009')).toEqual([]);
    return '';
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

test.each(HOSTILE)('$format: one that $what', async ({ format, make, told: expected }) => {
  const content = make(), before = process.cpuUsage(), here = readdirSync('.');
  const said = await told(format, content), { user, system } = process.cpuUsage(before);
  expect(said).toMatch(expected ?? /^$|gone/);
  expect(said.length).toBeLessThan(3000);
  expect((user + system) / 1000).toBeLessThan(MOST_TIME);
  expect(({} as Readonly<Record<string, unknown>>)['polluted']).toBeUndefined();
  expect([readdirSync('.'), existsSync('/tmp/escaped')]).toEqual([here, false]);
});

test('every format has such sources', () => {
  expect(new Set(HOSTILE.map(({ format }) => format)).size).toBe(10);
  console.log(`${HOSTILE.length} hostile sources in 10 formats: each read, or refused in a sentence`);
});

test.each(['journey.config.json', 'CODEOWNERS'])('%s may be a link to something endless, or to a file from elsewhere: neither is read', async name => {
  const secret = folder({ 'secret.json': '{"secret": "* @secret"}' });
  for (const target of ['/dev/zero', join(secret, 'secret.json')]) {
    const path = folder({ 'a.journey': GOOD });
    symlinkSync(target, join(path, name));
    const { settings, findings } = await loadConfiguration(path);
    expect(settings.codeowners).toBeUndefined();
    expect(findings.map(({ message }) => message)).toEqual(name === 'CODEOWNERS' ? [] : ['This configuration can\'t be read: it is a link that leads out of the project\'s folder.']);
  }
});

test('a configuration of another folder may be shared by a link', async () => {
  const shared = folder({ 'journey.config.json': '{"today": "2026-06-01"}' }), path = folder({});
  symlinkSync(join(shared, 'journey.config.json'), join(path, 'journey.config.json'));
  expect(await loadConfiguration(path)).toMatchObject({ settings: { today: '2026-06-01' }, findings: [] });
});

test('configurations that extend the next one twice, forty times over, are told', async () => {
  const path = folder(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [i === 0 ? 'journey.config.json' : `c${i}.json`, JSON.stringify(i === 39 ? {} : { extends: [`c${i + 1}.json`, `./c${i + 1}.json`] })])));
  const { findings } = await loadConfiguration(path);
  expect(findings.map(({ message }) => message)).toEqual(['This configuration extends more than 100 others.']);
});
