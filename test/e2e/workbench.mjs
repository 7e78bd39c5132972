/**
 * A VS Code window in a browser page, by what a person does in it: open, type, look, click.
 *
 * Selectors of the workbench's own DOM stand only here and in picture.mjs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../../scripts/lib/editor.mjs';
import { until } from './until.mjs';

const QUICK_INPUT = '.quick-input-widget';

/** A shortcut of the profile that takes away, at each press, one open editor with what is unsaved in it, and what else stands around. */
export const CLEARING = {
  key: 'ctrl+alt+f12',
  command: 'runCommands',
  args: { commands: ['workbench.action.closeQuickOpen', 'workbench.action.revertAndCloseActiveEditor', 'workbench.action.closePanel', 'notifications.clearAll', 'workbench.view.explorer'] },
};

export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} address of the server
   * @param {string} folder the opened folder's path
   */
  constructor(page, address, folder) {
    this.page = page;
    this.address = address;
    this.folder = folder;
  }

  /** Opens the window on the folder and a file in it, and waits until the file's text is there. In a window that is open already the file is opened from the explorer. Without a file the window is loaded anew. */
  async open(file, payload) {
    if (file && !payload && this.isOpen) {
      await this.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: this.page.locator(`.monaco-highlighted-label:text-is("${file}")`) }).dblclick();
    } else {
      await this.page.goto(pageOf(this.address, this.folder, file, payload));
      await this.page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
      this.isOpen = true;
    }
    if (file) await this.editor(file).locator('.view-line').first().waitFor({ timeout: 30_000 });
  }

  /** Closes all that is open in the window; nothing of it is saved. */
  async clear() {
    const tabs = this.page.locator('.editor-group-container .tab');
    // On the empty middle of the status bar: a pointer that rests on a row of the explorer brings a hover that covers the next.
    const { width, height } = this.page.viewportSize();
    await this.page.mouse.move(width / 2, height - 10);
    await until(async () => {
      const before = await tabs.count();
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+Alt+F12');
      await until(async () => (await tabs.count()) < Math.max(before, 1), 'an editor to close', 2000).catch(() => undefined);
      return (await tabs.count()) === 0 && !(await this.page.locator('.part.panel').isVisible());
    }, 'the window to be empty', 30_000);
  }

  // The editor

  /** The editor that shows a file; without a name, the first one. */
  editor(file) {
    const ofFile = file ? `[data-uri$="/${encodeURI(file)}"]` : '[data-uri]';
    return this.page.locator(`.editor-group-container .monaco-editor${ofFile}`).first();
  }

  /** Clicks into a file's text. The cursor goes there. */
  async focusEditor(file) {
    await this.editor(file).locator('.overflow-guard').click({ position: { x: 300, y: 30 } });
  }

  /** Gives the focus to the text on the left; the cursor stays where it is. */
  async backToText() {
    await this.page.keyboard.press('Control+1');
  }

  /** Puts the cursor at a place, both from 1; the window moves there. */
  async goTo(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator(`${QUICK_INPUT} input`);
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  }

  /** Puts the cursor before the first place of a text in the file as it is on disk; `within` moves it on by so many characters. */
  async goToText(file, text, within = 0) {
    const place = placeOf(this.read(file), text);
    await this.focusEditor(file);
    await this.goTo(place.line, place.column + within);
    return place.line;
  }

  /** Types as a person does, key by key. */
  async type(text) {
    await this.page.keyboard.type(text, { delay: 25 });
  }

  /** Puts text in at once, as from the clipboard: nothing is closed or suggested. */
  async insert(text) {
    await this.page.keyboard.insertText(text);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** The line the editor's cursor is in, also while something else has the focus. */
  async cursorLine(file) {
    return Number(await this.editor(file).locator('.line-numbers.active-line-number').first().innerText());
  }

  /** The column the cursor is in, from 1, as the status bar says it; it does so a moment after the cursor moved. */
  async cursorColumn() {
    await this.page.waitForTimeout(300);
    const said = await this.page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
    return Number(/Col (\d+)/.exec(said)?.[1]);
  }

  /** The visible lines of an editor, in order. */
  async visibleText(file) {
    return this.editor(file).locator('.view-lines').evaluate((lines) => [...lines.querySelectorAll('.view-line')]
      .toSorted((a, b) => parseInt(a.style.top, 10) - parseInt(b.style.top, 10))
      .map((line) => line.textContent.replaceAll('\u00a0', ' ')).join('\n'));
  }

  /** Whether a file's editor takes what is typed. */
  async hasFocus(file) {
    return this.editor(file).evaluate((editor) => editor.contains(document.activeElement));
  }

  /** The title of the tab that is shown in each editor group. */
  async activeTabs() {
    return this.page.locator('.editor-group-container .tab.active').evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('data-resource-name') ?? tab.textContent));
  }

  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Saves an untitled text under a path, by the box that asks for one. The box first works out the name that it suggests, and then writes it over whatever was typed before. */
  async saveAs(path) {
    const input = this.page.locator(`${QUICK_INPUT} input`).first();
    await this.page.keyboard.press('Control+S');
    await input.waitFor();
    await until(async () => /[^/\\]$/.test(await input.inputValue()), 'the suggested name');
    await until(async () => {
      // While it still looks into a folder it hears no Enter.
      if ((await input.inputValue()) !== path) await input.fill(path);
      await this.page.keyboard.press('Enter');
      return input.waitFor({ state: 'hidden', timeout: 2000 }).then(() => true, () => false);
    }, 'the box to go', 30_000);
  }

  async saveAll() {
    await this.command('File: Save All');
    await this.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
  }

  /** A file of the folder as it is on disk. */
  read(file) {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  // Commands and lists

  /** Runs a command from the palette by its whole title. The palette lists what was there when it opened, so it is opened again until the command is in it. */
  async command(title) {
    const input = this.page.locator(`${QUICK_INPUT} input`);
    const row = this.page.locator(`${QUICK_INPUT} .monaco-list-row`).filter({ hasText: title }).first();
    await until(async () => {
      await this.page.keyboard.press('F1');
      await input.waitFor();
      await input.fill(`>${title}`);
      const found = await row.waitFor({ timeout: 2000 }).then(() => true, () => false);
      if (!found) await this.page.keyboard.press('Escape');
      return found;
    }, `the command "${title}"`, 30_000);
    await row.click();
    // Gone, or in its place the command's own list.
    await until(async () => !(await input.isVisible()) || !(await input.inputValue()).startsWith('>'), `the palette to go after "${title}"`);
  }

  /** The rows of the list that a command or quick fix has opened at the top. */
  async picks() {
    const rows = this.page.locator(`${QUICK_INPUT} .monaco-list-row`);
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  async pick(text) {
    await this.page.locator(`${QUICK_INPUT} .monaco-list-row`).filter({ hasText: text }).first().click();
    await this.page.locator(QUICK_INPUT).waitFor({ state: 'hidden' });
  }

  /** A button of the title bar above the editors, by its tooltip. */
  titleButton(name) {
    return this.page.locator('.editor-actions').getByRole('button', { name }).first();
  }

  // What the language says

  /** The rows of the Problems panel, which is opened if need be. */
  async problems() {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** Waits until the Problems panel has a row with this text. */
  async problem(text) {
    const rows = await this.problems();
    const row = rows.filter({ hasText: text }).first();
    await row.waitFor();
    return row;
  }

  /** Underlines of errors in an editor. */
  squiggles(file) {
    return this.editor(file).locator('.squiggly-error, .squiggly-warning');
  }

  /** The names offered at the cursor. */
  async suggestions({ ask = true } = {}) {
    if (ask) await this.page.keyboard.press('Control+Space');
    const widget = this.page.locator('.suggest-widget.visible');
    await widget.locator('.monaco-list-row').first().waitFor();
    return widget.locator('.monaco-list-row .label-name').allInnerTexts();
  }

  /** The titles of the fixes offered at the cursor. */
  async fixes() {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.insist(rows.first(), 'Control+Period');
    return rows.allInnerTexts();
  }

  /** Applies the first fix at the cursor whose title holds this text. */
  async fix(text) {
    await until(async () => {
      const found = (await this.fixes().catch(() => [])).some((title) => title.includes(text));
      if (!found) await this.page.keyboard.press('Escape');
      return found;
    }, `a fix with "${text}"`, 45_000);
    await this.page.locator('.action-widget .monaco-list-row.action').filter({ hasText: text }).first().click();
    await this.page.locator('.action-widget .monaco-list-row.action').first().waitFor({ state: 'hidden' });
  }

  /** What the hover at the cursor says. */
  async hover() {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    await this.insist(hover, 'Control+K', 'Control+I');
    // The hover fills in bit by bit.
    return until(async () => {
      const text = await this.page.locator('.monaco-hover:not(.hidden)').first().innerText();
      return text.includes('Loading') ? undefined : text;
    }, 'the hover');
  }

  /** Renames what the cursor is on. */
  async rename(name) {
    const input = this.page.locator('.rename-box input');
    await this.insist(input, 'F2');
    await input.fill(name);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Presses keys, again if need be, until what they ask for is there: in a window that has just opened the language still starts. */
  async insist(wanted, ...keys) {
    await until(async () => {
      await this.press(...keys);
      return wanted.waitFor({ timeout: 2000 }).then(() => true, () => false);
    }, `what ${keys.join(' ')} brings`, 30_000);
  }

  // The side bar and the status bar

  /** Opens a view container of the side bar, and returns its first tree. */
  async view(title) {
    const part = this.page.locator('.part.sidebar');
    await until(async () => {
      if ((await part.locator('.composite.title').innerText().catch(() => '')).toLowerCase().includes(title.toLowerCase())) return true;
      await this.page.locator('.activitybar').getByRole('tab', { name: title, exact: true }).first().click().catch(() => undefined);
      return false;
    }, `the view ${title}`);
    return part.getByRole('tree').first();
  }

  /** Opens a branch of a tree, through the branches around it; the language server may still be reading, and fill the tree anew with a branch shut that was just opened. */
  async expandAll(tree, ...labels) {
    await until(async () => {
      for (const label of labels) {
        const found = await this.expand(tree, label, 6000).then(() => true, () => false);
        if (!found) return false;
      }
      return true;
    }, `the branches ${labels.join(', ')}`, 60_000);
  }

  /** Opens a branch of a tree; the language server may still be reading. */
  async expand(tree, label, patience = 30_000) {
    const row = tree.locator('.monaco-list-row[aria-expanded]').filter({ has: this.page.locator(`.monaco-highlighted-label:text-is("${label}")`) }).first();
    await row.waitFor({ timeout: patience });
    // While the tree is filled anew a click may go to a row that is about to be replaced. A second one too early would shut the branch that the first one opens.
    await until(async () => {
      if ((await row.getAttribute('aria-expanded')) === 'true') return true;
      await row.locator('.monaco-tl-twistie').click();
      return until(async () => (await row.getAttribute('aria-expanded')) === 'true', 'the open branch', 5000).catch(() => false);
    }, `the branch ${label}`);
    return row;
  }

  /** Waits until the status bar's item of the journeys says this, and returns it. */
  async counts(text) {
    const item = this.page.locator('.statusbar-item[id*="journey.findings"] a').first();
    await until(async () => text.test((await item.getAttribute('aria-label').catch(() => '')) ?? ''), `counts like ${text}`);
    return item;
  }

  // What the window says

  /** Errors that the window shows as notifications. */
  async errors() {
    return this.page.locator('.notification-toast:has(.codicon-error)').allInnerTexts();
  }

  /** Whether the window's theme is one of this kind: `vs`, `vs-dark`, `hc-black` or `hc-light`. */
  async theme(kind) {
    await this.page.locator(`.monaco-workbench.${kind}`).waitFor();
  }
}

/** Where a text first stands, line and column from 1. */
export function placeOf(text, wanted) {
  const offset = text.indexOf(wanted);
  if (offset < 0) throw new Error(`The file doesn't hold "${wanted}".`);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}
