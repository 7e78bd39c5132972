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
    readonly languages: readonly { readonly configuration: string; readonly icon: { readonly light: string; readonly dark: string } }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly commands: readonly { readonly command: string; readonly category: string; readonly title: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly keybindings: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly type: unknown; readonly enum?: unknown }>> };
  };
};
const { contributes } = manifest;

it('names files that exist', () => {
  const named = [
    manifest.icon,
    ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
    ...contributes.grammars.map(({ path }) => path),
  ];
  for (const path of named) expect(existsSync(at(path)), path).toBe(true);
});

describe('commands', () => {
  const declared = contributes.commands.map(({ command }) => command);
  it('are the ones that menus and keys mean', () => {
    const meant = [...Object.values(contributes.menus).flat(), ...contributes.keybindings].map(({ command }) => command);
    for (const command of meant) expect(declared).toContain(command);
  });
  it('are the ones that the extension registers', () => {
    const sources = readdirSync(at('client'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('webview'))
      .map((path) => readFileSync(at(`client/${path}`), 'utf8'));
    const registered = sources.flatMap((text) => [...text.matchAll(/registerCommand\('([^']+)'/g)].map(([, command]) => command));
    expect(registered.toSorted()).toEqual([...declared].toSorted());
  });
});

describe('in a workspace that nobody trusts', () => {
  it('everything works, and no setting names a program', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    for (const [name, { type, enum: choice }] of Object.entries(contributes.configuration.properties)) {
      expect(type === 'boolean' || type === 'number' || Array.isArray(choice), `${name} takes free text`).toBe(true);
    }
  });
});

it('a preview’s page lets nothing in but its own script and style', () => {
  const html = previewHtml({ nonce: 'n0nce', script: 'https://webview.test/a.js?x=1&y="2"' });
  const policy = /content="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(policy.split(';').map((each) => each.trim())).toEqual([
    "default-src 'none'", "script-src 'nonce-n0nce'", "style-src 'nonce-n0nce'", "base-uri 'none'", "form-action 'none'",
  ]);
  expect(policy).not.toMatch(/unsafe|https:|\*/);
  expect(html).toContain('src="https://webview.test/a.js?x=1&amp;y=&quot;2&quot;"');
});
