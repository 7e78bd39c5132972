/** What the editor asks beside the text: the tree, the picture as a file, the journey as lines. */
import { afterEach, expect, test } from 'vitest';
import type { JourneyText, Overview, OverviewChanged } from '../../server/protocol.ts';
import { folderWith, startClient, type Client } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const TEXT = 'channel Web\npersona Ann\nteam Care\njourney Help "Asks <for> help"\n  state current\n  for Ann\nstage Ask\n  owner Care\n  touchpoint Form\n    via Web\n    action "Types"\njourney Second\n  state future\n  for Ann\nstage End\n  owner Care\n  touchpoint Bye\n    via Web\n';

async function started(): Promise<{ server: Client; uri: string; changes: OverviewChanged[] }> {
  const files = folderWith({ 'a.journey': TEXT });
  cleanup.push(files.remove);
  const server = await startClient([files.path]);
  cleanup.push(() => server.stop());
  const changes: OverviewChanged[] = [];
  server.connection.onNotification('journey/overviewChanged', (message: OverviewChanged) => void changes.push(message));
  await server.open(files.uri('a.journey'), TEXT);
  await expect.poll(() => changes.at(-1), { timeout: 10_000 }).toEqual({ files: 1, journeys: 2 });
  return { server, uri: files.uri('a.journey'), changes };
}

test('the tree, and word of each change', async () => {
  const { server, uri, changes } = await started();
  const labels = async (): Promise<string[]> => ((await server.connection.sendRequest('journey/overview')) as Overview).groups[0]!.children.map(({ label }) => label);
  expect(await labels()).toEqual(['Asks <for> help', 'Second']);
  const told = changes.length;
  await server.change(uri, TEXT.replace('journey Second', 'journey Third'));
  await expect.poll(() => changes.length, { timeout: 10_000 }).toBeGreaterThan(told);
  expect(await labels()).toEqual(['Asks <for> help', 'Third']);
});

test('a journey as SVG and as lines: by its name, by the line, else the first', async () => {
  const { server, uri } = await started();
  const ask = async (what: string, more: object = {}): Promise<JourneyText> => (await server.connection.sendRequest(`journey/${what}`, { uri, ...more })) as JourneyText;
  const first = await ask('svg');
  expect(first.journey).toBe('Help');
  expect(first.text).toMatch(/^<svg .*<\/svg>\n$/s);
  expect(first.text).toContain('Asks &lt;for&gt; help');
  expect(first.text).toContain('Types');
  expect((await ask('svg', { folded: ['actions', 'no lane'] })).text).not.toContain('>Types<');
  expect((await ask('svg', { journey: 'Second' })).journey).toBe('Second');
  expect((await ask('plainText', { line: 12 })).text).toContain('Stage 1 of 1: End');
  expect((await ask('plainText', { journey: 'Gone' })).journey).toBe('Help');
  expect(await server.connection.sendRequest('journey/svg', { uri: 'file:///nowhere.journey' })).toBeNull();
  expect(await server.connection.sendRequest('journey/plainText', {})).toBeNull();
  expect(server.alive()).toBe(true);
});
