/** A file's bytes → its text, or the reason why there is none. */
import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { RawFinding } from '../language/findings.ts';
import { reasonOf } from './discover.ts';

/** Twice what a text may have in characters: beyond, nothing is read into memory at all. In bytes. */
const MOST_BYTES = 16_000_000;
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

export type TextOrFinding = { readonly text: string } | { readonly finding: RawFinding; /** True where the disk refused. */ readonly unreadable: boolean };

/** Opening a pipe would wait for somebody to write to it. */
const WITHOUT_WAITING = 0x800 /* O_NONBLOCK */;

/** Never throws. Pipes and devices are not waited for. */
export async function readText(path: string): Promise<TextOrFinding> {
  let handle;
  try {
    handle = await open(path, WITHOUT_WAITING);
    return refusalOf(await handle.stat()) ?? decode(await handle.readFile());
  } catch (error) {
    return failureOf(error);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/**
 * The text of a file that belongs to Journey's own working, such as a configuration: bytes that are no UTF-8 are told by a sign in their place.
 * Never throws. Pipes and devices are not waited for, and endless ones not read. @param most in bytes
 */
export async function readOrdinary(path: string, most: number): Promise<{ readonly text: string } | { readonly reason: string }> {
  let handle;
  try {
    handle = await open(path, WITHOUT_WAITING);
    const stats = await handle.stat();
    if (!stats.isFile()) return { reason: stats.isDirectory() ? 'it is a folder' : 'it is not an ordinary file' };
    if (stats.size > most) return { reason: `it is too large (${Math.ceil(stats.size / 1e6)} MB; at most ${most / 1e6} MB)` };
    return { text: new TextDecoder().decode(await handle.readFile()) };
  } catch (error) {
    return { reason: reasonOf(error) };
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

/** As `readText`, for who has nothing else to do meanwhile: to wait for another thread takes longer than to read a text of usual size. */
export function readTextAtOnce(path: string): TextOrFinding {
  let file: number | undefined;
  try {
    file = openSync(path, WITHOUT_WAITING);
    return refusalOf(fstatSync(file)) ?? decode(readFileSync(file));
  } catch (error) {
    return failureOf(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function refusalOf(stats: Stats): TextOrFinding | undefined {
  if (stats.isDirectory()) return refuse(A_FOLDER);
  if (!stats.isFile()) return refuse('This is not an ordinary file, so it was not read.');
  if (stats.size > MOST_BYTES) return refuse(`This file is too large to be read (${Math.round(stats.size / 1e6)} MB). Split it into one file for each journey.`);
  return undefined;
}

function failureOf(error: unknown): TextOrFinding {
  if ((error as { code?: string }).code === 'EISDIR') return refuse(A_FOLDER);
  return { unreadable: true, finding: { code: 'J009', range: START, message: `This file can't be read: ${reasonOf(error)}.` } };
}

const A_FOLDER = 'This is a folder, not a file. Journey files end with .journey; give the folder another name.';

function refuse(message: string): TextOrFinding {
  return { unreadable: false, finding: { code: 'J009', range: START, message } };
}

/** UTF-8, with or without a byte order mark, or UTF-16 with one. The mark is no part of the text, as in an editor. */
export function decode(bytes: Uint8Array): TextOrFinding {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refuse(bytes.includes(0) ? 'This file is not a text: it holds bytes that no text has. Save the journey as plain text (UTF-8).'
      : 'This file is not in UTF-8, so its letters can\'t be told. Save it again with the encoding UTF-8.');
  }
}
