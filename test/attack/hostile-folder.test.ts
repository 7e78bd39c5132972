/**
 * S3, S5, S9: a stranger's folder is opened, with settings, tasks and configurations that would have programs run and files read. The system's own calls
 * are written down meanwhile: nothing but git is started, nothing is asked of the network, nothing outside of the folder is read.
 */
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { GOOD } from '../support/folders.ts';
import { repositoryWith } from '../support/repository.ts';
import { folderWith, runCommand, startClient } from '../support/server.ts';
import { needsStrace } from '../support/programs.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

/** A folder that nobody should look into, and the stranger's one, whose every file names it. */
function stranger() {
  const outside = folderWith({ 'evil.sh': '#!/bin/sh\ntouch "$(dirname "$0")/hit"\n', 'evil.cjs': 'require("node:fs").writeFileSync(__dirname + "/hit", "")\n', 'secret.json': '{"rules": {"no-channel": "off"}}', 'secret.journey': GOOD, 'secret.owners': '* @secret\n' });
  cleanup.push(outside.remove);
  const at = (name: string): string => join(outside.path, name), evil = at('evil.sh'), script = at('evil.cjs');
  chmodSync(evil, 0o755);
  const settings = {
    'journey.server.path': evil, 'journey.serverPath': evil, 'journey.path': evil, 'journey.executable': evil, 'journey.command': evil, 'journey.node': evil, 'journey.runtime': evil, 'journey.server.runtime': evil,
    'journey.nodePath': evil, 'journey.server.args': ['--require', script], 'journey.execArgv': ['--require', script], 'journey.env': { NODE_OPTIONS: `--require ${script}` }, 'journey.git.path': evil, 'git.path': evil,
    'journey.trace.server': evil, 'journey.configuration': at('secret.json'), 'journey.rules': at('secret.json'), 'journey.templates': outside.path,
  };
  const repository = repositoryWith({
    'a.journey': GOOD, '.vscode/settings.json': JSON.stringify(settings), '.vscode/tasks.json': JSON.stringify({ version: '2.0.0', tasks: [{ type: 'journey', task: 'validate', path: `--output=${at('hit')}`, runOptions: { runOn: 'folderOpen' } }] }),
    '.vscode/launch.json': JSON.stringify({ configurations: [{ type: 'node', request: 'launch', program: script, name: 'x' }] }), '.vscode/extensions.json': '{"recommendations": ["evil.extension"]}',
    '.vscode/evil.code-snippets': '{}', 'package.json': JSON.stringify({ main: script, scripts: { preinstall: evil, validate: evil }, journey: { plugins: [script] } }), '.journeyrc.cjs': readFileSync(script, 'utf8'),
    'journey.config.cjs': readFileSync(script, 'utf8'), 'journey.config.js': readFileSync(script, 'utf8'), 'journey.config.mjs': `import ${JSON.stringify(script)};\n`, 'journey.config.ts': `import ${JSON.stringify(script)};\n`,
    'journey.config.json': JSON.stringify({ $schema: 'https://evil.invalid/schema.json', extends: [script, at('secret.json'), 'link.json'], plugins: [script], bannedWords: { x: `$(${evil})` }, ignore: [`$(${evil})`, '../**'] }),
    'node_modules/journey-maps/index.js': readFileSync(script, 'utf8'), 'node_modules/.bin/git': `#!/bin/sh\n${evil}\n`, '.npmrc': `node-options=--require ${script}\n`, '.env': `NODE_OPTIONS=--require ${script}\n`,
    '.gitattributes': '*.journey diff=evil filter=evil merge=evil\n',
  });
  cleanup.push(repository.remove);
  symlinkSync(at('secret.json'), join(repository.path, 'link.json'));
  symlinkSync(at('secret.journey'), join(repository.path, 'link.journey'));
  symlinkSync(outside.path, join(repository.path, 'linked'));
  symlinkSync(at('secret.owners'), join(repository.path, 'CODEOWNERS'));
  for (const [key, value] of [['core.fsmonitor', evil], ['core.hooksPath', outside.path], ['core.sshCommand', evil], ['core.pager', evil], ['core.editor', evil], ['diff.external', evil], ['diff.evil.textconv', evil], ['diff.evil.command', evil], ['filter.evil.smudge', evil], ['filter.evil.clean', evil], ['alias.rev-parse', `!${evil}`], ['credential.helper', evil], ['gpg.program', evil]] as const) repository.git('config', key, value);
  return { outside, repository, settings };
}

/** What a log of strace says: the programs that were started, the files that were opened, and whether the network was asked. */
function readLog(log: string) {
  const lines = readFileSync(log, 'utf8').split('\n');
  const found = (pattern: RegExp): string[] => lines.flatMap(line => pattern.exec(line)?.[1] ?? []);
  // Behind a call stands what it has opened, wherever links led.
  return { started: found(/\bexecve\("([^"]*)"/), opened: found(/\bopen(?:at)?\(.* = \d+<([^>]*)>$/), asked: lines.filter(line => /\bconnect\(.*AF_INET/.test(line)) };
}

const strace = (log: string): string[] => ['strace', '-D', '-f', '-y', '-qq', '-s', '1000', '-o', log, '-e', 'trace=execve,openat,open,connect'];
const programs = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, 'git'));

function holds(log: string, outside: string): void {
  const { started, opened, asked } = readLog(log);
  // The log is one of the program itself: it says what it started with.
  expect(opened.length).toBeGreaterThan(20);
  expect(started.filter(path => path !== process.execPath && !programs.includes(path) && !/\/git(-core\/git.*)?$/.test(path))).toEqual([]);
  expect(started.filter(path => path.startsWith(outside) || path.includes('node_modules/.bin/git'))).toEqual([]);
  expect(opened.filter(path => path.startsWith(outside))).toEqual([]);
  expect(asked).toEqual([]);
  expect(existsSync(join(outside, 'hit'))).toBe(false);
}

test('the language server', async () => {
  needsStrace();
  const { outside, repository: { path }, settings } = stranger(), logs = folderWith({}), log = join(logs.path, 'log');
  cleanup.push(logs.remove);
  const client = await startClient([path], [], undefined, { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } }, strace(log));
  cleanup.push(() => client.stop());
  const uri = `file://${path}/a.journey`, textDocument = { uri }, { connection } = client;
  // An editor that hands on what the folder's settings say, whoever asks.
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => settings));
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { journey: settings } });
  await client.open(uri, GOOD.replace('via Web', 'via Wed'));
  await client.until(uri, found => found.length > 0);
  await connection.sendNotification('journey/openPreview', { uri });
  for (const method of ['completion', 'hover', 'definition', 'documentSymbol', 'formatting', 'documentLink']) await connection.sendRequest(`textDocument/${method}`, { textDocument, position: { line: 1, character: 2 }, options: { tabSize: 2, insertSpaces: true } });
  expect(JSON.stringify(await connection.sendRequest('journey/revisions', { uri }))).toContain('main');
  expect(client.findings(`file://${path}/link.journey`) ?? []).toEqual([]);
  await client.stop();
  holds(log, outside.path);
});

test('what lies outside is seen in such a log, where somebody names it', async () => {
  needsStrace();
  const { outside, repository: { path } } = stranger(), logs = folderWith({}), log = join(logs.path, 'log');
  cleanup.push(logs.remove);
  await runCommand(['validate', 'link.journey'], path, strace(log));
  expect(readLog(log).opened).toContain(join(outside.path, 'secret.journey'));
});

test.for([['validate', '.'], ['validate', '--since', 'HEAD', '.'], ['diff', 'HEAD'], ['format', '--check', '.'], ['report', 'pains', '.'], ['render', 'a.journey', '-o', 'a.svg']])('journey %s %s', async words => {
  needsStrace();
  const { outside, repository: { path } } = stranger(), logs = folderWith({}), log = join(logs.path, 'log');
  cleanup.push(logs.remove);
  const { code, err } = await runCommand(words, path, strace(log));
  expect(err).not.toContain('defect in Journey');
  expect(code).toBeLessThan(3);
  holds(log, outside.path);
});
