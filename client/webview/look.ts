/** The page's style sheets. They are constructed, not written into the page: the policy lets no inline style in. */
import { editorStyle } from '../../diagram/draw/style.ts';
import look from './look.css';

/** Puts the style into force. */
export function applyLook(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${editorStyle()}\n${look}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
