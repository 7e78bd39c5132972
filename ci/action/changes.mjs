/** Says what the pull request changes in what the journeys say: as Markdown for the comment and the summary. */
import { existsSync, readFileSync } from 'node:fs';
import { baseCommit, git, journey, output, reports, summary } from './lib.mjs';

const failOn = ['breaking', 'notable', 'any'].includes(process.env.JOURNEY_FAIL_ON) ? [`--fail-on=${process.env.JOURNEY_FAIL_ON}`] : [];
if (failOn.length === 0 && (process.env.JOURNEY_FAIL_ON ?? '') !== '') console.log('::warning::The input fail-on is one of breaking, notable and any; it was left out.');

const base = baseCommit();
let code = 2;
if (base === undefined) console.log('::error::The commit that this pull request goes to can’t be fetched, so what it changes can’t be told. Check out with `fetch-depth: 0`.');
else {
  ({ code } = journey(['diff', ...rangeTo(base), '--format', 'markdown', '-o', reports('changes.md'), ...failOn, '--allow-empty']));
}
output('exit-code', code);
summary(existsSync(reports('changes.md')) ? readFileSync(reports('changes.md'), 'utf8') : 'What the pull request changes could not be told; the log says why.');

/** GitHub checks out the merge of both sides: against its target, that is just what the pull request brings. Of its own branch alone only what it has since they parted. */
function rangeTo(target) {
  // As the commit itself says; where only a part of the history is here, git knows no parents.
  const [parent] = /^parent (?<id>[0-9a-f]+)$/m.exec(git('cat-file', 'commit', 'HEAD').out)?.slice(1) ?? [];
  if (parent === target || git('rev-parse', 'HEAD').out === target) return [`--from=${target}`];
  if (git('rev-parse', '--is-shallow-repository').out === 'true') git('fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--unshallow', 'origin');
  return [`--base=${target}`];
}
