/** The look: colours as custom properties, so that an editor's theme can take their place, and rules that use them. */

export const FONT = '"Segoe UI", "Helvetica Neue", Helvetica, Arial, "Noto Sans", "Liberation Sans", "DejaVu Sans", "Noto Sans CJK TC", "PingFang TC", "Microsoft JhengHei", sans-serif';

export type Palette = Readonly<Record<string, string>>;

/** How many colours owners have before marks change their shape. The set can be told apart with any kind of colour vision. */
export const OWNER_COLOURS = 8;

export const LIGHT: Palette = {
  page: '#ffffff', band: '#f6f7f9', text: '#1c2128', muted: '#57606a', faint: '#8a939d', line: '#d5dae1', grid: '#e6e9ee',
  card: '#ffffff', 'card-line': '#d0d7de', stage: '#2b5c8a', 'stage-text': '#ffffff', 'stage-detail': '#dbe7f3', 'row-process': '#dfe6ee', 'row-phase': '#e7effa',
  edge: '#66707b', chip: '#eaeef3', step: '#e9edf3', truth: '#ffd43b', 'truth-text': '#3b2c00',
  good: '#1a7f37', fair: '#8a6100', bad: '#c93432', 'on-tone': '#ffffff', track: '#d5dae1', area: '#2b5c8a',
  'owner-0': '#0072b2', 'owner-1': '#d55e00', 'owner-2': '#009e73', 'owner-3': '#b0528c', 'owner-4': '#8f7400', 'owner-5': '#3d9fd8', 'owner-6': '#6a4fb3', 'owner-7': '#5f6b76',
};

export const DARK: Palette = {
  page: '#1f1f1f', band: '#252526', text: '#e6e6e6', muted: '#a9b1ba', faint: '#808a94', line: '#40464d', grid: '#343a40',
  card: '#2d2d2e', 'card-line': '#474d54', stage: '#27527c', 'stage-text': '#ffffff', 'stage-detail': '#c9dcf0', 'row-process': '#33393f', 'row-phase': '#26364a',
  edge: '#949ea8', chip: '#343a41', step: '#343a41', truth: '#e3b341', 'truth-text': '#2b2000',
  good: '#56b365', fair: '#d4a72c', bad: '#f4706b', 'on-tone': '#16181b', track: '#4a5057', area: '#6cb6ff',
  'owner-0': '#4aa3df', 'owner-1': '#f08a3c', 'owner-2': '#2fc49a', 'owner-3': '#d98bbb', 'owner-4': '#d9bb3f', 'owner-5': '#8fd0f5', 'owner-6': '#a992e8', 'owner-7': '#a9b4be',
};

/** High contrast: the editor's own colours, and an outline around everything that is told apart by its ground elsewhere. */
const CONTRAST: Palette = {
  page: 'var(--vscode-editor-background)', band: 'var(--vscode-editor-background)', text: 'var(--vscode-foreground)', muted: 'var(--vscode-foreground)',
  faint: 'var(--vscode-foreground)', line: 'var(--vscode-contrastBorder)', card: 'var(--vscode-editor-background)',
  'card-line': 'var(--vscode-contrastBorder)', stage: 'var(--vscode-editor-background)', 'stage-text': 'var(--vscode-foreground)', 'stage-detail': 'var(--vscode-foreground)',
  edge: 'var(--vscode-foreground)', chip: 'var(--vscode-editor-background)', 'row-process': 'var(--vscode-editor-background)', 'row-phase': 'var(--vscode-editor-background)', step: 'var(--vscode-editor-background)', outline: 'var(--vscode-contrastBorder)',
};

/** In an editor the page takes the editor's colours; those that mean something stay ours. */
const EDITOR: Palette = {
  page: 'var(--vscode-editor-background)', text: 'var(--vscode-foreground)', muted: 'var(--vscode-descriptionForeground)',
  band: mixed(4), card: 'var(--vscode-editor-background)', 'card-line': mixed(20), line: mixed(20), grid: mixed(10), chip: mixed(10), step: mixed(9), 'row-process': mixed(14), 'row-phase': mixed(9),
  faint: mixed(60), edge: mixed(65), track: mixed(20),
};

/** In the dark a card is lighter than what it lies on. */
const EDITOR_DARK: Palette = { ...EDITOR, card: mixed(9) };

/** So many percent of the editor's text colour over its ground. */
function mixed(percent: number): string {
  return `color-mix(in srgb, var(--vscode-foreground) ${percent}%, var(--vscode-editor-background))`;
}

const RULES = `
.journey-map { font-family: ${FONT}; }
.jm-page { fill: var(--jm-page); }
.jm-band { fill: var(--jm-band); }
.jm-text { fill: var(--jm-text); }
.jm-muted { fill: var(--jm-muted); }
.jm-faint { fill: var(--jm-faint); }
.jm-good { fill: var(--jm-good); }
.jm-fair { fill: var(--jm-fair); }
.jm-bad { fill: var(--jm-bad); }
.jm-stage { fill: var(--jm-stage); stroke: var(--jm-outline); }
.jm-stage-text { fill: var(--jm-stage-text); }
.jm-stage-detail { fill: var(--jm-stage-detail); }
.jm-stage-gone { fill: none; stroke: var(--jm-faint); stroke-dasharray: 5 4; }
.jm-row { stroke: var(--jm-outline); }
.jm-row-process { fill: var(--jm-row-process); }
.jm-row-phase { fill: var(--jm-row-phase); }
.jm-field { fill: var(--jm-faint); fill-opacity: 0.35; }
.jm-field-on { fill: var(--jm-text); }
.jm-line { stroke: var(--jm-faint); stroke-width: 1.2; stroke-dasharray: 7 5; }
.jm-drop { stroke: var(--jm-edge); stroke-width: 1.2; stroke-dasharray: 2 3; }
.jm-pill { fill: var(--jm-chip); stroke: var(--jm-card-line); }
.jm-pill-exit { stroke: var(--jm-bad); stroke-opacity: 0.75; }
.jm-handover { fill: var(--jm-text); stroke: var(--jm-band); stroke-width: 1.5; }
.jm-handover-bare { fill: var(--jm-band); stroke: var(--jm-text); stroke-width: 1.2; }
.jm-handover-sign { fill: none; stroke: var(--jm-band); stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
.jm-handover-bare + .jm-handover-sign { stroke: var(--jm-text); }
.jm-corner-error { fill: var(--jm-bad); }
.jm-corner-warning { fill: var(--jm-truth); }
.jm-change { stroke: var(--jm-page); stroke-width: 1.5; }
.jm-change-added { fill: var(--jm-good); }
.jm-change-changed, .jm-change-moved { fill: var(--jm-fair); }
.jm-change-removed { fill: var(--jm-muted); }
.jm-change-text-added, .jm-change-text-changed, .jm-change-text-moved, .jm-change-text-removed { fill: var(--jm-on-tone); }
.jm-provider { stroke-width: 3; stroke-dasharray: 6 3; }
.jm-chip { fill: var(--jm-chip); stroke: var(--jm-outline); }
.jm-separator { stroke: var(--jm-line); stroke-width: 1; stroke-dasharray: 2 5; }
.jm-card { fill: var(--jm-card); stroke: var(--jm-card-line); }
.jm-ownerless { stroke: var(--jm-faint); stroke-width: 5; stroke-dasharray: 3 3; }
.jm-truth { fill: var(--jm-truth); stroke: var(--jm-band); stroke-width: 2; }
.jm-truth-text { fill: var(--jm-truth-text); }
.jm-sign { fill: none; stroke-width: 1.2; stroke-linecap: round; stroke-linejoin: round; pointer-events: all; }
.jm-stroke-plain { stroke: var(--jm-muted); }
.jm-stroke-good { stroke: var(--jm-good); }
.jm-stroke-bad { stroke: var(--jm-bad); }
.jm-dot { fill: none; stroke: var(--jm-faint); }
.jm-dot-filled { fill: var(--jm-muted); stroke: var(--jm-muted); }
.jm-edge { fill: none; stroke: var(--jm-edge); stroke-width: 1.4; stroke-linejoin: round; }
.jm-conditional { stroke-dasharray: 5 4; }
.jm-head { fill: var(--jm-edge); }
.jm-halo { fill: var(--jm-band); }
.jm-grid { stroke: var(--jm-grid); stroke-width: 1; }
.jm-zero { stroke: var(--jm-faint); stroke-width: 1; stroke-dasharray: 3 4; stroke-opacity: 0.7; }
.jm-area { fill: var(--jm-area); fill-opacity: 0.09; }
.jm-curve { fill: none; stroke-width: 2.4; stroke-linecap: round; }
.jm-supposed { stroke-dasharray: 2 6; }
.jm-older { stroke: var(--jm-faint); stroke-width: 2; stroke-dasharray: 7 4; }
.jm-older-dot { fill: var(--jm-page); stroke: var(--jm-faint); stroke-width: 1.6; }
.jm-known-good { fill: var(--jm-good); stroke: var(--jm-good); }
.jm-known-fair { fill: var(--jm-fair); stroke: var(--jm-fair); }
.jm-known-bad { fill: var(--jm-bad); stroke: var(--jm-bad); }
.jm-supposed-good { fill: var(--jm-card); stroke: var(--jm-good); }
.jm-supposed-fair { fill: var(--jm-card); stroke: var(--jm-fair); }
.jm-supposed-bad { fill: var(--jm-card); stroke: var(--jm-bad); }
.jm-ring { stroke-width: 1.6; }
.jm-on-tone { fill: var(--jm-on-tone); }
.jm-feeling { fill: var(--jm-text); stroke-width: 3; stroke-linejoin: round; paint-order: stroke; }
.jm-on-band { stroke: var(--jm-band); }
.jm-on-page { stroke: var(--jm-page); }
.jm-item { fill: none; }
.jm-item-step, .jm-item-system { fill: var(--jm-step); stroke: var(--jm-outline); }
.jm-item-handoff { fill: none; stroke: var(--jm-line); }
.jm-mark-handoff { fill: var(--jm-muted); }
.jm-item-source { fill: none; stroke: var(--jm-line); }
.jm-item-pain { fill: var(--jm-card); stroke: var(--jm-bad); stroke-opacity: 0.75; }
.jm-item-opportunity { fill: var(--jm-card); stroke: var(--jm-good); stroke-opacity: 0.75; }
.jm-mark-pain { fill: var(--jm-bad); }
.jm-mark-opportunity { fill: var(--jm-good); }
.jm-mark-milestone { fill: var(--jm-fair); }
.jm-bar { fill: var(--jm-track); }
.jm-bar-good { fill: var(--jm-good); }
.jm-bar-bad { fill: var(--jm-bad); }
.jm-bar-plain { fill: var(--jm-muted); }
.jm-target { stroke: var(--jm-text); stroke-width: 2; }
.jm-quote { fill: none; stroke: var(--jm-line); stroke-width: 2; stroke-linecap: round; }
.jm-link { stroke: var(--jm-good); stroke-opacity: 0.75; fill: none; }
.jm-future { stroke-dasharray: 6 4; }
.jm-was-added { stroke: var(--jm-good); stroke-width: 1.6; stroke-opacity: 1; }
.jm-was-changed, .jm-was-moved { stroke: var(--jm-fair); stroke-width: 1.6; stroke-opacity: 1; }
.jm-was-removed { fill: none; stroke: var(--jm-faint); stroke-dasharray: 5 4; }
.broken { opacity: 0.4; }
${Array.from({ length: OWNER_COLOURS }, (_, i) => `.jm-fill-${i} { fill: var(--jm-owner-${i}); }\n.jm-stroke-${i} { stroke: var(--jm-owner-${i}); }`).join('\n')}
`.trim();

function block(selector: string, palette: Palette): string {
  return `${selector} { ${Object.entries(palette).map(([name, value]) => `--jm-${name}: ${value};`).join(' ')} }`;
}

const OUTLINE: Palette = { outline: 'none' };

/** The style of a picture that stands alone: light, or dark where the reader's system is. */
export function standaloneStyle(): string {
  return [block('.journey-map', { ...LIGHT, ...OUTLINE }), `@media (prefers-color-scheme: dark) { ${block('.journey-map', DARK)} }`, RULES].join('\n');
}

/** The style of a picture in one theme, with plain values instead of custom properties, for what can't read those. */
export function fixedStyle(theme: 'light' | 'dark'): string {
  const palette: Palette = { ...theme === 'light' ? LIGHT : DARK, ...OUTLINE };
  return RULES.replace(/var\(--jm-([a-z0-9-]+)\)/g, (_, name: string) => palette[name] ?? 'none');
}

/** The style in an editor, which says its theme by a class on the page's body and its colours by `--vscode-…`. */
export function editorStyle(): string {
  return [
    block('.journey-map', { ...LIGHT, ...OUTLINE, ...EDITOR }),
    block('.vscode-dark .journey-map', { ...DARK, ...EDITOR_DARK }),
    block('.vscode-high-contrast .journey-map', { ...DARK, ...CONTRAST }),
    block('.vscode-high-contrast-light .journey-map', { ...LIGHT, ...CONTRAST }),
    RULES,
  ].join('\n');
}
