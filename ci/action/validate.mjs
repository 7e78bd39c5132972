/** Checks the journeys: annotations into the log, reports into files, a table into the summary. How it ended is told to the last step, which fails the job. */
import { readFileSync, existsSync } from 'node:fs';
import { baseCommit, event, isOn, journey, output, reports, summary } from './lib.mjs';

const { env } = process;
const value = (name) => env[name]?.trim() ?? '';
const paths = value('JOURNEY_PATH').split(/\r?\n/).map((path) => path.trim()).filter((path) => path !== '');

const options = [
  '--format', 'github', '--output', `sarif=${reports('journey.sarif')}`, '--output', `json=${reports('journey.json')}`, '--output', `markdown=${reports('findings.md')}`,
  ...(isOn('JOURNEY_HINTS') ? ['--hints'] : []),
  ...(value('JOURNEY_MAX_WARNINGS') === '' ? [] : [`--max-warnings=${value('JOURNEY_MAX_WARNINGS')}`]),
  ...(value('JOURNEY_BASELINE') === '' ? [] : [`--baseline=${value('JOURNEY_BASELINE')}`]),
  ...(/^https:\/\/[^/]+\/[^/]+\/[^/]+\/blob\/[^/]+\/docs$/.test(value('JOURNEY_DOCS')) ? [`--docs-url=${value('JOURNEY_DOCS')}`] : []),
];
if (isOn('JOURNEY_ONLY_NEW') && event().pull_request) {
  const base = baseCommit();
  if (base === undefined) console.log('::warning::The commit that this pull request goes to can’t be fetched: all findings are told.');
  else options.push(`--since=${base}`);
}

const { code } = journey(['validate', ...options, '--', ...(paths.length > 0 ? paths : ['.'])], { show: true });
const counts = existsSync(reports('journey.json')) ? JSON.parse(readFileSync(reports('journey.json'), 'utf8')).summary : undefined;
output('exit-code', code);
output('errors', counts?.errors ?? 0);
output('warnings', counts?.warnings ?? 0);
summary(`## Journeys\n\n${counts ? readFileSync(reports('findings.md'), 'utf8') : 'They could not be checked; the log says why.'}`);
