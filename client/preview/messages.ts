/**
 * What the extension and the preview's page say to each other, and the checks that each message passes on arrival.
 *
 * Both sides check: the page shows what comes from files of strangers, so neither side takes the other's word.
 * Nothing here knows VS Code or the browser: both sides use this file.
 */
import type { Element } from '../../diagram/drawing.ts';
import type { Position, Range } from '../../language/model/model.ts';
import type { Picture } from '../../server/protocol.ts';

/** How the language server is doing, as far as the reader of a preview needs to know. */
export type ServerHealth = 'starting' | 'running' | 'gone';

/** Extension → page. */
export type ToPage =
  | { readonly type: 'picture'; readonly picture: Picture }
  /** Light the first of these that is drawn (from the innermost outwards); bring it into view if `reveal`. */
  | { readonly type: 'light'; readonly ids: readonly string[]; readonly reveal: boolean }
  /** Open the box for finding, or go to it. */
  | { readonly type: 'find' }
  /** What the panel shows now; without `uri` nothing yet. A picture of another file is out of date from here on. */
  | { readonly type: 'status'; readonly server: ServerHealth; readonly locked: boolean; readonly uri?: string; readonly file?: string };

/** Page → extension. */
export type FromPage =
  /** The page listens from now on. It comes again each time the page was hidden and shown. */
  | { readonly type: 'ready' }
  /** Go to the line of the thing with this id; `focus` to go on typing there. */
  | { readonly type: 'open'; readonly id: string; readonly focus: boolean }
  /** Go to the first line that can't be read. */
  | { readonly type: 'openProblem' }
  | { readonly type: 'chooseJourney'; readonly name: string }
  /** Show only the name of the lane with this id, or all of it again. */
  | { readonly type: 'fold'; readonly lane: string; readonly folded: boolean }
  | { readonly type: 'restartServer' };

/** What the page keeps over hiding, moving and reloading; also what a preview is restored from. */
export interface PreviewState {
  readonly uri: string;
  readonly journey?: string;
  readonly locked: boolean;
  /** Ids of the lanes that show their name only. */
  readonly folded?: readonly string[];
  /** Pan and zoom of what was looked at last, newest first, by `uri` and journey. */
  readonly views: readonly { readonly of: string; readonly x: number; readonly y: number; readonly zoom: number }[];
}

/** Texts longer than this are not ours. */
const LONGEST_TEXT = 1_000_000;
/** Deeper than any drawing; keeps the check itself from running out of stack. */
const DEEPEST = 200;

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;
export const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
export const isOptional = <T>(value: unknown, check: (value: unknown) => value is T): value is T | undefined => value === undefined || check(value);
export const isListOf = <T>(value: unknown, check: (value: unknown) => value is T): value is readonly T[] =>
  Array.isArray(value) && value.every((each) => check(each));

const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);

export const isPosition = (value: unknown): value is Position => isObject(value) && isCount(value['line']) && isCount(value['character']);
export const isRange = (value: unknown): value is Range => isObject(value) && isPosition(value['start']) && isPosition(value['end']);

function isElement(value: unknown, depth = 0): value is Element {
  return depth < DEEPEST
    && isObject(value)
    && isText(value['tag'])
    && isOptional(value['key'], isText)
    && isObject(value['attributes'])
    && Object.values(value['attributes']).every((each) => isText(each) || isNumber(each))
    && Array.isArray(value['children'])
    && value['children'].every((child) => isText(child) || isElement(child, depth + 1));
}

const isDrawing = (value: unknown): value is NonNullable<Picture['drawing']> =>
  isObject(value)
  && isNumber(value['width']) && value['width'] >= 0
  && isNumber(value['height']) && value['height'] >= 0
  && isText(value['title'])
  && isText(value['description'])
  && Array.isArray(value['content']) && value['content'].every((each) => isElement(each))
  && typeof value['plain'] === 'boolean';

const isJourneyName = (value: unknown): value is Picture['journeys'][number] =>
  isObject(value) && isText(value['name']) && isText(value['label']);

const isProblem = (value: unknown): value is NonNullable<Picture['broken']> =>
  isObject(value) && isText(value['message']) && isRange(value['range']);

/** A picture as the server sends it and as the page draws it. */
export const isPicture = (value: unknown): value is Picture =>
  isObject(value)
  && isText(value['uri'])
  && (value['version'] === null || isNumber(value['version']))
  && isListOf(value['journeys'], isJourneyName)
  && isOptional(value['journey'], isText)
  && isOptional(value['drawing'], isDrawing)
  && isOptional(value['folded'], isTexts)
  && isObject(value['places'])
  && Object.values(value['places']).every((each) => isRange(each))
  && isOptional(value['broken'], isProblem);

const isHealth = (value: unknown): value is ServerHealth => value === 'starting' || value === 'running' || value === 'gone';

/** A message that the page may act on. */
export function isToPage(value: unknown): value is ToPage {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'picture':
      return isPicture(value['picture']);
    case 'light':
      return isTexts(value['ids']) && typeof value['reveal'] === 'boolean';
    case 'find':
      return true;
    case 'status':
      return isHealth(value['server']) && typeof value['locked'] === 'boolean' && isOptional(value['uri'], isText) && isOptional(value['file'], isText);
    default:
      return false;
  }
}

/** A message that the extension may act on. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'ready':
    case 'openProblem':
    case 'restartServer':
      return true;
    case 'open':
      return isText(value['id']) && typeof value['focus'] === 'boolean';
    case 'chooseJourney':
      return isText(value['name']);
    case 'fold':
      return isText(value['lane']) && typeof value['folded'] === 'boolean';
    default:
      return false;
  }
}

const isView = (value: unknown): value is PreviewState['views'][number] =>
  isObject(value) && isText(value['of']) && isNumber(value['x']) && isNumber(value['y']) && isNumber(value['zoom']) && value['zoom'] > 0;

/** A state that a preview may be restored from; it may have been kept by an older version. */
export const isPreviewState = (value: unknown): value is PreviewState =>
  isObject(value)
  && isText(value['uri'])
  && isOptional(value['journey'], isText)
  && typeof value['locked'] === 'boolean'
  && isOptional(value['folded'], isTexts)
  && isListOf(value['views'], isView);
