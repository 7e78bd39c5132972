import type { Chip, Heading } from '../scene/scene.ts';
import { BADGE, CHIP, lineHeightOf, PAGE } from './measures.ts';
import type { HeadingPlan } from './page.ts';
import { setText, textWidth } from './texts.ts';

export interface HeadingLayout {
  /** The narrowest page that it fits on. */
  readonly least: number;
  /** Where what comes below begins. */
  readonly bottom: number;
  /** The chips stand at the right side of the page, so they need to know it. */
  place(width: number): HeadingPlan;
}

/** The title's part of the page. `nominal` is about how wide the page will be: whether the chips have room beside the title hangs on that only, so that no card moves it. */
export function layoutHeading(heading: Heading, nominal: number): HeadingLayout {
  const title = setText(heading.title, 'title', { x: PAGE.margin, y: PAGE.top - 4, width: PAGE.title, lines: 2 });
  const second = PAGE.top + title.height + 1;
  const badge = heading.archetype && badgeOf(heading.archetype, second);
  const left = PAGE.margin + (badge ? badge.box.width + 9 : 0);
  const subtitle = setText(heading.subtitle, 'subtitle', { x: left, y: second, width: PAGE.title - (left - PAGE.margin), lines: 2 });
  const third = second + Math.max(subtitle.height, badge ? BADGE.height : 0) + 4;
  const goal = heading.goal === undefined ? undefined : setText(`Goal: ${heading.goal}`, 'goal', { x: PAGE.margin, y: third, width: PAGE.title, lines: 2 });
  const textBottom = goal ? third + goal.height : third - 2;
  const row = 3 * CHIP.nominal + 2 * CHIP.gap;
  const texts = Math.max(title.width, left - PAGE.margin + subtitle.width, goal?.width ?? 0);
  const beside = nominal >= PAGE.margin + texts + 40 + row;
  const chipY = beside ? PAGE.top - 2 : textBottom + 8;
  return {
    least: 2 * PAGE.margin + Math.max(texts, heading.chips.length > 0 ? row : 0),
    bottom: (beside || heading.chips.length === 0 ? Math.max(textBottom, PAGE.top + CHIP.height) : chipY + CHIP.height) + 16,
    place(width) {
      const widths = heading.chips.map(chip => Math.ceil(textWidth(chipText(chip), 'chip')) + 2 * CHIP.pad);
      let x = beside ? width - PAGE.margin - widths.reduce((sum, each) => sum + each + CHIP.gap, -CHIP.gap) : PAGE.margin;
      const chips = heading.chips.map((chip, i) => {
        const box = { x, y: chipY, width: widths[i]!, height: CHIP.height };
        x += widths[i]! + CHIP.gap;
        const text = setText(chipText(chip), 'chip', { x: box.width / 2, y: (CHIP.height - lineHeightOf('chip')) / 2, width: 400, lines: 1, anchor: 'middle' });
        return { chip, box, text };
      });
      return { heading, title, subtitle, chips, ...(goal && { goal }), ...(badge && { badge }) };
    },
  };
}

function badgeOf(archetype: NonNullable<Heading['archetype']>, y: number): HeadingPlan['badge'] {
  const text = setText(archetype, 'badge', { x: BADGE.left, y: (BADGE.height - lineHeightOf('badge')) / 2, width: 120, lines: 1 });
  return { archetype, box: { x: PAGE.margin, y: y - 1, width: Math.ceil(BADGE.left + text.width) + 9, height: BADGE.height }, text };
}

/** What is amiss has a mark before it, so that it shows without colour too. */
function chipText(chip: Chip): string {
  return chip.tone === 'bad' ? `▲ ${chip.text}` : chip.text;
}
