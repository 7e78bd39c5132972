import { fixedStyle, standaloneStyle } from './draw/style.ts';
import type { Drawing, Element } from './drawing.ts';

export interface SvgOptions {
  /** `auto` follows the reader's system; `light` and `dark` are for pictures without one, such as a PNG; `page` is part of a page that has the style. */
  readonly theme?: 'auto' | 'light' | 'dark' | 'page';
}

/** A drawing as an SVG file of its own: with its style, a title and a description, and nothing from outside. */
export function toSvg(drawing: Drawing, { theme = 'auto' }: SvgOptions = {}): string {
  const root: Element = {
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg', width: drawing.width, height: drawing.height, viewBox: `0 0 ${drawing.width} ${drawing.height}`,
      role: 'img', 'aria-label': drawing.title,
    },
    children: [
      { tag: 'title', attributes: {}, children: [drawing.title] },
      { tag: 'desc', attributes: {}, children: [drawing.description] },
      ...theme === 'page' ? [] : [{ tag: 'style', attributes: {}, children: [theme === 'auto' ? standaloneStyle() : fixedStyle(theme)] }],
      ...drawing.content,
    ],
  };
  const parts: string[] = [];
  write(root, parts);
  return parts.join('') + '\n';
}

const NAME = /^[a-zA-Z][a-zA-Z-]*$/;

function write(element: Element, parts: string[]): void {
  if (!NAME.test(element.tag)) throw new Error(`“${element.tag}” is no element's name.`);
  parts.push('<', element.tag);
  for (const name of Object.keys(element.attributes).sort()) {
    if (!NAME.test(name)) throw new Error(`“${name}” is no attribute's name.`);
    parts.push(' ', name, '="', escapeXml(String(element.attributes[name])), '"');
  }
  if (element.children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(escapeXml(child));
    else write(child, parts);
  }
  parts.push('</', element.tag, '>');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };

/** Makes any text harmless inside an element or a quoted attribute. What XML can't hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"'\n\t\r]/g, character => ENTITIES[character]!);
}
