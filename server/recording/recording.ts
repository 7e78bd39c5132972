/**
 * A recorded editing session: what an editor sent, and what stood on disk when the server may have looked.
 *
 * One JSON object a line. The workspace's folders are written as `journey-folder-0:`, `journey-folder-1:` …, so that a recording holds
 * no path of the machine that it was made on, and can be replayed anywhere.
 */

/** The first line of every recording. */
export interface Head {
  readonly journey: 'recording';
  readonly version: 1;
}

/** A message from the editor. */
export interface Sent {
  /** Milliseconds since the session began. */
  readonly at: number;
  readonly message: Readonly<Record<string, unknown>>;
}

/** What a file of the workspace holds from now on; null where it is gone or can't be read. */
export interface OnDisk {
  readonly at: number;
  /** The folder's number. */
  readonly folder: number;
  /** Relative to the folder, with `/`. */
  readonly file: string;
  readonly text: string | null;
}

export type Entry = Sent | OnDisk;

export const HEAD: Head = { journey: 'recording', version: 1 };

/** What stands for a folder's address in a recording. */
export const placeholder = (folder: number): string => `journey-folder-${folder}:`;

/** A recording that can't be read: says the line and what is wrong with it. */
export class UnreadableRecording extends Error {}

/** @throws UnreadableRecording */
export function readRecording(text: string): Entry[] {
  const lines = text.split('\n');
  const head = parse(lines[0] ?? '', 1) as Partial<Head>;
  if (head.journey !== 'recording') throw new UnreadableRecording('This is no recording: its first line doesn\'t say so. Recordings are made by `journey lsp --record FILE`.');
  if (head.version !== HEAD.version) throw new UnreadableRecording(`This recording has version ${JSON.stringify(head.version)}; this Journey reads version ${HEAD.version}.`);
  return lines.slice(1).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const entry = parse(line, index + 2);
    if (isSent(entry) || isOnDisk(entry)) return [entry];
    throw new UnreadableRecording(`Line ${index + 2} is neither a message nor a file.`);
  });
}

function parse(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // told below
  }
  // A session that ends with a crash may end in the middle of a line; whoever replays it wants all before.
  throw new UnreadableRecording(`Line ${number} can't be read: it is no JSON object. If it is the last line, remove it.`);
}

function isSent(entry: Readonly<Record<string, unknown>>): entry is Readonly<Record<string, unknown>> & Sent {
  return typeof entry['at'] === 'number' && typeof entry['message'] === 'object' && entry['message'] !== null;
}

function isOnDisk(entry: Readonly<Record<string, unknown>>): entry is Readonly<Record<string, unknown>> & OnDisk {
  const { at, folder, file, text } = entry;
  return typeof at === 'number' && Number.isInteger(folder) && (folder as number) >= 0 && typeof file === 'string' && (typeof text === 'string' || text === null)
    // Nothing is written outside of the folder that it is replayed in.
    && !file.startsWith('/') && !/^[a-z]:/i.test(file) && !file.split(/[/\\]/).includes('..') && !file.includes('\0');
}
