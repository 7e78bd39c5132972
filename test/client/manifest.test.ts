/** What the extension's manifest promises. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { previewHtml } from '../../client/preview/html.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const manifest = JSON.parse(readFileSync(at('package.json'), 'utf8')) as {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
  readonly contributes: {
    readonly languages: readonly { readonly configuration?: string; readonly icon?: { readonly light: string; readonly dark: string } }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { readonly id: string; readonly description: string; readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string }; readonly completionEvents: readonly string[] }[];
    }[];
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly type: unknown; readonly enum?: unknown }>> };
  };
};
const { contributes } = manifest;

it('names files that exist', () => {
  const named = [
    manifest.icon,
    ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon?.light, icon?.dark]).filter((path) => path !== undefined),
    ...contributes.grammars.map(({ path }) => path),
    ...[...Object.values(contributes.viewsContainers).flat(), ...Object.values(contributes.views).flat()].map(({ icon }) => icon),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps).flatMap(({ media }) => Object.values(media.image)),
    ...contributes.jsonValidation.map(({ url }) => url),
  ];
  for (const path of named) expect(existsSync(at(path)), path).toBe(true);
});

describe('commands', () => {
  const declared = contributes.commands.map(({ command }) => command);
  it('are the ones that menus and keys mean', () => {
    const meant = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
    for (const command of meant) expect(declared).toContain(command);
  });
  it('are the ones that welcomes and the walkthrough lead to, or the editor’s own', () => {
    const texts = [...contributes.viewsWelcome.map(({ contents }) => contents), ...contributes.walkthroughs.flatMap(({ steps }) => steps).map(({ description }) => description)];
    const meant = [
      ...texts.flatMap((text) => [...text.matchAll(/\(command:([\w.-]+)/g)].map(([, command]) => command ?? '')),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps).flatMap(({ completionEvents }) => completionEvents).flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? []),
    ];
    expect(meant.length).toBeGreaterThan(8);
    const views = Object.values(contributes.views).flat().map(({ id }) => `${id}.focus`);
    for (const command of meant.filter((each) => each.startsWith('journey.'))) expect([...declared, ...views]).toContain(command);
    for (const command of meant.filter((each) => !each.startsWith('journey.'))) expect(command).toMatch(/^(workbench|vscode)\./);
  });
  it('are the ones that the extension registers', () => {
    const sources = readdirSync(at('client'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('webview'))
      .map((path) => readFileSync(at(`client/${path}`), 'utf8'));
    const registered = sources.flatMap((text) => [...text.matchAll(/\b(?:registerCommand|command)\('([^']+)'/g)].map(([, command]) => command));
    expect(registered.toSorted()).toEqual([...declared].toSorted());
  });
});

it('the walkthrough has a picture with words for each step', () => {
  const [walkthrough] = contributes.walkthroughs;
  expect(walkthrough?.steps.length).toBe(5);
  for (const { media } of walkthrough?.steps ?? []) {
    expect(Object.keys(media.image).toSorted()).toEqual(['dark', 'hc', 'hcLight', 'light']);
    expect(media.altText.length).toBeGreaterThan(20);
  }
  const led = contributes.viewsWelcome.map(({ contents }) => decodeURIComponent(/openWalkthrough\?([^)]+)/.exec(contents)?.[1] ?? '')).find((each) => each !== '');
  expect(led).toBe(`"journey.journey-maps#${walkthrough?.id}"`);
});

describe('in a workspace that nobody trusts', () => {
  it('everything works, and no setting names a program', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    for (const [name, { type, enum: choice }] of Object.entries(contributes.configuration.properties)) {
      expect(type === 'boolean' || type === 'number' || Array.isArray(choice), `${name} takes free text`).toBe(true);
    }
  });
  it('the extension asks for no setting, so that there is none that a folder could set', () => {
    const sources = readdirSync(at('client'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(at(`client/${path}`), 'utf8'));
    expect(sources.filter((text) => /getConfiguration|onDidChangeConfiguration|affectsConfiguration/.test(text))).toEqual([]);
    // What its library asks for by itself is the one that is declared.
    expect(Object.keys(contributes.configuration.properties)).toEqual(['journey.trace.server']);
  });
});

it('a preview’s page lets nothing in but its own script and style', () => {
  const html = previewHtml({ nonce: 'n0nce', script: 'https://webview.test/a.js?x=1&y="2"' });
  const policy = /content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy.split(';').map((each) => each.trim())).toEqual([
    "default-src 'none'", "script-src 'nonce-n0nce'", "style-src 'nonce-n0nce'", 'img-src data:', "base-uri 'none'", "form-action 'none'",
  ]);
  expect(policy).not.toMatch(/unsafe|https:|\*/);
  expect(html).toContain('src="https://webview.test/a.js?x=1&amp;y=&quot;2&quot;"');
});
