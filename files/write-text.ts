/** Puts another text into a file: whole or not at all, with the mode, the encoding and the byte order mark that it had. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { reasonOf } from './discover.ts';
import { decode } from './read-text.ts';

/**
 * Writes beside the file under another name first, then puts that in its place: nobody ever finds half a text. A link stays one:
 * what it leads to is written, as long as that lies in the project.
 *
 * @param root the project's folder: nothing outside of it is written
 * @param before what the file is thought to hold, without a byte order mark
 * @returns why it was not written; undefined where it was
 */
export async function replaceText(path: string, root: string, before: string, after: string): Promise<string | undefined> {
  let temporary: string | undefined;
  try {
    const target = await realpath(path), home = await realpath(root);
    if (!target.startsWith(home.endsWith(sep) ? home : home + sep)) return 'it is a link that leads out of the project\'s folder';
    // The new file could take its place all the same: what is meant to be read only stays so.
    await access(target, constants.W_OK);
    const [bytes, { mode }] = await Promise.all([readFile(target), stat(target)]);
    const now = decode(bytes);
    if (!('text' in now) || now.text !== before) return 'it was changed meanwhile';
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const handle = await open(temporary, 'wx', mode & 0o777);
    try {
      await handle.writeFile(encodeLike(bytes, after));
      await handle.chmod(mode & 0o7777);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true }).catch(() => undefined);
    const code = (error as { code?: string }).code;
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'you have no permission to write it' : reasonOf(error);
  }
}

/** A text in the encoding of these bytes, with the mark that they begin with. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from((first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : '') + text, 'utf8');
}
