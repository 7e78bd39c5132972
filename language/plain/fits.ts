/** Whether a value from outside can stand under a fact's key: of the right shape, with names that are names and words that the grammar knows. */
import { LINE_TABLE } from '../generated/line-table.ts';
import type { Shape } from '../lines/shape.ts';
import type { BlockKind, Fact } from './facts.ts';
import { isMention, isName } from './spelling.ts';

/** The words that a line can say: `current`, `future`. */
export function wordsOf(kind: BlockKind, { word }: Pick<Fact, 'word'>): string[] {
  const [first = '', ...others] = word.split(' '), words: string[] = [];
  const walk = (shape: Shape): void => {
    if (shape.is === 'word') words.push(shape.word);
    else if (shape.is === 'sequence') shape.parts.forEach(walk);
    else if (shape.is === 'choice') shape.options.forEach(walk);
    else if (shape.is === 'optional' || shape.is === 'repeat') walk(shape.of);
  };
  const line = LINE_TABLE[kind]?.[first];
  if (line) walk(line.rest);
  return [...new Set(words)].filter(each => !others.includes(each) && /^[a-z]/.test(each) && each !== 'n/a');
}

const isText = (value: unknown): value is string => typeof value === 'string' && !value.includes('\0') && !value.includes('\r') && value.isWellFormed();
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isUnit = (value: unknown): boolean => typeof value === 'string' && (value === '%' || isName(value) || /^\p{Sc}$/u.test(value));
const isRef = (value: unknown): boolean => isText(value) && isMention(value);
const isList = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.length > 0 && value.every(is);

/** Only these keys, each absent or as it has to be; those with `!` are needed. */
function isRecord(value: unknown, keys: Readonly<Record<string, (item: unknown) => boolean>>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.every(([key, each]) => Object.entries(keys).some(([known, is]) => known.replace('!', '') === key && is(each)))
    && Object.keys(keys).every(key => !key.endsWith('!') || Object.hasOwn(value, key.slice(0, -1)));
}

export function fits(kind: BlockKind, fact: Fact, value: unknown): boolean {
  const isWord = (item: unknown): boolean => typeof item === 'string' && wordsOf(kind, fact).includes(item);
  switch (fact.shape) {
    case 'text': case 'role': return isText(value);
    case 'texts': return isList(value, isText);
    case 'ref': return isRef(value);
    case 'refs': return isList(value, isRef);
    case 'word': return isWord(value);
    case 'words': case 'word-lines': return isList(value, isWord);
    case 'number': return isNumber(value);
    case 'date': return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'tag': return typeof value === 'string' && isName(value);
    case 'flag': return value === true;
    case 'duration': return isRecord(value, { 'number!': isNumber, 'unit!': isWord });
    case 'quantity': return isRecord(value, { 'number!': isNumber, unit: isUnit, per: item => typeof item === 'string' && isName(item) });
    case 'target': return isRecord(value, { 'number!': isNumber, unit: isUnit, per: item => typeof item === 'string' && isName(item), comparison: item => ['>=', '<=', '>', '<'].includes(item as string) });
    case 'explained': return isList(value, item => isRecord(item, { 'name!': isRef, why: isText }));
    case 'emotions': return isList(value, item => isRecord(item, { persona: isRef, score: isNumber, text: isText }));
    case 'next': return isList(value, item => isRecord(item, { 'to!': each => isList(each, isRef), when: isText }));
    case 'exits': return isList(value, item => isRecord(item, { text: isText, percent: isNumber }));
  }
}
