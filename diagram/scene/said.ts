import type { Duration, Quantity, Thing } from '../../language/model/model.ts';

/** What people read for a thing: its title, or else its name. */
export function titleOf(thing: Thing): string {
  return thing.title?.value.trim() || thing.name || `Unnamed ${thing.kind}`;
}

/** `12 min`, `62 %`, `1130 EUR per year`. */
export function quantityText(quantity: Quantity): string {
  return [numberText(quantity.number), quantity.unit, quantity.per && `per ${quantity.per}`].filter(Boolean).join(' ');
}

export function durationText(duration: Duration): string {
  return `${numberText(duration.number)} ${duration.unit}`;
}

/** At most one decimal, thousands apart by a thin space, the same in every locale. */
export function numberText(number: number): string {
  if (!Number.isFinite(number)) return '–';
  const rounded = Math.round(Math.abs(number) * 10) / 10;
  const [whole = '0', decimals] = rounded.toFixed(rounded % 1 === 0 ? 0 : 1).split('.');
  const grouped = whole.length > 4 && !whole.includes('e') ? whole.replace(/\B(?=(\d{3})+$)/g, '\u2009') : whole;
  return (number < 0 && rounded !== 0 ? '−' : '') + grouped + (decimals ? `.${decimals}` : '');
}

/** A thing's sources, in a few words. */
export function countText(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
