/** The page of a report in VS Code, and what it and the extension say to each other. */
import { describe, expect, test } from 'vitest';
import { reportHtml } from '../../client/reports/html.ts';
import { isFromReport, isReportShown, isReportState } from '../../client/reports/messages.ts';

test('the page runs its own script, and loads nothing', () => {
  const html = reportHtml({ nonce: 'n0nce', script: 'https://webview.test/a.js?x=1&y="2"', style: '.a { color: red; }</style><script>' });
  expect(html).toContain('content="default-src \'none\'; script-src \'nonce-n0nce\'; style-src \'nonce-n0nce\'; base-uri \'none\'; form-action \'none\'"');
  expect(html).toContain('src="https://webview.test/a.js?x=1&amp;y=&quot;2&quot;"');
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

/** Each message, and whether it is one of ours. */
const MESSAGES: readonly (readonly [unknown, boolean])[] = [
  [{ type: 'ready' }, true], [{ type: 'open', uri: 'file:///a.journey', line: 3, character: 0 }, true], [{ type: 'open', uri: 'file:///a.journey', line: -1, character: 0 }, false],
  [{ type: 'open', uri: 7, line: 1, character: 0 }, false], [{ type: 'open', uri: 'file:///a.journey', line: Number.NaN, character: 0 }, false], [{ type: 'run' }, false], [null, false], ['ready', false],
];

describe.each(MESSAGES)('%j', (message, ours) => {
  test(ours ? 'is heard' : 'is not heard', () => expect(isFromReport(message)).toBe(ours));
});

test('what a panel shows and keeps', () => {
  expect(isReportState({ name: 'owners' })).toBe(true);
  expect(isReportState({ name: 'owners', uri: 3 })).toBe(false);
  expect(isReportShown({ type: 'report', html: '<article></article>', state: { name: 'owners', uri: 'file:///a.journey' } })).toBe(true);
  expect(isReportShown({ type: 'report', html: 1, state: { name: 'owners' } })).toBe(false);
});
