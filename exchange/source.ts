/** Bytes that somebody chose → text, or why there is none. */
import { MOST_BYTES } from './limits.ts';
import { ImportError } from './report.ts';

export interface Source {
  /** What people call it: the file's name, without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @param encoding a name that the Encoding Standard knows, where it is neither UTF-8 nor UTF-16 with a mark @throws ImportError */
export function textOf({ name, bytes }: Source, encoding?: string): string {
  if (bytes.length > MOST_BYTES) throw new ImportError(`${name} is too large to be read (${Math.round(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB). Split it, or take out what is no journey.`);
  const [first, second] = bytes, marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  let decoder;
  try {
    decoder = new TextDecoder(marked ?? encoding ?? 'utf-8', { fatal: true });
  } catch {
    throw new ImportError(`There is no encoding \`${encoding}\`. Some that there are: utf-8, utf-16le, windows-1252, shift_jis, euc-jp, big5, gb18030, euc-kr.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new ImportError(encoding === undefined
      ? `${name} is not in UTF-8, so its letters can't be told. Save it as UTF-8 (in Excel: “CSV UTF-8”), or say what it is in with \`--encoding\`, such as windows-1252, shift_jis or big5.`
      : `${name} is not in ${encoding}: it holds bytes that mean nothing there.`);
  }
}
