/**
 * What the extension and the preview's page say to each other, and the checks that each message passes on arrival.
 *
 * Both sides check: the page shows what comes from files of strangers, so neither side takes the other's word.
 * Nothing here knows VS Code or the browser: both sides use this file.
 */
import type { CompareWith, Picture, PictureChange } from '../../server/protocol.ts';
import { isPictureChange } from './change.ts';
import { isBoolean, isCount, isListOf, isNumber, isObject, isOneOf, isOptional, isText, isTexts } from './checks.ts';
import { isCompareWith, isPicture } from './picture-check.ts';
import { isRichText, type RichText } from './rich-text.ts';

export { isListOf, isNumber, isObject, isOptional, isPosition, isRange, isText } from './checks.ts';
export { isPictureChange } from './change.ts';
export { isPicture } from './picture-check.ts';

/** How the language server is doing, as far as the reader of a preview needs to know. */
const HEALTHS = ['starting', 'running', 'gone'] as const;
export type ServerHealth = (typeof HEALTHS)[number];

/** Where the camera can be sent. */
const AIMS = ['all', 'selection'] as const;
export type Aim = (typeof AIMS)[number];

/** What the page's menu asks the extension for. */
export const MENU_COMMANDS = ['save-svg', 'save-png', 'copy-svg', 'copy-png', 'as-text', 'lanes', 'lock', 'another'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** What becomes of a picture that was painted: the page gives it to the clipboard itself, a file is the extension's. */
const USES = ['copy', 'save'] as const;

/** Extension → page. */
export type ToPage =
  | { readonly type: 'picture'; readonly picture: Picture }
  /** What is different in the picture since the one that was sent before. */
  | { readonly type: 'change'; readonly change: PictureChange }
  /** Light the first of these that is drawn (from the innermost outwards); bring it into view if `reveal`. */
  | { readonly type: 'light'; readonly ids: readonly string[]; readonly reveal: boolean }
  /** Open the box for finding, or go to it. */
  | { readonly type: 'find' }
  /** Move the camera. */
  | { readonly type: 'aim'; readonly at: Aim }
  /** The answer to `hover`; without `text` there is nothing to say. */
  | { readonly type: 'hover'; readonly request: number; readonly text?: RichText }
  /** Paint this SVG into a PNG of so many pixels for each of its own. */
  | { readonly type: 'paint'; readonly request: number; readonly svg: string; readonly width: number; readonly height: number; readonly ratio: number; readonly use: (typeof USES)[number] }
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
  | { readonly type: 'chooseView'; readonly name: string }
  /** Compare with this one of the picture's choices. */
  | { readonly type: 'chooseOther'; readonly name: string }
  /** Show only the name of the lane with this id, or all of it again. */
  | { readonly type: 'fold'; readonly lane: string; readonly folded: boolean }
  /** What is to be said about the thing with this id? */
  | { readonly type: 'hover'; readonly request: number; readonly id: string }
  /** The answer to `paint`: the PNG; or for `copy` that it is in the clipboard; or neither, with the browser's reason. */
  | { readonly type: 'painted'; readonly request: number; readonly png?: Uint8Array; readonly copied?: boolean; readonly failed?: string }
  | { readonly type: 'menu'; readonly command: MenuCommand }
  | { readonly type: 'restartServer' };

/** What the page keeps over hiding, moving and reloading; also what a preview is restored from. */
export interface PreviewState {
  readonly uri: string;
  readonly journey?: string;
  readonly view?: string;
  readonly with?: CompareWith;
  readonly locked: boolean;
  /** Ids of the lanes that show their name only. */
  readonly folded?: readonly string[];
  /** Whether the small overview of a large picture is wanted; it is where this is left out. */
  readonly minimap?: boolean;
  /** Pan and zoom of what was looked at last, newest first, by file, journey and view. */
  readonly views: readonly { readonly of: string; readonly x: number; readonly y: number; readonly zoom: number }[];
}

const isHealth = isOneOf(HEALTHS);
const isAim = isOneOf(AIMS);
const isUse = isOneOf(USES);
const isMenuCommand = isOneOf(MENU_COMMANDS);
const isSize = (value: unknown): value is number => isNumber(value) && value > 0;

/** A message that the page may act on. */
export function isToPage(value: unknown): value is ToPage {
  if (!isObject(value)) return false;
  switch (value['type']) {
    case 'picture':
      return isPicture(value['picture']);
    case 'change':
      return isPictureChange(value['change']);
    case 'light':
      return isTexts(value['ids']) && isBoolean(value['reveal']);
    case 'find':
      return true;
    case 'aim':
      return isAim(value['at']);
    case 'hover':
      return isCount(value['request']) && isOptional(value['text'], isRichText);
    case 'paint':
      return isCount(value['request']) && typeof value['svg'] === 'string' && isSize(value['width']) && isSize(value['height']) && isSize(value['ratio']) && isUse(value['use']);
    case 'status':
      return isHealth(value['server']) && isBoolean(value['locked']) && isOptional(value['uri'], isText) && isOptional(value['file'], isText);
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
      return isText(value['id']) && isBoolean(value['focus']);
    case 'chooseJourney':
    case 'chooseView':
    case 'chooseOther':
      return isText(value['name']);
    case 'fold':
      return isText(value['lane']) && isBoolean(value['folded']);
    case 'hover':
      return isCount(value['request']) && isText(value['id']);
    case 'painted':
      return isCount(value['request']) && isOptional(value['png'], isPng) && isOptional(value['copied'], isBoolean) && isOptional(value['failed'], isText);
    case 'menu':
      return isMenuCommand(value['command']);
    default:
      return false;
  }
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const isPng = (value: unknown): value is Uint8Array => value instanceof Uint8Array && SIGNATURE.every((byte, at) => value[at] === byte);

const isCamera = (value: unknown): value is PreviewState['views'][number] =>
  isObject(value) && isText(value['of']) && isNumber(value['x']) && isNumber(value['y']) && isSize(value['zoom']);

/** A state that a preview may be restored from; it may have been kept by an older version. */
export const isPreviewState = (value: unknown): value is PreviewState =>
  isObject(value)
  && isText(value['uri'])
  && isOptional(value['journey'], isText)
  && isOptional(value['view'], isText)
  && isOptional(value['with'], isCompareWith)
  && isBoolean(value['locked'])
  && isOptional(value['folded'], isTexts)
  && isOptional(value['minimap'], isBoolean)
  && isListOf(value['views'], isCamera);
