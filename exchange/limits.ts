/** How much is read at most. Beyond, a source is no journey that people made; reading it would only keep everybody waiting. */

/** In bytes. */
export const MOST_BYTES = 20_000_000;
/** What a spreadsheet may come to when it is unpacked. In bytes. */
export const MOST_UNPACKED = 100_000_000;
/** Files inside a spreadsheet. */
export const MOST_ENTRIES = 2_000;
/** Cells that aren't empty, in all tables of a source; elements of an XML. */
export const MOST_CELLS = 200_000;
/** In UTF-16 units; a longer cell is left out and reported. */
export const MOST_TEXT = 20_000;
