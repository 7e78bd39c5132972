/** Texts from files in messages and lists: only text. */
import { expect, test } from 'vitest';
import { plain } from '../../client/plain.ts';
import { importJourneys } from '../../exchange/import.ts';
import { through } from '../attack/readers.ts';
import { ATTACKS } from '../attack/strings.ts';

/** As VS Code reads a message: an address of these schemes in brackets is a link, and `command:` runs one. */
const linksIn = (text: string): string[] => through({ name: 'message', reader: 'notice', texts: [text] });

test('a source that is refused puts no link into the message', async () => {
  const evil = '[here](command:workbench.action.terminal.sendSequence)', refused = await importJourneys({ name: 'a.mmd', bytes: new TextEncoder().encode(`${evil} TD\n`) }, { from: 'mermaid' }).then(() => '', (error: Error) => error.message);
  expect(linksIn(refused)).toHaveLength(1);
  expect(linksIn(plain(refused))).toEqual([]);
  expect(plain(refused).replaceAll('\u200b', '')).toBe(refused);
});

test.each(['$(trash) x', '[x](https://evil.invalid)', '[x](file:///etc/passwd)', '[a](b)](command:x)', ...ATTACKS.filter(text => text.includes('(')).slice(0, 8)])('%s', text => {
  expect(linksIn(plain(text))).toEqual([]);
  expect(plain(text)).not.toContain('$(');
});
