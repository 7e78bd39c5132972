import { overlap, type Line, type Rect } from './geometry.ts';

/** Throws where something is in the way of something else. */
export function checkRoom(cards: readonly Rect[], lines: readonly Line[]): void {
  cards.forEach((card, i) => {
    if (cards.slice(0, i).some(other => overlap(card, other))) throw new Error('The layout has cards on each other.');
  });
  const labels = lines.flatMap(line => line.label ? [line.label] : []);
  labels.forEach((label, i) => {
    if (cards.some(card => overlap(card, label)) || labels.slice(0, i).some(other => overlap(other, label))) throw new Error('The layout has a label in the way.');
  });
  for (const line of lines) for (let i = 1; i < line.points.length; i++) {
    const a = line.points[i - 1]!, b = line.points[i]!;
    const piece: Rect = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
    if (piece.width > 0 && piece.height > 0) throw new Error('The layout has a slanted way.');
    if (cards.some(card => crosses(card, piece))) throw new Error('The layout has a way through a card.');
  }
}

/** Touching its edge is no crossing: that is where ways begin and end. */
function crosses(card: Rect, piece: Rect): boolean {
  return piece.x < card.x + card.width && card.x < piece.x + piece.width && piece.y < card.y + card.height && card.y < piece.y + piece.height
    || (piece.width === 0 && piece.x > card.x && piece.x < card.x + card.width && piece.y < card.y + card.height && card.y < piece.y + piece.height)
    || (piece.height === 0 && piece.y > card.y && piece.y < card.y + card.height && piece.x < card.x + card.width && card.x < piece.x + piece.width);
}
