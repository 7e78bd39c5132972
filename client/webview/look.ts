/** The page's style sheets. They are constructed, not written into the page: the policy lets no inline style in. */
import { editorStyle } from '../../diagram/draw/style.ts';
import bar from './bar.css';
import look from './look.css';
import overlays from './overlays.css';

/** Puts the style into force. */
export function applyLook(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([editorStyle(), look, bar, overlays].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
