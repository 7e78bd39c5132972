/** Text with a little form, as plain data: what the page shows when the pointer rests on a thing. No HTML on its way. */
import type { HoverText } from '../../server/protocol.ts';
import { isListOf, isObject, isOneOf, isOptional, isText } from './checks.ts';

const STYLES = ['bold', 'italic', 'code'] as const;

export interface Span {
  readonly text: string;
  readonly style?: (typeof STYLES)[number];
}

export interface RichText {
  /** Paragraphs of lines. */
  readonly paragraphs: readonly (readonly (readonly Span[])[])[];
  readonly findings: HoverText['findings'];
}

const isSpan = (value: unknown): value is Span => isObject(value) && isText(value['text']) && isOptional(value['style'], isOneOf(STYLES));
const isLine = (value: unknown): value is readonly Span[] => isListOf(value, isSpan);
const isParagraph = (value: unknown): value is readonly (readonly Span[])[] => isListOf(value, isLine);

const isFinding = (value: unknown): value is HoverText['findings'][number] =>
  isObject(value) && isOneOf(['error', 'warning', 'hint'])(value['severity']) && isText(value['message']);

/** An answer of the server. */
export const isHoverText = (value: unknown): value is HoverText => isObject(value) && isText(value['markdown']) && isListOf(value['findings'], isFinding);

export const isRichText = (value: unknown): value is RichText => isObject(value) && isListOf(value['paragraphs'], isParagraph) && isListOf(value['findings'], isFinding);
