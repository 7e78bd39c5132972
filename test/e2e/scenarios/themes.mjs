/** The picture in the editor's themes. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'retail.journey';
const THEMES = [
  ['light', 'Default Light Modern', 'vs', 'vscode-light'],
  ['dark', 'Default Dark Modern', 'vs-dark', 'vscode-dark'],
  ['dark high contrast', 'Default High Contrast', 'hc-black', 'vscode-high-contrast'],
  ['light high contrast', 'Default High Contrast Light', 'hc-light', 'vscode-high-contrast-light'],
];

/** How bright a CSS colour is, 0 to 1, as contrast is counted (WCAG 2). */
const brightness = (colour) => {
  const [r, g, b] = colour.match(/[\d.]+/g).map((part) => Number(part) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a, b) => {
  const [dark, light] = [brightness(a), brightness(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

export const tests = Object.fromEntries(THEMES.map(([name, theme, kind, bodyClass]) => [
  `the picture can be read in the ${name} theme`,
  async ({ workbench, picture, screenshot }) => {
    mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
    writeFileSync(join(workbench.folder, '.vscode/settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
    await workbench.open(FILE);
    await workbench.theme(kind);
    await picture.open();
    assert.ok((await picture.frame.locator('body').getAttribute('class')).split(' ').includes(bodyClass));
    await picture.settled('Wardrobe.Buy.Pay');
    const { text, behind } = await picture.colours('Wardrobe.Buy.Pay');
    assert.ok(contrast(text, behind) >= 4.5, `The card's text ${text} on ${behind} has a contrast of ${contrast(text, behind).toFixed(1)}.`);
    assert.deepEqual(await picture.violations(), []);
    await picture.button('zoom-level').click();
    await picture.frame.locator('#minimap .block').first().waitFor();
    await screenshot(name);
  },
]));
