/** The messages between the extension and the server beyond LSP's own. The only file of `server/` that `client/` may import. */
import type { Drawing } from '../diagram/drawing.ts';
import type { Range } from '../language/model/model.ts';

export type { Overview, OverviewItem } from '../language/service/overview.ts';

/** What a picture is compared with: another journey of the project, or the same one as a revision of its repository had it. */
export interface CompareWith {
  /** The other journey's file and name. */
  readonly uri?: string;
  readonly journey?: string;
  /** A revision in Git's words: `HEAD`, a branch, a hash. */
  readonly revision?: string;
}

/** What a preview shows. */
export interface PictureOf {
  readonly uri: string;
  /** The name of the journey to show; the file's first where it is left out or gone. */
  readonly journey?: string;
  /** One of the views that pictures name; the map where it is left out or unknown. */
  readonly view?: string;
  /** For the view that compares; left out, the journey says itself what it improves. */
  readonly with?: CompareWith;
  /** The lanes that show their name only, by their ids; none where it is left out. */
  readonly folded?: readonly string[];
}

/** Client → server, notification: a panel shows this from now on. The server answers with pictures until it is closed. */
export const OPEN_PREVIEW = 'journey/openPreview';
export interface OpenPreview extends PictureOf {
  /** The client's name for the panel: several may show one file, each in its own way. */
  readonly panel: string;
  /** After the first picture only what is different is to be told. */
  readonly changes?: boolean;
}

/** Client → server, notification: the panel is gone. */
export const CLOSE_PREVIEW = 'journey/closePreview';
export interface ClosePreview {
  readonly panel: string;
}

/** Something that can be chosen, with what people call it. */
export interface Choice {
  readonly name: string;
  readonly label: string;
}

/** Where a thing stands. Things of other files carry their address. */
export interface PlaceInText extends Range {
  readonly uri?: string;
}

/** Server → client, notification: the picture after the newest change. */
export const PICTURE = 'journey/picture';
export interface Picture {
  readonly panel: string;
  /** Which of the panel's pictures it is: the next one has another number. Left out where nobody asked for changes. */
  readonly number?: number;
  readonly uri: string;
  /** The document's version that it shows; null for a file that isn't open in an editor. */
  readonly version: number | null;
  /** The journeys of the file in text order, for the chooser. */
  readonly journeys: readonly Choice[];
  /** The name of the journey that is shown; undefined where the file has none. */
  readonly journey?: string;
  /** The views that there are, for the switch, and the one that is shown. */
  readonly views: readonly (Choice & { readonly question: string })[];
  readonly view: string;
  /** What the journey can be compared with, and what it is compared with now; only in the view that compares. */
  readonly comparison?: { readonly choices: readonly (Choice & { readonly with: CompareWith })[]; readonly chosen?: string };
  readonly drawing?: Drawing;
  /** Why there is no drawing although there is a journey, in words for its author. */
  readonly notice?: string;
  /** The lanes that were asked to show their name only. */
  readonly folded?: readonly string[];
  /** Where each thing in the picture stands in the text, by the `data-id` of its element. */
  readonly places: Readonly<Record<string, PlaceInText>>;
  /** The first line that can't be read; while there is one, what it says is drawn as it was last. */
  readonly broken?: { readonly message: string; readonly range: Range };
}

/** What makes a newer state of plain data of an older one. */
export type Change =
  /** This instead. */
  | { readonly is: unknown }
  /** An object with these of its fields changed or new, and without those that are gone. */
  | { readonly fields: readonly (readonly [name: string, change: Change])[]; readonly gone: readonly string[] }
  /** A list, put together anew. */
  | { readonly list: readonly Piece[] };

/** A part of a list: as many of the older one as they were, one of them changed, or a new one. */
export type Piece = { readonly from: number; readonly count: number } | { readonly at: number; readonly change: Change } | { readonly is: unknown };

/** Server → client, notification, to who asked for it: what is different in the picture since the one before. */
export const PICTURE_CHANGE = 'journey/pictureChange';
export interface PictureChange {
  readonly panel: string;
  /** The number of the picture that it is a change of. To any other it says nothing; a whole one is on its way then. */
  readonly since: number;
  readonly change: Change;
}

/** Client → server, request: what is to be said about a thing of a picture. The answer is a `HoverText`, or null where there is nothing. */
export const HOVER = 'journey/hover';
export interface HoverOf {
  /** The file whose picture it is in. */
  readonly uri: string;
  /** The `data-id` of its element. */
  readonly id: string;
}
export interface HoverText {
  /** As the editor's hover says it; without HTML and links. */
  readonly markdown: string;
  readonly findings: readonly { readonly severity: 'error' | 'warning' | 'hint'; readonly message: string }[];
}

/** Client → server, request: the journeys of a fence in a Markdown text as pictures. The answer is a `FencePictures`. */
export const FENCE = 'journey/fence';
export interface FenceOf {
  /** The Markdown file: names of its project are known. */
  readonly uri: string;
  /** What stands in the fence. */
  readonly text: string;
  /** As in `PictureOf`. */
  readonly view?: string;
}
export interface FencePictures {
  /** SVG elements without a style of their own. */
  readonly pictures: readonly { readonly svg: string; readonly width: number }[];
  /** The first line that can't be read, from 1 in the fence. */
  readonly problem?: { readonly line: number; readonly message: string };
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

/** Client → server, request: a picture as an SVG file of its own. The answer is a `JourneySvg`, or null where the file has no journey. */
export const SVG = 'journey/svg';
export interface SvgOf extends JourneyOf, PictureOf {
  /** Left out, the picture follows its reader's system; else it holds plain colours. */
  readonly theme?: 'light' | 'dark';
}
export interface JourneySvg extends JourneyText {
  /** In pixels at 100 %. */
  readonly width: number;
  readonly height: number;
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

/** Client → server, request: which revisions a file can be compared with, as a `Revisions`. */
export const REVISIONS = 'journey/revisions';
export interface RevisionsOf {
  readonly uri: string;
}
export interface Revision {
  /** In Git's words. */
  readonly revision: string;
  readonly label: string;
  readonly detail: string;
}
export interface Revisions {
  readonly revisions: readonly Revision[];
  /** Why there are none, in words for a person. */
  readonly problem?: string;
}

/** Client → server, request: makes a journey's text of a file in another format; null where that failed in a way that the log tells. */
export const IMPORT = 'journey/import';
export interface ImportFile {
  /** The file's name, without its folder. */
  readonly name: string;
  /** Its bytes, in base64. */
  readonly data: string;
}
/** Where a line of a reading report leads: to the source, or to the journey that came of it. */
export interface ReportPlace {
  /** The report's line, from 0. */
  readonly at: number;
  readonly to: 'source' | 'journey';
  /** From 1, as the column. */
  readonly line: number;
  readonly column?: number;
}
export type ImportAnswer = {
  readonly text: string;
  /** What was read, in a few words. */
  readonly summary: string;
  readonly doubts: number;
  /** The reading report, as plain text. */
  readonly report: string;
  /** Where its lines lead. */
  readonly places: readonly ReportPlace[];
} | {
  /** Why nothing was read: a sentence. */
  readonly refused: string;
};
