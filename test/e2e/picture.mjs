/** The preview: the page that shows the picture, by what a person does with it. */
import axe from 'axe-core';
import { until } from './until.mjs';

/** A webview is two frames deep: the editor's own, and in it the page that the extension wrote. */
const OURS = 'iframe.webview.ready[src*="extensionId=journey.journey-maps"]';

export class Picture {
  /** @param {import('./workbench.mjs').Workbench} workbench */
  constructor(workbench) {
    this.workbench = workbench;
    this.page = workbench.page;
    this.frame = this.page.frameLocator(OURS).frameLocator('#active-frame');
  }

  /** Opens the preview beside the text, and waits for a picture. */
  async open() {
    await this.workbench.command('Journey: Open Preview to the Side');
    await this.shown();
  }

  /** Waits for a picture. A window that has just opened has much to do before it; on a busy machine it takes its time. */
  async shown() {
    await this.frame.locator('#picture [data-id]').first().waitFor({ timeout: 60_000 });
  }

  /** The group of the picture that shows a thing, by its qualified name. */
  thing(id) {
    return this.frame.locator(`#picture [data-id="${id}"]`).first();
  }

  /** Whether the picture holds these words; where it breaks lines doesn't matter. */
  async says(words) {
    const text = await this.frame.locator('#picture').evaluate((svg) => svg.textContent);
    return text.replaceAll(/\s/g, '').includes(words.replaceAll(/\s/g, ''));
  }

  /** Puts a mark into the page's own world, to see later whether it is still the same page. */
  async mark() {
    await this.frame.locator('body').evaluate(() => (globalThis.markOfTheTest = true));
  }

  async isMarked() {
    return this.frame.locator('body').evaluate(() => globalThis.markOfTheTest === true);
  }

  /** Where a thing is on the page, in pixels. */
  async box(id) {
    return this.thing(id).boundingBox();
  }

  /** Waits until a thing stands still, and returns where. */
  async settled(id) {
    let before;
    return until(async () => {
      const box = await this.box(id);
      const still = before && box && Math.abs(box.x - before.x) + Math.abs(box.y - before.y) + Math.abs(box.width - before.width) < 0.5;
      before = box;
      await this.page.waitForTimeout(150);
      return still && box;
    }, `${id} to stand still`);
  }

  async click(id) {
    await this.thing(id).click();
  }

  /** Waits until a thing is lit, as what the cursor is in. */
  async lit(id) {
    await until(() => this.isLit(id), `${id} to be lit`);
  }

  async isLit(id) {
    return this.thing(id).evaluate((element) => element.classList.contains('lit'));
  }

  /** The name of a lane, which folds and unfolds it. */
  lane(id) {
    return this.frame.locator(`#folds [data-fold="${id}"]`);
  }

  /** The line above the picture that says what is wrong. */
  banner() {
    return this.frame.locator('#banner .line');
  }

  /** A button of the picture's toolbar: `zoom-in`, `zoom-out`, `zoom-level` or `zoom-fit`. */
  button(id) {
    return this.frame.locator(`#${id}`);
  }

  /** Zoom and place of the picture, once they stand still. */
  async settledCamera() {
    let before;
    return until(async () => {
      const now = await this.frame.locator('#camera').getAttribute('transform');
      const still = now === before;
      before = now;
      await this.page.waitForTimeout(200);
      return still && now;
    }, 'the picture to stand still');
  }

  /** The id of the thing that has the keys, if one has. */
  async focused() {
    return this.frame.locator('body').evaluate(() => document.activeElement?.closest('[data-id]')?.getAttribute('data-id'));
  }

  /** Counts movements from now on. */
  async watchMovements() {
    await this.frame.locator('body').evaluate(() => {
      globalThis.movements = 0;
      const { animate } = Element.prototype;
      Element.prototype.animate = function (...given) {
        globalThis.movements++;
        return animate.apply(this, given);
      };
    });
  }

  async movements() {
    return this.frame.locator('body').evaluate(() => globalThis.movements);
  }

  /** What axe finds wrong with the page as it is now: the rules with the elements that break them. */
  async violations() {
    const body = this.frame.locator('body');
    await body.evaluate(axe.source);
    return body.evaluate(async () => {
      // Landmarks and headings of a whole page are the editor's.
      const { violations } = await globalThis.axe.run(document, { rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
  }

  /** The colours of a card's first text and of what is behind it. */
  async colours(id) {
    return this.thing(id).evaluate((card) => {
      const text = card.querySelector('text');
      const behind = card.querySelector('rect, path');
      return { text: getComputedStyle(text).fill, behind: getComputedStyle(behind).fill };
    });
  }
}
