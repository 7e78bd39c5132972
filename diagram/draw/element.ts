import type { Element } from '../drawing.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Child = Element | string | false | undefined;

/** An element; attributes and children that are undefined or false are left out. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly (Child | readonly Child[])[]): Element {
  // Written in loops: a picture is made of thousands of these, at every keystroke.
  const kept: Record<string, string | number> = {}, list: (Element | string)[] = [];
  for (const name in attributes) {
    const value = attributes[name];
    if (name !== 'key' && value !== undefined) kept[name] = value;
  }
  for (const child of children) {
    if (Array.isArray(child)) for (const each of child as readonly Child[]) add(each, list);
    else add(child as Child, list);
  }
  const { key } = attributes;
  return key === undefined ? { tag, attributes: kept, children: list } : { tag, key: String(key), attributes: kept, children: list };
}

function add(child: Child, to: (Element | string)[]): void {
  if (child !== undefined && child !== false) to.push(child);
}

/** Attributes that move a group to its place. */
export function at(x: number, y: number): string {
  return `translate(${x} ${y})`;
}

/** Class names, without those that are missing. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
