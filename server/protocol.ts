/** The messages between the extension and the server beyond LSP's own. The only file of `server/` that `client/` may import. */
import type { Drawing } from '../diagram/drawing.ts';
import type { Range } from '../language/model/model.ts';

export type { Overview, OverviewItem } from '../language/service/overview.ts';

/** Client → server, notification: a preview shows this file from now on (or another journey of it). The server answers with pictures until it is closed. */
export const OPEN_PREVIEW = 'journey/openPreview';
export interface OpenPreview {
  readonly uri: string;
  /** The name of the journey to show; the file's first where it is left out or gone. */
  readonly journey?: string;
  /** The lanes that show their name only, by their ids; none where it is left out. */
  readonly folded?: readonly string[];
}

/** Client → server, notification: no preview shows this file any more. */
export const CLOSE_PREVIEW = 'journey/closePreview';
export interface ClosePreview {
  readonly uri: string;
}

/** Server → client, notification: the picture after the newest change. */
export const PICTURE = 'journey/picture';
export interface Picture {
  readonly uri: string;
  /** The document's version that it shows; null for a file that isn't open in an editor. */
  readonly version: number | null;
  /** The journeys of the file in text order, for the chooser. */
  readonly journeys: readonly { readonly name: string; readonly label: string }[];
  /** The name of the journey that is shown; undefined where the file has none. */
  readonly journey?: string;
  readonly drawing?: Drawing;
  /** The lanes that were asked to show their name only. */
  readonly folded?: readonly string[];
  /** Where each thing in the picture stands in the text, by the `data-id` of its element. */
  readonly places: Readonly<Record<string, Range>>;
  /** The first line that can't be read; while there is one, what it says is drawn as it was last. */
  readonly broken?: { readonly message: string; readonly range: Range };
}

/** Client → server, request without parameters: what the workspace holds, as an `Overview`. Null where it can't be told. */
export const OVERVIEW = 'journey/overview';

/** Server → client, notification: the overview may have changed, a moment after the last edit. Also once when all files are read. */
export const OVERVIEW_CHANGED = 'journey/overviewChanged';
export interface OverviewChanged {
  /** Journey files that are known, and the journeys in them. */
  readonly files: number;
  readonly journeys: number;
}

/** Which journey is meant. */
export interface JourneyOf {
  readonly uri: string;
  /** Its name; where it is left out or gone, the one that `line` is in, else the file's first. */
  readonly journey?: string;
  /** Zero-based. */
  readonly line?: number;
}

/** Client → server, request: a journey's picture as an SVG file of its own. The answer is a `JourneyText`, or null where the file has no journey. */
export const SVG = 'journey/svg';
export interface SvgOf extends JourneyOf {
  /** As in `OpenPreview`. */
  readonly folded?: readonly string[];
}

/** Client → server, request: what a journey's picture shows, as plain lines. The answer is a `JourneyText`, or null where the file has no journey. */
export const PLAIN_TEXT = 'journey/plainText';

export interface JourneyText {
  /** The journey's name. */
  readonly journey: string;
  readonly text: string;
}

/** Client → server, request without parameters: which reports there are, as a list of `ReportOffer`s. */
export const REPORTS = 'journey/reports';
export interface ReportOffer {
  readonly name: string;
  readonly title: string;
  /** What it answers. */
  readonly question: string;
}

/** Client → server, request: one report of the project that a file belongs to, as a `ReportPage`; null where there is no such report or no journey file. */
export const REPORT = 'journey/report';
export interface ReportOf {
  readonly name: string;
  /** A file of the project; the first project's where it is left out or not known. */
  readonly uri?: string;
}
export interface ReportPage {
  readonly title: string;
  /** A part of a page: no script, and links that are places (`data-uri`, `data-line` and `data-character` from 0). */
  readonly html: string;
  readonly style: string;
}
