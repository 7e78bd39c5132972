/** What the extension and a report's page say to each other, and the checks that each message passes on arrival. */
import { isNumber, isObject, isOptional, isText } from '../preview/checks.ts';

/** Extension → page: what the report says now, and what the page is to keep over a reload of the window. */
export interface ReportShown {
  readonly type: 'report';
  readonly html: string;
  readonly state: ReportState;
}

/** Page → extension: it listens now; or go to a place of a file, from 0, and on typing there if `focus`. */
export type FromReport =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly uri: string; readonly line: number; readonly character: number };

/** Which report a panel shows, of the project of which file. */
export interface ReportState {
  readonly name: string;
  readonly uri?: string;
}

/** Reports of large projects are long. In UTF-16 units. */
const LONGEST_HTML = 50_000_000;

export const isReportState = (value: unknown): value is ReportState => isObject(value) && isText(value['name']) && isOptional(value['uri'], isText);

export const isReportShown = (value: unknown): value is ReportShown =>
  isObject(value) && value['type'] === 'report' && typeof value['html'] === 'string' && value['html'].length <= LONGEST_HTML && isReportState(value['state']);

const isWhole = (value: unknown): value is number => isNumber(value) && Number.isSafeInteger(value) && value >= 0;

export const isFromReport = (value: unknown): value is FromReport =>
  isObject(value) && (value['type'] === 'ready' || (value['type'] === 'open' && isText(value['uri']) && isWhole(value['line']) && isWhole(value['character'])));
