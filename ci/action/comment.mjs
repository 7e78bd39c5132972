/** Puts what the pull request changes into a comment: the one that is there already, found by its mark, or else a new one. */
import { existsSync, readFileSync } from 'node:fs';
import { event, reports } from './lib.mjs';

const { env } = process;
const MARK = '<!-- journey: what this pull request changes -->';
/** GitHub takes no longer comments, in UTF-16 units; what is cut is in the job's summary. */
const MOST = 65_000;

const text = existsSync(reports('changes.md')) ? readFileSync(reports('changes.md'), 'utf8') : undefined;
const number = event().pull_request?.number;
if (text === undefined || !Number.isSafeInteger(number)) console.log('There is nothing to comment on.');
else await write(`${MARK}\n${text.length > MOST ? `${text.slice(0, text.lastIndexOf('\n', MOST))}\n\nThe rest is in the summary of the job.` : text}`);

async function write(body) {
  const issue = `/repos/${env.GITHUB_REPOSITORY}/issues`, path = `${issue}/${number}/comments`;
  try {
    const old = await find(path);
    // Whoever has no comment yet needs none that says that nothing changes.
    if (old === undefined && /no changes/i.test(body) && body.length < 500) return console.log('Nothing changes, and there is no comment yet: none is written.');
    if (old?.body === body) return console.log('The comment says so already.');
    await (old ? ask('PATCH', `${issue}/comments/${old.id}`, { body }) : ask('POST', path, { body }));
    console.log(old ? 'The comment was written again.' : 'A comment was written.');
  } catch (error) {
    // From a fork the token may only read; the summary says the same.
    console.log(`::notice::The comment could not be written (${error.status ?? 'no answer'}). For pull requests of this repository, give the job the permission pull-requests: write. What changes is in the summary of the job.`);
  }
}

/** Only a program's comment is ours: anybody can write the mark. */
async function find(path) {
  for (let page = 1; page <= 20; page++) {
    const comments = await ask('GET', `${path}?per_page=100&page=${page}`);
    const ours = comments.find(({ body, user }) => body?.startsWith(MARK) && user?.type === 'Bot');
    if (ours || comments.length < 100) return ours;
  }
  return undefined;
}

async function ask(method, path, body) {
  const answer = await fetch(`${env.GITHUB_API_URL}${path}`, {
    method, redirect: 'error', signal: AbortSignal.timeout(30_000),
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${env.JOURNEY_TOKEN}`, 'x-github-api-version': '2022-11-28', 'user-agent': 'journey-action', ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw Object.assign(new Error(`${method}: ${answer.status}`), { status: answer.status });
  return answer.json();
}
