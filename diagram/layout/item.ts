import { lastByObject } from '../memo.ts';
import type { Item, ItemKind } from '../scene/scene.ts';
import type { TypeName } from './measures.ts';
import { setText, type TextBlock } from './texts.ts';

/** How a kind of item is set: its room inside its box and its texts. */
interface ItemLook {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly title: TypeName;
  readonly lines: number;
}

const LOOKS: Readonly<Record<ItemKind, ItemLook>> = {
  action: { left: 14, right: 0, top: 1, bottom: 1, title: 'item', lines: 3 },
  thought: { left: 14, right: 0, top: 1, bottom: 1, title: 'item', lines: 3 },
  step: { left: 10, right: 10, top: 6, bottom: 6, title: 'item', lines: 3 },
  pain: { left: 28, right: 10, top: 8, bottom: 8, title: 'itemStrong', lines: 3 },
  opportunity: { left: 28, right: 10, top: 8, bottom: 8, title: 'itemStrong', lines: 3 },
  system: { left: 26, right: 10, top: 5, bottom: 5, title: 'item', lines: 2 },
  milestone: { left: 22, right: 0, top: 2, bottom: 2, title: 'item', lines: 3 },
  handoff: { left: 28, right: 10, top: 6, bottom: 6, title: 'item', lines: 3 },
  source: { left: 10, right: 10, top: 4, bottom: 4, title: 'itemDetail', lines: 2 },
  metric: { left: 0, right: 0, top: 1, bottom: 2, title: 'item', lines: 2 },
};

/** An item with its texts in place, from its upper left corner on. */
export interface ItemShape {
  readonly item: Item;
  readonly width: number;
  readonly height: number;
  readonly title: TextBlock;
  readonly detail?: TextBlock;
  /** The bar's upper side. */
  readonly barY?: number;
}

export const shapeItem = lastByObject((item: Item, width: number): ItemShape => {
  const look = LOOKS[item.kind];
  const room = { x: look.left, width: width - look.left - look.right - (item.finding ? 10 : 0) };
  const title = setText(item.kind === 'thought' ? `“${item.title}”` : item.title, look.title, { ...room, y: look.top, lines: look.lines });
  let y = look.top + title.height;
  const words = (item.mark?.kind === 'removed' ? [item.mark.text, item.detail] : [item.detail, item.mark?.text]).filter(Boolean).join(' · ');
  const detail = words === '' ? undefined : setText(words, 'itemDetail', { ...room, y: y + 1, lines: 2 });
  if (detail) y += detail.height + 1;
  const barY = item.bar ? y + 6 : undefined;
  if (barY !== undefined) y = barY + 8;
  return { item, width, height: y + look.bottom, title, ...(detail && { detail }), ...(barY !== undefined && { barY }) };
});
