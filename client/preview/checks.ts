/** The small checks that those of messages are made of. Nothing here knows VS Code or the browser. */
import type { Position, Range } from '../../language/model/model.ts';

/** Texts longer than this are not ours. */
const LONGEST_TEXT = 1_000_000;

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
export const isOptional = <T>(value: unknown, check: (value: unknown) => value is T): value is T | undefined => value === undefined || check(value);
export const isListOf = <T>(value: unknown, check: (value: unknown) => value is T): value is readonly T[] =>
  Array.isArray(value) && value.every((each) => check(each));
/** One of these words. */
export const isOneOf = <T extends string>(words: readonly T[]) => (value: unknown): value is T => (words as readonly unknown[]).includes(value);

export const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);

export const isPosition = (value: unknown): value is Position => isObject(value) && isCount(value['line']) && isCount(value['character']);
export const isRange = (value: unknown): value is Range => isObject(value) && isPosition(value['start']) && isPosition(value['end']);
