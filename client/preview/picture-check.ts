/** Whether something is a picture as the server sends it and as the page draws it. */
import type { Element } from '../../diagram/drawing.ts';
import type { Choice, CompareWith, Picture, PlaceInText } from '../../server/protocol.ts';
import { isListOf, isNumber, isObject, isOptional, isRange, isText, isTexts } from './checks.ts';

/** Deeper than any drawing; keeps the check itself from running out of stack. */
const DEEPEST = 200;

function isElement(value: unknown, depth = 0): value is Element {
  if (depth >= DEEPEST || !isObject(value) || !isText(value['tag']) || !isOptional(value['key'], isText)) return false;
  const { attributes, children } = value;
  if (!isObject(attributes) || !Array.isArray(children)) return false;
  for (const name in attributes) {
    const each = attributes[name];
    if (!isText(each) && !isNumber(each)) return false;
  }
  return children.every((child) => isText(child) || isElement(child, depth + 1));
}

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

/** A picture of the server. */
export const isPicture = (value: unknown): value is Picture =>
  isObject(value)
  && isText(value['panel'])
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
  && isObject(value['places'])
  && Object.values(value['places']).every((each) => isPlace(each))
  && isOptional(value['broken'], isProblem);
