import type { Element } from '../drawing.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;
export type Child = Element | string | false | undefined;

/** An element; attributes and children that are undefined or false are left out. */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly (Child | readonly Child[])[]): Element {
  const { key, ...rest } = attributes;
  return {
    tag,
    ...(key !== undefined && { key: String(key) }),
    attributes: Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string | number] => entry[1] !== undefined)),
    children: children.flat().filter((child): child is Element | string => child !== undefined && child !== false),
  };
}

/** Attributes that move a group to its place. */
export function at(x: number, y: number): string {
  return `translate(${x} ${y})`;
}

/** Class names, without those that are missing. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
