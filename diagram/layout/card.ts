import { byObject } from '../../language/model/memo.ts';
import type { Card, Owner } from '../scene/scene.ts';
import { CARD, lineHeightOf } from './measures.ts';
import { setText, textWidth, type TextBlock } from './texts.ts';

/** A small sign on a card; `x` and `y` are its upper left corner, it is 12 pixels wide and high. */
export interface Sign {
  readonly name: 'phone' | 'lock' | 'unlocked' | 'clock' | 'exit' | 'continues' | 'includes';
  readonly x: number;
  readonly y: number;
  readonly tone: 'plain' | 'good' | 'bad';
  /** What it says, for tooltips and screen readers. */
  readonly meaning: string;
}

export interface OwnerMark {
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
}

/** A card with everything on it in its place, from the card's upper left corner on. */
export interface CardShape {
  readonly card: Card;
  readonly height: number;
  readonly texts: readonly (TextBlock & { readonly role: 'title' | 'line' | 'missing' | 'wait' | 'late' | 'change' })[];
  readonly signs: readonly Sign[];
  readonly marks: readonly OwnerMark[];
  readonly dots?: { readonly x: number; readonly y: number; readonly filled: number };
  /** The whole of it in words. */
  readonly label: string;
}

const RIGHT = CARD.width - CARD.padRight;
const ROOM = RIGHT - CARD.padLeft;
const SIGN = 12;
const DOTS = 20;

interface CardLook {
  /** False leaves out where the journey goes from here: where that is drawn as ways of its own. */
  readonly leads?: boolean;
  readonly titleLines?: number;
  /** What stands in the place of the owners. */
  readonly besides?: string;
}

/** A card as it stands in most views. */
export const shapeCard = byObject((card: Card) => shaped(card));

/** A card where its ways out of the journey are drawn as ways. */
export const shapeCardOfPaths = byObject((card: Card) => shaped(card, { leads: false }));

function shaped(card: Card, { leads = true, titleLines = CARD.titleLines, besides }: CardLook = {}): CardShape {
  const texts: CardShape['texts'][number][] = [];
  const signs: Sign[] = [];
  const marks: OwnerMark[] = [];
  const title = setText(card.title, 'card', { x: CARD.padLeft, y: CARD.padTop, width: ROOM - (card.finding ? 6 : 0), lines: titleLines });
  texts.push({ ...title, role: 'title' });
  let y = CARD.padTop + Math.max(lineHeightOf('card'), title.height) + 2;
  const line = (text: string, left: number, right: number, role: 'line' | 'missing'): void => {
    texts.push({ ...setText(text, 'cardLine', { x: left, y: y + 1, width: right - left, lines: 1 }), role });
  };

  let right = RIGHT;
  if (card.data) {
    right -= SIGN;
    signs.push({ name: card.data.consent ? 'lock' : 'unlocked', x: right, y: y + 2, tone: card.data.consent ? 'plain' : 'bad', meaning: card.data.consent ? 'personal data, with consent' : 'personal data without consent' });
    right -= 6;
  }
  if (card.wait) {
    const size = setText(card.wait.text, 'badge', { x: 0, y: y + 1, width: 64, lines: 1 });
    right -= Math.ceil(size.width);
    texts.push({ ...size, x: right, role: card.wait.long ? 'late' : 'wait' });
    right -= 4 + SIGN;
    signs.push({ name: 'clock', x: right, y: y + 2, tone: card.wait.long ? 'bad' : 'plain', meaning: `waits ${card.wait.text}${card.wait.long ? ', too long' : ''}` });
    right -= 6;
  }
  if (card.phone) {
    right -= SIGN;
    signs.push({ name: 'phone', x: right, y: y + 2, tone: 'plain', meaning: 'on the phone' });
    right -= 6;
  }
  if (card.channel) line(card.channel, CARD.padLeft, right, 'line');
  else line('no channel', CARD.padLeft, right, 'missing');
  y += CARD.row;

  const dots = { x: RIGHT - DOTS + 2.5, y: y + 8, filled: card.evidence };
  const textEnd = RIGHT - DOTS - 6;
  const shown = card.owners.slice(0, 3);
  shown.forEach((owner, i) => marks.push({ owner, x: CARD.padLeft + 4 + i * 10, y: y + 8 }));
  const beside = CARD.padLeft + (shown.length > 0 ? shown.length * 10 + 4 : 0);
  if (besides !== undefined) line(besides, CARD.padLeft, textEnd, 'line');
  else if (shown.length > 0) line(card.owners.map(owner => owner.partner ? `${owner.title} · partner` : owner.title).join(', '), beside, textEnd, 'line');
  else line('no owner', CARD.padLeft, textEnd, 'missing');
  y += CARD.row;

  if (card.provider && besides === undefined) {
    marks.push({ owner: card.provider, x: CARD.padLeft + 4, y: y + 8 });
    line(`${card.provider.title} · ${card.provider.partner ? 'partner' : 'provides'}`, CARD.padLeft + 14, RIGHT, 'line');
    y += CARD.row;
  }
  for (const lead of leads ? card.leads : []) {
    signs.push({ name: lead.kind, x: CARD.padLeft - 1, y: y + 2, tone: 'plain', meaning: lead.kind });
    line(lead.text, CARD.padLeft + 16, RIGHT, 'line');
    y += CARD.row;
  }
  if (card.mark?.text) {
    const block = setText(card.mark.text, 'cardLine', { x: CARD.padLeft, y: y + 1, width: ROOM, lines: 2 });
    texts.push({ ...block, role: 'change' });
    y += block.height + 3;
  }
  return { card, height: y + CARD.padBottom - 3, texts, signs, marks, dots, label: labelOf(card, signs) };
}

/** How high a compact card is, whatever stands on it: so that none moves what is below it. */
export const COMPACT = CARD.padTop + 2 * lineHeightOf('card') + 2 + 2 * CARD.row + CARD.padBottom - 3;

/** A card in the lane of its owner: of one height, and without what the lane says already. */
export const shapeCompactCard = byObject((card: Card): CardShape => {
  const { signs, texts, ...shape } = shaped({ ...card, owners: [] }, { leads: false, titleLines: 2, besides: besidesOf(card) });
  return { ...shape, signs, texts, card, marks: [], height: COMPACT, label: labelOf(card, signs) };
});

/** What the lane doesn't say: who else is in it, and where the journey goes on. */
function besidesOf(card: Card): string {
  return [
    card.owners.length > 1 && `with ${card.owners.slice(1).map(owner => owner.title).join(', ')}`,
    card.provider && `${card.provider.title} · ${card.provider.partner ? 'partner' : 'provides'}`,
    ...card.leads.map(lead => `${lead.kind}: ${lead.text}`),
  ].filter(Boolean).join(' · ');
}

function labelOf(card: Card, signs: readonly Sign[]): string {
  return [
    card.title,
    card.mark && (card.mark.kind === 'added' ? 'new' : card.mark.kind === 'removed' ? 'gone' : card.mark.kind),
    card.mark?.text,
    card.truth && 'moment of truth',
    card.channel ? `via ${card.channel}` : 'no channel',
    card.owners.length > 0 ? `owner ${card.owners.map(owner => owner.title).join(', ')}` : 'no owner',
    card.provider && `provided by ${card.provider.title}`,
    ...signs.filter(sign => !['exit', 'continues', 'includes'].includes(sign.name)).map(sign => sign.meaning),
    ...card.leads.map(lead => `${lead.kind === 'exit' ? 'exit:' : lead.kind} ${lead.text}`),
    card.handoff && `hands over: ${card.handoff}`,
    card.finding && `rules: ${card.finding.text}`,
    card.evidence === 0 ? 'no evidence' : `evidence: ${card.evidence}${card.evidence === 3 ? ' or more' : ''} of 3`,
  ].filter(Boolean).join('\n');
}

/** The room that the badge of a moment of truth takes. */
export const TRUTH = { height: 17, width: Math.ceil(textWidth('★ truth', 'badge')) + 16, right: 10 } as const;
