/** Puts another text into a file: whole or not at all, with the mode, the encoding and the byte order mark that it had. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { reasonOf } from './discover.ts';
import { decode } from './read-text.ts';

/** A file's text, and what is to stand there instead. */
export interface Replacement {
  readonly path: string;
  /** The project's folder: nothing outside of it is written. */
  readonly root: string;
  /** What the file is thought to hold, without a byte order mark. */
  readonly before: string;
  readonly after: string;
}

/**
 * Writes beside the file under another name first, then puts that in its place: nobody ever finds half a text. A link stays one:
 * what it leads to is written, as long as that lies in the project.
 *
 * @returns why it was not written; undefined where it was
 */
export async function replaceText(path: string, root: string, before: string, after: string): Promise<string | undefined> {
  return (await replaceTexts([{ path, root, before, after }]))?.reason;
}

/**
 * As `replaceText`, for several files: all of them, or none. Everything that can be found out is found out before the first one is put in
 * place; where one can't be all the same, those before it get their old texts back.
 *
 * @param onReady is told when all are written beside, and none is in place yet
 * @returns the file that could not be written, and why; undefined where all were
 */
export async function replaceTexts(replacements: readonly Replacement[], onReady?: () => void): Promise<{ readonly path: string; readonly reason: string } | undefined> {
  const staged: { readonly path: string; readonly target: string; readonly temporary: string; readonly old: Uint8Array; readonly mode: number }[] = [];
  let path = '', done = 0;
  try {
    for (const replacement of replacements) {
      path = replacement.path;
      const ready = await stage(replacement);
      if (typeof ready === 'string') return { path, reason: ready };
      staged.push({ path, ...ready });
    }
    onReady?.();
    for (const file of staged) {
      path = file.path;
      await rename(file.temporary, file.target);
      done++;
    }
    return undefined;
  } catch (error) {
    for (const { target, old, mode } of staged.slice(0, done)) {
      await rename(await putBeside(target, old, mode), target).catch(() => undefined);
    }
    const code = (error as { code?: string }).code;
    return { path, reason: code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'you have no permission to write it' : reasonOf(error) };
  } finally {
    for (const { temporary } of staged.slice(done)) await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Writes the new text beside the file. @returns why that can't be done, where it can't */
async function stage({ path, root, before, after }: Replacement) {
  const target = await realpath(path), home = await realpath(root);
  if (!target.startsWith(home.endsWith(sep) ? home : home + sep)) return 'it is a link that leads out of the project\'s folder';
  // The new file could take its place all the same: what is meant to be read only stays so.
  await access(target, constants.W_OK);
  const [old, { mode }] = await Promise.all([readFile(target), stat(target)]);
  const now = decode(old);
  if (!('text' in now) || now.text !== before) return 'it was changed meanwhile';
  return { target, old, mode, temporary: await putBeside(target, encodeLike(old, after), mode) };
}

/** @returns the temporary file's path */
async function putBeside(target: string, bytes: Uint8Array, mode: number): Promise<string> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', mode & 0o777);
  try {
    await handle.writeFile(bytes);
    await handle.chmod(mode & 0o7777);
    await handle.sync();
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}

/** A text in the encoding of these bytes, with the mark that they begin with. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from((first === 0xef && second === 0xbb && third === 0xbf ? '\ufeff' : '') + text, 'utf8');
}
