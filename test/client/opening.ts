/** The preview's page in a real browser, as VS Code starts it, with a test in the extension's place. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { previewHtml } from '../../client/preview/html.ts';
import type { FromPage, PreviewState, ToPage } from '../../client/preview/messages.ts';

const ADDRESS = 'http://preview.test';
const NONCE = 'only-for-this-test';

export interface Preview {
  readonly page: Page;
  /** As the extension sends it. */
  post(message: unknown): Promise<void>;
  /** Opens a file and shows a picture of it. */
  show(picture: Extract<ToPage, { type: 'picture' }>['picture']): Promise<void>;
  /** What the page has sent since it was opened. */
  sent(): Promise<FromPage[]>;
  /** What it keeps. */
  kept(): Promise<PreviewState | undefined>;
  /** Errors, refusals of the policy, and requests beyond the page's own: always to be empty. */
  readonly trouble: readonly string[];
}

/** A Chromium of this machine. */
export async function launch(): Promise<Browser> {
  const { launchBrowser } = (await import(new URL('../e2e/browser.mjs', import.meta.url).href)) as { launchBrowser(): Promise<Browser> };
  return launchBrowser();
}

/** The page's script, as the build makes it. */
export async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../client/webview/main.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome134',
    loader: { '.css': 'text' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export interface Opening {
  /** As `bundle` makes it. */
  readonly script: string;
  readonly width?: number;
  readonly height?: number;
  readonly state?: PreviewState;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** Opens the page. */
export async function openPreview(browser: Browser, { script, width = 1000, height = 600, state, reducedMotion = 'reduce' }: Opening): Promise<Preview> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion });
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**', async (route) => {
    const url = route.request().url();
    if (url === `${ADDRESS}/`) await route.fulfill({ contentType: 'text/html', body: previewHtml({ nonce: NONCE, script: `${ADDRESS}/webview.js` }) });
    else if (url === `${ADDRESS}/webview.js`) await route.fulfill({ contentType: 'text/javascript', body: script });
    else {
      trouble.push(`request: ${url}`);
      await route.abort();
    }
  });
  await page.addInitScript(`
    globalThis.sent = [];
    globalThis.keptState = ${JSON.stringify(state ?? null)} ?? undefined;
    globalThis.acquireVsCodeApi = () => ({
      postMessage: (message) => void globalThis.sent.push(message),
      getState: () => globalThis.keptState,
      setState: (state) => { globalThis.keptState = state; },
    });`);
  await page.goto(`${ADDRESS}/`);
  const post = (message: unknown): Promise<void> =>
    page.evaluate(`new Promise((done) => { window.addEventListener('message', () => done(), { once: true }); window.postMessage(${JSON.stringify(message)}, '*'); })`);
  return {
    page,
    post,
    async show(picture) {
      await post({ type: 'status', server: 'running', locked: false, uri: picture.uri, file: 'trial.journey' });
      await post({ type: 'picture', picture });
    },
    sent: () => page.evaluate<FromPage[]>('globalThis.sent'),
    kept: () => page.evaluate<PreviewState | undefined>('globalThis.keptState'),
    trouble,
  };
}
