/** Exit codes, command by command: 0 done and nothing fails, 1 something fails, 2 it could not be carried out. Every command has its lines here. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { GOOD, temporaryFolders } from '../support/folders.ts';
import { runCommand } from '../support/server.ts';

const folder = temporaryFolders();

const BAD = GOOD.replace('via Web', 'via Wbe'), WARNS = GOOD.replace('    via Web\n', ''), NEAT = 'team Care\n', LOOSE = 'team   Care\n', BROKEN = `${GOOD}wibble\n`;
const MERMAID = 'journey\n  title A day\n  section Morning\n    Wake up: 3: Me\n';

/** The files, the call, and how it ends. A folder `.git` stands for a repository with these files in its first commit. */
const CALLS: Readonly<Record<string, readonly (readonly [Readonly<Record<string, string>>, string, 0 | 1 | 2])[]>> = {
  new: [[{}, 'new Returns', 0], [{}, 'new --template no-such', 2], [{}, 'new Returns -o no/such/folder.journey', 2]],
  validate: [
    [{ 'a.journey': GOOD }, 'validate', 0], [{ 'a.journey': WARNS }, 'validate', 0], [{ 'a.journey': WARNS }, 'validate --max-warnings 0', 1], [{ 'a.journey': BAD }, 'validate', 1],
    [{ 'a.journey': BAD }, 'validate --rule unresolved-name=off --rule unused-declaration=off', 0], [{ 'a.journey': BAD }, 'validate --fix', 0], [{ 'a.journey': BAD }, 'validate --fix-dry-run', 0],
    [{ 'a.journey': BAD }, 'validate --baseline b.json --update-baseline', 0], [{ 'a.journey': BAD }, 'validate --baseline b.json', 2],
    [{}, 'validate', 2], [{}, 'validate --allow-empty', 0], [{ 'a.journey': GOOD }, 'validate b.journey', 2], [{ 'a.journey': GOOD, 'journey.config.json': '{ "x": 1 }' }, 'validate', 2],
    [{ 'a.journey': GOOD }, 'validate --output sarif', 2], [{ 'a.journey': GOOD }, 'validate --output xml=a', 2], [{ 'a.journey': GOOD }, 'validate --output sarif=no/a', 2],
    [{ 'a.journey': GOOD }, 'validate --max-warnings -1', 2], [{ 'a.journey': GOOD }, 'validate --max-warnings many', 2], [{ 'a.journey': GOOD }, 'validate --today tomorrow', 2],
    [{ 'a.journey': GOOD }, 'validate --rule no-such', 2], [{ 'a.journey': GOOD }, 'validate --rule no-channel=loud', 2], [{ 'a.journey': GOOD }, 'validate --update-baseline', 2],
    [{ 'a.journey': GOOD }, 'validate --since HEAD', 2], [{ '.git/': '', 'a.journey': BAD }, 'validate --since HEAD', 0], [{ '.git/': '', 'a.journey': GOOD }, 'validate --since no-such', 2],
    [{ 'a.journey': GOOD }, 'validate --fix --fix-dry-run', 2], [{ 'a.journey': GOOD }, 'validate - a.journey', 2],
  ],
  explain: [[{}, 'explain J101', 0], [{}, 'explain unresolved-name no-channel', 0], [{}, 'explain --format json J434', 0], [{}, 'explain no-such', 2], [{}, 'explain', 2]],
  rules: [[{}, 'rules', 0], [{}, 'rules --format markdown', 0], [{}, 'rules --format xml', 2]],
  format: [[{ 'a.journey': NEAT }, 'format --check', 0], [{ 'a.journey': LOOSE }, 'format --check', 1], [{ 'a.journey': LOOSE }, 'format', 0], [{ 'a.journey': LOOSE }, 'format --write', 0], [{ 'a.journey': BROKEN }, 'format --check', 2], [{}, 'format', 2]],
  rename: [[{ 'a.journey': GOOD }, 'rename Care Service', 0], [{ 'a.journey': GOOD }, 'rename Care Service -n', 0], [{ 'a.journey': GOOD }, 'rename Caer Service', 2], [{ 'a.journey': GOOD }, 'rename Care', 2], [{}, 'rename Care Service', 2]],
  render: [[{ 'a.journey': GOOD }, 'render a.journey', 0], [{ 'a.journey': GOOD }, 'render b.journey', 2], [{ 'a.journey': GOOD }, 'render', 2]],
  report: [[{ 'a.journey': GOOD }, 'report owners', 0], [{ 'a.journey': GOOD }, 'report no-such', 2], [{}, 'report owners', 2]],
  site: [[{ 'a.journey': GOOD }, 'site -o a.html', 0], [{}, 'site -o a.html', 2], [{ 'a.journey': GOOD }, 'site -o no/a.html', 2]],
  import: [[{ 'a.mmd': MERMAID }, 'import a.mmd', 0], [{ 'a.mmd': MERMAID }, 'import b.mmd', 2], [{}, 'import', 2]],
  export: [[{ 'a.journey': GOOD }, 'export a.journey --to json', 0], [{ 'a.journey': GOOD }, 'export b.journey --to json', 2], [{ 'a.journey': GOOD }, 'export a.journey --to pptx', 2]],
  diff: [
    [{ 'a.journey': GOOD, 'b.journey': GOOD }, 'diff a.journey b.journey', 0], [{ 'a.journey': GOOD, 'b.journey': WARNS }, 'diff a.journey b.journey', 0], [{ 'a.journey': GOOD, 'b.journey': WARNS }, 'diff a.journey b.journey --fail-on any', 1],
    [{ 'a.journey': GOOD, 'b.journey': BROKEN }, 'diff a.journey b.journey', 2], [{ 'a.journey': GOOD }, 'diff --from HEAD', 2], [{ '.git/': '', 'a.journey': GOOD }, 'diff --from HEAD', 0], [{ '.git/': '', 'a.journey': GOOD }, 'diff --from no-such', 2],
  ],
  'git-setup': [[{ '.git/': '', 'a.journey': GOOD }, 'git-setup', 0], [{ '.git/': '', 'a.journey': GOOD }, 'git-setup -n', 0], [{}, 'git-setup', 2], [{}, 'git-setup a b', 2]],
  completion: [[{}, 'completion bash', 0], [{}, 'completion zsh', 0], [{}, 'completion fish', 0], [{}, 'completion powershell', 0], [{}, 'completion tcsh', 2], [{}, 'completion', 2]],
  lsp: [[{}, 'lsp', 2]],
  replay: [[{}, 'replay no-such-file', 2], [{}, 'replay', 2]],
};

test('every command has its lines', () => {
  for (const { spec } of COMMANDS) expect(CALLS[spec.name]?.some(([, , code]) => code === 2), spec.name).toBe(true);
});

describe.each(Object.entries(CALLS).filter(([name]) => COMMANDS.some(({ spec }) => spec.name === name)))('journey %s', (_, calls) => {
  test.each(calls.map(([files, call, code]) => [call, Object.keys(files).join(', ') || 'nothing', code, files] as const))('journey %s, with %s, exits with %s', async (call, _, code, files) => {
    const path = folder(Object.fromEntries(Object.entries(files).filter(([name]) => name !== '.git/')));
    if ('.git/' in files) {
      const git = (...args: readonly string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: path, stdio: 'ignore' });
      git('init', '-q', '-b', 'main');
      git('add', '-A');
      git('commit', '-q', '-m', 'first');
    }
    const result = await runCommand(call.split(' '), path);
    expect({ code: result.code, said: result.err }).toEqual({ code, said: expect.stringMatching(code === 2 ? /^journey: / : /^/) as string });
    // What can't be carried out says so in words, and is no defect of ours.
    expect(result.err).not.toMatch(/defect in Journey|^\s+at /m);
  });
});
