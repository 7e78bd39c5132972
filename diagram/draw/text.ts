import type { Element } from '../drawing.ts';
import { TYPE } from '../layout/measures.ts';
import type { TextBlock } from '../layout/texts.ts';
import { h } from './element.ts';

/** A block of text, a `<text>` for each line. `ink` is the class of its colour. */
export function drawText(block: TextBlock, ink: string, key = ''): Element[] {
  const style = TYPE[block.type];
  return block.lines.map((line, i) => h('text', {
    key: `${key}${block.type}${i}`,
    class: ink,
    x: block.x,
    y: block.y + i * block.lineHeight,
    'font-size': style.size,
    'font-weight': 'bold' in style ? 700 : undefined,
    'text-anchor': block.anchor === 'start' ? undefined : block.anchor,
  }, line));
}

/** What shows when the pointer rests on its group. */
export function tooltip(text: string): Element {
  return h('title', { key: 'title' }, text);
}
