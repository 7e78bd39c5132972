/**
 * Looks a zip file over before anything unpacks it: what its directory declares, and what its entries really come to.
 *
 * A forged directory says little and unpacks to much; so each entry is inflated here first, in pieces that are thrown away, up to a limit.
 */
import { MOST_ENTRIES, MOST_UNPACKED } from './limits.ts';
import { ImportError } from './report.ts';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const DAMAGED = 'is damaged: it is not put together as a spreadsheet is. Open it in your spreadsheet and save it again.';

/** @throws ImportError where unpacking would be too much, or can't be done */
export async function checkZip(bytes: Uint8Array, name: string): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), entries = entriesOf(view, name);
  const tooMuch = `${name} unpacks to more than ${MOST_UNPACKED / 1e6} MB, which no journey map does. It was not read.`;
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > MOST_UNPACKED) throw new ImportError(tooMuch);
  let all = 0;
  for (const { name: entry, method, packed, at } of entries) {
    if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new ImportError(`${name} ${DAMAGED}`);
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + packed > bytes.length) throw new ImportError(`${name} ${DAMAGED}`);
    const sheet = /worksheets\/[^/]*\.xml$/i.test(entry) ? reach(name) : undefined;
    if (method === 0) { all += packed; sheet?.(bytes.subarray(start, start + packed)); continue; }
    if (method !== 8) throw new ImportError(`${name} is packed in a way that isn't known. Save it again as .xlsx.`);
    try {
      // The copy has a buffer of its own, which a stream can be made of.
      for await (const piece of new Blob([new Uint8Array(bytes.subarray(start, start + packed))]).stream().pipeThrough(new DecompressionStream('deflate-raw'))) {
        all += piece.length;
        if (all > MOST_UNPACKED) throw new ImportError(tooMuch);
        sheet?.(piece);
      }
    } catch (error) {
      if (error instanceof ImportError) throw error;
      throw new ImportError(`${name} ${DAMAGED}`);
    }
  }
}

/** A single cell far off would be read as a sheet full of empty ones. In cells, from A1 to the farthest. */
const MOST_AREA = 3_000_000;

/** Takes a sheet's XML in pieces. @throws ImportError at the first cell that is too far off */
function reach(name: string): (piece: Uint8Array) => void {
  const decoder = new TextDecoder();
  let carried = '', rows = 1, columns = 1;
  return piece => {
    const text = carried + decoder.decode(piece, { stream: true });
    for (const [, letters = '', digits = '1'] of text.matchAll(/\br\s*=\s*["']([A-Za-z]{0,7})(\d{1,9})/g)) {
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
      if (rows * columns > MOST_AREA) throw new ImportError(`${name} has a sheet that reaches to ${letters.toUpperCase() || 'row '}${digits}. Delete the rows and columns around the map, even where they look empty, and save it again.`);
    }
    carried = text.slice(-40);
  };
}

/** The entries of the central directory, which stands at the file's end. */
function entriesOf(view: DataView, name: string): Entry[] {
  let end = view.byteLength - 22;
  while (end >= 0 && view.byteLength - end < 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw new ImportError(`${name} ${DAMAGED}`);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ImportError(`${name} holds ${count} files, which no spreadsheet with a journey map does. It was not read.`);
  const entries: Entry[] = [];
  for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw new ImportError(`${name} ${DAMAGED}`);
    entries.push({ name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, Math.min(view.getUint16(at + 28, true), view.byteLength - at - 46))), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
