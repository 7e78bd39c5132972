/** The messages between the extension and the server beyond LSP's own. The only file of `server/` that `client/` may import. */
import type { Drawing } from '../diagram/drawing.ts';
import type { Range } from '../language/model/model.ts';

/** Client → server, notification: a preview shows this file from now on (or another journey of it). The server answers with pictures until it is closed. */
export const OPEN_PREVIEW = 'journey/openPreview';
export interface OpenPreview {
  readonly uri: string;
  /** The name of the journey to show; the file's first where it is left out or gone. */
  readonly journey?: string;
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
  /** Where each thing in the picture stands in the text, by the `data-id` of its element. */
  readonly places: Readonly<Record<string, Range>>;
  /** The first line that can't be read; while there is one, what it says is drawn as it was last. */
  readonly broken?: { readonly message: string; readonly range: Range };
}
