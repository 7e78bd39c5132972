/** Holds outputs against their readers. */
import type { Browser } from 'playwright-core';
import type { Output } from './project.ts';
import { through, throughBrowser } from './readers.ts';

const IN_BROWSER: ReadonlySet<string> = new Set(['page', 'picture']);

/** @returns what got through, each once */
export async function got(browser: Browser, outputs: readonly Output[]): Promise<string[]> {
  const found: string[] = [];
  for (const output of outputs) {
    // Something has to be there to get through.
    if (output.texts.length === 0) found.push(`${output.name}: nothing came out`);
    else found.push(...IN_BROWSER.has(output.reader) ? await throughBrowser(browser, output) : through(output));
  }
  return [...new Set(found)];
}
