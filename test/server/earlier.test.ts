/** Earlier states for pictures that compare, and which there are to choose. */
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { addressOf, Workspace } from '../../files/workspace.ts';
import { earlierStates } from '../../server/earlier.ts';
import { OPEN_PREVIEW, PICTURE, REVISIONS, type Picture, type Revisions } from '../../server/protocol.ts';
import { repositoryWith } from '../support/repository.ts';
import { folderWith, startClient } from '../support/server.ts';

const made: { remove(): void }[] = [];
afterAll(() => { for (const { remove } of made) remove(); });
const kept = <T extends { remove(): void }>(thing: T): T => { made.push(thing); return thing; };

const MAP = `team Care "Customer service"
channel Web
journey Help "Asks for help"
stage Ask "Asks"
  touchpoint Form "Fills the form"
    via Web
    emotion -1
  touchpoint Call "Calls"
stage Old "Old"
  touchpoint Gone "Gone"
journey Other
`;
const NOW = MAP.replace('emotion -1', 'emotion +1').replace('stage Old "Old"\n  touchpoint Gone "Gone"\n', 'stage After "Afterwards"\n  touchpoint Rate "Rates"\n').replace('journey Help', 'journey Helped');

async function opened() {
  const repo = kept(repositoryWith({ 'm.journey': MAP })), workspace = new Workspace(), uri = addressOf(join(repo.path, 'm.journey'));
  repo.git('checkout', '-q', '-b', 'feature');
  repo.commit({ 'm.journey': MAP.replace('"Calls"', '"Calls us"') });
  await workspace.load([repo.path]);
  // Not saved yet: what the editor has counts.
  workspace.setOpen(uri, NOW);
  return { repo, uri, states: earlierStates(workspace) };
}

test('the journey as it was, also under its older name, and what became of each thing', async () => {
  const { uri, states } = await opened();
  const found = await states.earlier(uri, 'Helped', 'main');
  expect(found?.journey.id).toBe('Help');
  expect(found?.changes).toEqual([
    { kind: 'changed', older: 'Help', newer: 'Helped', text: 'renamed from Help to Helped' },
    { kind: 'changed', older: 'Help.Ask.Form', newer: 'Helped.Ask.Form', text: 'feeling −1 → +1' },
    { kind: 'added', newer: 'Helped.After', text: 'added, with 1 touchpoint' },
    { kind: 'added', newer: 'Helped.After.Rate' },
    { kind: 'removed', older: 'Help.Old', text: 'removed, with 1 touchpoint' },
    { kind: 'removed', older: 'Help.Old.Gone' },
    { kind: 'same', older: 'Help.Ask', newer: 'Helped.Ask' },
    { kind: 'same', older: 'Help.Ask.Call', newer: 'Helped.Ask.Call' },
  ]);
  expect((await states.earlier(uri, 'Other', 'HEAD'))?.changes).toEqual([]);
  await expect(states.earlier(uri, 'Helped', '--output=x')).rejects.toThrow(/There is no revision `--output=x`/);
  await expect(states.earlier('untitled:Untitled-1', 'Helped', 'HEAD')).rejects.toThrow(/not saved/);
});

test('a commit counts as soon as it is there', async () => {
  const { repo, uri, states } = await opened();
  expect((await states.earlier(uri, 'Helped', 'HEAD'))?.changes).not.toEqual([]);
  repo.commit({ 'm.journey': NOW });
  await expect.poll(async () => (await states.earlier(uri, 'Helped', 'HEAD'))?.changes, { timeout: 15_000, interval: 500 }).toEqual([]);
});

test('the server says which revisions there are, or why there are none', async () => {
  const { repo } = await opened(), plain = kept(folderWith({ 'a.journey': 'team A\n' }));
  const client = await startClient([repo.path, plain.path]);
  try {
    const ask = (folder: string, name: string) => client.connection.sendRequest<Revisions>(REVISIONS, { uri: addressOf(join(folder, name)) });
    expect((await ask(repo.path, 'm.journey')).revisions.map(({ label }) => label)).toEqual(['HEAD', 'HEAD~1', 'Where the branch left main', 'feature', 'main']);
    expect(await ask(plain.path, 'a.journey')).toEqual({ revisions: [], problem: expect.stringMatching(/is in no git repository/) });
  } finally {
    await client.stop();
  }
});

test('a preview that compares with a revision shows both states, and says why where it can’t', async () => {
  const { repo } = await opened(), uri = addressOf(join(repo.path, 'm.journey'));
  const client = await startClient([repo.path]);
  try {
    const newest = new Map<string, Picture>();
    client.connection.onNotification(PICTURE, (picture: Picture) => { newest.set(picture.panel, picture); });
    await client.open(uri, NOW);
    for (const revision of ['main', 'nowhere']) await client.connection.sendNotification(OPEN_PREVIEW, { panel: revision, uri, view: 'compare', with: { revision } });
    await expect.poll(() => newest.get('main')?.drawing !== undefined && newest.get('nowhere')?.notice, { timeout: 20_000 }).toMatch(/no revision `nowhere`/);
    expect(JSON.stringify(newest.get('main')!.drawing)).toMatch(/feeling −1 → \+1/);
    expect(newest.get('main')!.comparison?.chosen).toBe('revision main');
  } finally {
    await client.stop();
  }
});
