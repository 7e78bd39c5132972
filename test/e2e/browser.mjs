/** The browser that the tests look at the editor with: a Chromium of this machine, without a window. */
import { find } from '../../scripts/lib/run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where it is, or undefined. The variable JOURNEY_BROWSER names another one. */
export const browserProgram = () => process.env.JOURNEY_BROWSER ?? NAMES.map(find).find(Boolean);

export async function launchBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: browserProgram(),
    args: [
      // The first two are what a container without a graphics card and user namespaces needs; the others keep it quiet.
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}
