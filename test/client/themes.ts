/** The editor's colours in its four kinds of theme, as it hands them to a page: what is needed here, after the themes that it comes with. */

export type Kind = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

const common = { 'font-size': '13px', 'font-family': 'system-ui, sans-serif', 'editor-font-size': '13px', 'editor-font-family': 'monospace' };

const COLOURS: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  light: {
    'editor-background': '#ffffff', foreground: '#3b3b3b', descriptionForeground: '#3b3b3b', focusBorder: '#005fb8', 'icon-foreground': '#3b3b3b',
    'editorWidget-background': '#f8f8f8', 'editorWidget-foreground': '#3b3b3b', 'editorWidget-border': '#c8c8c8', 'widget-border': '#e5e5e5', 'widget-shadow': '#00000029',
    'editorGroup-border': '#e5e5e5', 'toolbar-hoverBackground': '#b8b8b850', 'toolbar-activeBackground': '#a6a6a650',
    'dropdown-background': '#ffffff', 'dropdown-foreground': '#3b3b3b', 'dropdown-listBackground': '#ffffff', 'menu-background': '#ffffff', 'menu-foreground': '#3b3b3b',
    'menu-border': '#cecece', 'menu-selectionBackground': '#005fb8', 'menu-selectionForeground': '#ffffff', 'menu-separatorBackground': '#d4d4d4', disabledForeground: '#61616180',
    'input-background': '#ffffff', 'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'input-placeholderForeground': '#767676', errorForeground: '#c72e0f',
    'editorError-foreground': '#e51400', 'editorWarning-foreground': '#bf8803', 'editorInfo-foreground': '#0063d3', 'textLink-foreground': '#005fb8',
    'editorHoverWidget-background': '#f8f8f8', 'editorHoverWidget-foreground': '#3b3b3b', 'editorHoverWidget-border': '#c8c8c8', 'textCodeBlock-background': '#f8f8f8',
    'charts-red': '#e51400', 'charts-green': '#388a34', 'charts-yellow': '#bf8803', 'button-background': '#005fb8', 'button-foreground': '#ffffff', 'button-hoverBackground': '#0258a8',
  },
  dark: {
    'editor-background': '#1f1f1f', foreground: '#cccccc', descriptionForeground: '#9d9d9d', focusBorder: '#0078d4', 'icon-foreground': '#cccccc',
    'editorWidget-background': '#202020', 'editorWidget-foreground': '#cccccc', 'editorWidget-border': '#454545', 'widget-border': '#313131', 'widget-shadow': '#0000005c',
    'editorGroup-border': '#ffffff17', 'toolbar-hoverBackground': '#5a5d5e50', 'toolbar-activeBackground': '#63666750',
    'dropdown-background': '#313131', 'dropdown-foreground': '#cccccc', 'dropdown-listBackground': '#1f1f1f', 'menu-background': '#1f1f1f', 'menu-foreground': '#cccccc',
    'menu-border': '#454545', 'menu-selectionBackground': '#0078d4', 'menu-selectionForeground': '#ffffff', 'menu-separatorBackground': '#454545', disabledForeground: '#cccccc80',
    'input-background': '#313131', 'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'input-placeholderForeground': '#989898', errorForeground: '#f85149',
    'editorError-foreground': '#f14c4c', 'editorWarning-foreground': '#cca700', 'editorInfo-foreground': '#59a4f9', 'textLink-foreground': '#4daafc',
    'editorHoverWidget-background': '#202020', 'editorHoverWidget-foreground': '#cccccc', 'editorHoverWidget-border': '#454545', 'textCodeBlock-background': '#2b2b2b',
    'charts-red': '#f14c4c', 'charts-green': '#89d185', 'charts-yellow': '#cca700', 'button-background': '#0078d4', 'button-foreground': '#ffffff', 'button-hoverBackground': '#026ec1',
  },
  'high-contrast': {
    'editor-background': '#000000', foreground: '#ffffff', descriptionForeground: '#ffffffb3', focusBorder: '#f38518', 'icon-foreground': '#ffffff', contrastBorder: '#6fc3df', contrastActiveBorder: '#f38518',
    'editorWidget-background': '#0c141f', 'editorWidget-foreground': '#ffffff', 'editorWidget-border': '#6fc3df', 'editorGroup-border': '#6fc3df',
    'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff', 'dropdown-listBackground': '#000000', 'menu-background': '#000000', 'menu-foreground': '#ffffff', 'menu-border': '#6fc3df', 'menu-selectionBorder': '#f38518',
    'menu-separatorBackground': '#6fc3df', disabledForeground: '#a5a5a5', 'input-background': '#000000', 'input-foreground': '#ffffff', 'input-border': '#6fc3df', 'input-placeholderForeground': '#ffffffb3',
    errorForeground: '#f48771', 'editorError-foreground': '#e47777', 'editorWarning-foreground': '#ffd37c', 'editorInfo-foreground': '#59a4f9', 'textLink-foreground': '#21a6ff',
    'editorHoverWidget-background': '#0c141f', 'editorHoverWidget-foreground': '#ffffff', 'editorHoverWidget-border': '#6fc3df', 'textCodeBlock-background': '#000000',
    'charts-red': '#f48771', 'charts-green': '#89d185', 'charts-yellow': '#ffd37c', 'button-foreground': '#ffffff', 'button-border': '#6fc3df',
  },
  'high-contrast-light': {
    'editor-background': '#ffffff', foreground: '#292929', descriptionForeground: '#292929b3', focusBorder: '#006bbd', 'icon-foreground': '#292929', contrastBorder: '#0f4a85', contrastActiveBorder: '#006bbd',
    'editorWidget-background': '#ffffff', 'editorWidget-foreground': '#292929', 'editorWidget-border': '#0f4a85', 'editorGroup-border': '#0f4a85',
    'dropdown-background': '#ffffff', 'dropdown-foreground': '#292929', 'dropdown-listBackground': '#ffffff', 'menu-background': '#ffffff', 'menu-foreground': '#292929', 'menu-border': '#0f4a85', 'menu-selectionBorder': '#006bbd',
    'menu-separatorBackground': '#0f4a85', disabledForeground: '#7f7f7f', 'input-background': '#ffffff', 'input-foreground': '#292929', 'input-border': '#0f4a85', 'input-placeholderForeground': '#292929b3',
    errorForeground: '#b5200d', 'editorError-foreground': '#b5200d', 'editorWarning-foreground': '#895503', 'editorInfo-foreground': '#0063d3', 'textLink-foreground': '#0f4a85',
    'editorHoverWidget-background': '#ffffff', 'editorHoverWidget-foreground': '#292929', 'editorHoverWidget-border': '#0f4a85', 'textCodeBlock-background': '#f2f2f2',
    'charts-red': '#b5200d', 'charts-green': '#374e06', 'charts-yellow': '#895503', 'button-background': '#0f4a85', 'button-foreground': '#ffffff',
  },
};

/** Adds them to a page as the editor does: as custom properties, and the theme's kind as a class of the body. */
export function themeScript(kind: Kind): string {
  const properties = Object.entries({ ...common, ...COLOURS[kind] });
  const classes = kind === 'high-contrast-light' ? ['vscode-high-contrast', 'vscode-high-contrast-light'] : [`vscode-${kind}`];
  return `for (const [name, value] of ${JSON.stringify(properties)}) document.documentElement.style.setProperty('--vscode-' + name, value);
    document.body.classList.add(...${JSON.stringify(classes)});`;
}
