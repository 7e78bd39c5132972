/** The windows that the tests run in, one at a time. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workbench } from './workbench.mjs';

const SIZE = { width: 1500, height: 900 };

export class Windows {
  #how;
  #current;

  /** @param {{ browser: import('playwright-core').Browser, address: string, files: string, short: string }} how `files`: the folder whose copy a window opens; `short`: where the copies are made */
  constructor(how) {
    this.#how = how;
  }

  /**
   * A window for a test, without anything open, on files that nobody has touched: the one from before, cleared, or a new one.
   *
   * @param {{ scenario: string, alone: boolean }} test
   * @param {boolean} fresh whether only a new one will do
   * @returns {Promise<{ page: import('playwright-core').Page, workbench: Workbench, said: string[] }>} `said`: the errors that the page throws
   */
  async give({ scenario, alone }, fresh) {
    if (fresh || alone || this.#current?.scenario !== scenario || !(await this.#clear())) {
      await this.drop();
      this.#current = await this.#open(scenario);
    }
    return this.#current;
  }

  /** Closes the window. */
  async drop() {
    await this.#current?.page.close().catch(() => undefined);
    this.#current = undefined;
  }

  async #open(scenario) {
    const { browser, address, files, short } = this.#how;
    const folder = mkdtempSync(join(short, `${scenario}-`));
    cpSync(files, folder, { recursive: true });
    const page = await browser.newPage({ viewport: SIZE });
    page.setDefaultTimeout(20_000);
    const said = [];
    page.on('pageerror', (error) => said.push(error.message));
    return { scenario, page, said, workbench: new Workbench(page, address, folder) };
  }

  /** Makes the window as good as new. Returns whether it could. */
  async #clear() {
    const { page, said, workbench } = this.#current;
    try {
      await workbench.clear();
      await page.setViewportSize(SIZE);
      await page.emulateMedia({ reducedMotion: null });
    } catch {
      return false;
    }
    said.length = 0;
    mkdirSync(workbench.folder, { recursive: true });
    for (const name of readdirSync(workbench.folder)) rmSync(join(workbench.folder, name), { recursive: true });
    cpSync(this.#how.files, workbench.folder, { recursive: true });
    return true;
  }
}
