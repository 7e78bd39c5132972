/** The one place that makes HTML: whatever text comes in, it stays text. */

/** Markup that was made here, and not by anybody's text. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

export type Child = Html | string | undefined | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const NAME = /^[a-z][a-z0-9-]*$/;
const VOID = new Set(['meta', 'input', 'br', 'hr']);

/** An element. Attributes that are false or undefined are left out, those that are true have no value. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  if (!NAME.test(tag)) throw new Error(`“${tag}” is no element's name.`);
  const said = Object.entries(attributes).map(([name, value]) => {
    if (!NAME.test(name)) throw new Error(`“${name}” is no attribute's name.`);
    return value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
  }).join('');
  return new Html(`<${tag}${said}>${VOID.has(tag) ? '' : `${markupOf(children)}</${tag}>`}`);
}

/** Markup of our own making (a style, a script, a picture that `diagram/` has written) as it is. */
export const trusted = (markup: string): Html => new Html(markup);

function markupOf(child: Child): string {
  if (child === undefined) return '';
  if (child instanceof Html) return child.markup;
  return typeof child === 'string' ? escapeHtml(child) : child.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

/** Makes any text harmless inside an element or a quoted attribute. Control characters and marks of direction are left out. */
export function escapeHtml(text: string): string {
  return text.toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, character => ENTITIES[character]!);
}
