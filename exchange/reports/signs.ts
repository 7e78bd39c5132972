/** What stands before a marked text, so that no mark is a colour only. */
import type { Cell, Item, Mark } from '../../review/reports/report.ts';

export const SIGNS: Readonly<Record<Mark, string>> = { good: '✓', look: '!', bad: '✗', gap: '○' };

export const signedText = ({ text, mark }: Pick<Item, 'text' | 'mark'>): string => mark ? `${SIGNS[mark]} ${text}` : text;

/** A cell as one line of plain text, without signs. */
export const plainText = (cell: Cell): string => cell.items.map(({ text }) => text.replace(/\s+/g, ' ')).join(', ');
