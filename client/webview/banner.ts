/** One line above the picture: what keeps it from being the newest, with a button that helps. */
import { html, icon } from './dom.ts';

export interface BannerText {
  readonly text: string;
  readonly action?: string;
  readonly act?: () => void;
}

export interface Banner {
  readonly element: HTMLElement;
  /** Shows the line, or nothing. */
  show(content: BannerText | undefined): void;
}

const WARNING = 'M8 2.2 14.3 13.3H1.7ZM8 6.3v3.4M8 11.5v.1';

/** Builds the banner; its place is always there, so that a screen reader hears what comes into it. */
export function banner(): Banner {
  const text = html('span', { class: 'text' });
  const button = html('button', { type: 'button' });
  const line = html('div', { class: 'line' }, icon(WARNING), text, button);
  const element = html('div', { id: 'banner', class: 'banner', role: 'status' });
  let act: (() => void) | undefined;
  button.addEventListener('click', () => act?.());
  element.hidden = true;
  return {
    element,
    show(content) {
      act = content?.act;
      element.hidden = content === undefined;
      if (!content) {
        element.replaceChildren();
        return;
      }
      // Set only when it differs: the same line shouldn't be read out again with every keystroke.
      if (text.textContent !== content.text) {
        text.textContent = content.text;
        text.title = content.text;
      }
      button.hidden = content.action === undefined;
      if (button.textContent !== content.action) button.textContent = content.action ?? '';
      if (!line.isConnected) element.append(line);
    },
  };
}
