/** Whether something is a picture as the server sends it and as the page draws it. */
import type { Element } from '../../diagram/drawing.ts';
import type { Choice, CompareWith, Picture, PlaceInText } from '../../server/protocol.ts';
import { isCount, isListOf, isNumber, isObject, isOptional, isRange, isText, isTexts } from './checks.ts';

/** Deeper than any drawing; keeps the check itself from running out of stack. */
const DEEPEST = 200;

/** How deep the elements are that were checked: what didn't change since the picture before is the same objects, and is not looked through again. */
const checked = new WeakMap<object, number>();

/** How deep an element is, itself included; undefined where it is none. */
function depthOf(value: unknown, above = 0): number | undefined {
  if (!isObject(value)) return undefined;
  const known = checked.get(value);
  if (known !== undefined) return above + known > DEEPEST ? undefined : known;
  if (above >= DEEPEST || !isText(value['tag']) || !isOptional(value['key'], isText)) return undefined;
  const { attributes, children } = value;
  if (!isObject(attributes) || !Array.isArray(children)) return undefined;
  for (const name in attributes) {
    const each = attributes[name];
    if (!isText(each) && !isNumber(each)) return undefined;
  }
  let depth = 1;
  for (const child of children) {
    if (isText(child)) continue;
    const below = depthOf(child, above + 1);
    if (below === undefined) return undefined;
    depth = Math.max(depth, below + 1);
  }
  checked.set(value, depth);
  return depth;
}

const isElement = (value: unknown): value is Element => depthOf(value) !== undefined;

const isDrawing = (value: unknown): value is NonNullable<Picture['drawing']> =>
  isObject(value)
  && isNumber(value['width']) && value['width'] >= 0
  && isNumber(value['height']) && value['height'] >= 0
  && isText(value['title'])
  && isText(value['description'])
  && Array.isArray(value['content']) && value['content'].every((each) => isElement(each))
  && typeof value['plain'] === 'boolean';

const isChoice = (value: unknown): value is Choice => isObject(value) && isText(value['name']) && isText(value['label']);

const isView = (value: unknown): value is Picture['views'][number] => isChoice(value) && isText((value as { question?: unknown }).question);

export const isCompareWith = (value: unknown): value is CompareWith =>
  isObject(value) && isOptional(value['uri'], isText) && isOptional(value['journey'], isText) && isOptional(value['revision'], isText);

const isComparison = (value: unknown): value is NonNullable<Picture['comparison']> =>
  isObject(value)
  && isOptional(value['chosen'], isText)
  && Array.isArray(value['choices']) && value['choices'].every((each) => isChoice(each) && isCompareWith((each as { with?: unknown }).with));

const isProblem = (value: unknown): value is NonNullable<Picture['broken']> =>
  isObject(value) && isText(value['message']) && isRange(value['range']);

const isPlace = (value: unknown): value is PlaceInText => isRange(value) && isOptional((value as { uri?: unknown }).uri, isText);

const checkedPlaces = new WeakSet<object>();

function isPlaces(value: unknown): value is Picture['places'] {
  if (!isObject(value)) return false;
  if (checkedPlaces.has(value)) return true;
  if (!Object.values(value).every((each) => isPlace(each))) return false;
  checkedPlaces.add(value);
  return true;
}

/** A picture of the server. */
export const isPicture = (value: unknown): value is Picture =>
  isObject(value)
  && isText(value['panel'])
  && isOptional(value['number'], isCount)
  && isText(value['uri'])
  && (value['version'] === null || isNumber(value['version']))
  && isListOf(value['journeys'], isChoice)
  && isOptional(value['journey'], isText)
  && isListOf(value['views'], isView)
  && isText(value['view'])
  && isOptional(value['comparison'], isComparison)
  && isOptional(value['drawing'], isDrawing)
  && isOptional(value['notice'], isText)
  && isOptional(value['folded'], isTexts)
  && isPlaces(value['places'])
  && isOptional(value['broken'], isProblem);
