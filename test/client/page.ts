/** Opens the preview's page for the tests of a file, and sees to it that nothing goes wrong meanwhile. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { bundle, launch, openPreview, type Opening, type Preview } from './opening.ts';

export { bundle, launch, openPreview, type Opening, type Preview } from './opening.ts';

/** For the tests of a file: opens a page, lets the test work with it, and sees to it that nothing went wrong meanwhile. */
export function usePreviews(): (options: Partial<Opening>, test: (preview: Preview) => Promise<void>) => Promise<void> {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundle()]);
  });
  afterAll(() => browser?.close());
  return async (options, test) => {
    const preview = await openPreview(browser, { script, ...options });
    try {
      await test(preview);
      expect(preview.trouble).toEqual([]);
    } finally {
      await preview.page.close();
    }
  };
}
