/** Reports for the editor. */
import { afterEach, expect, test } from 'vitest';
import type { ReportOffer, ReportPage } from '../../server/protocol.ts';
import { folderWith, startClient } from '../support/server.ts';

const cleanup: (() => unknown)[] = [];
afterEach(async () => { for (const step of cleanup.splice(0).reverse()) await step(); });

const TEXT = 'channel Web\npersona Ann\nteam Care\njourney Help "Asks <img src=x> for help"\n  state current\n  for Ann\nstage Ask\n  touchpoint Form\n    via Web\n';

test('which there are, and one that leads to the lines and follows the text', async () => {
  const files = folderWith({ 'a b.journey': TEXT });
  cleanup.push(files.remove);
  const server = await startClient([files.path]);
  cleanup.push(() => server.stop());
  const uri = files.uri('a b.journey');
  await server.open(uri, TEXT);
  const offers = await server.connection.sendRequest('journey/reports') as readonly ReportOffer[];
  expect(offers.map(({ name }) => name)).toContain('owners');
  expect(offers.every(({ question }) => question.endsWith('?'))).toBe(true);
  const ask = async (params: object): Promise<ReportPage | null> => await server.connection.sendRequest('journey/report', params) as ReportPage | null;
  const page = (await ask({ name: 'owners', uri }))!;
  expect(page.title).toBe('Owners');
  expect(page.html).toContain('Asks &lt;img src=x&gt; for help');
  expect(page.html).not.toMatch(/<img|<script/);
  expect(page.html).toContain(`<a href="#" data-uri="${uri}" data-line="6" data-character="6">Ask</a>`);
  expect(page.html).toContain('no owner: 1 touchpoint nobody answers for');
  await server.change(uri, TEXT.replace('  touchpoint', '  owner Care\n  touchpoint'));
  // Without a file it is the project with a journey.
  expect((await ask({ name: 'owners' }))!.html).not.toContain('no owner');
  expect(await ask({ name: 'nothing' })).toBeNull();
  expect(await ask({})).toBeNull();
  expect(server.alive()).toBe(true);
});
