/** Failures that were found are kept, each in a file beside this one, and tried again with all tests: `kept.test.ts`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../support/server.ts';
import type { Failure } from './part.ts';

const FOLDER = join(import.meta.dirname, 'kept');

export interface Kept {
  /** The name of the part that it failed in. */
  readonly part: string;
  /** What was wrong with it, when it was found. */
  readonly found: string;
  readonly example: unknown;
}

/** Bytes are written down as numbers. */
const written = (_: string, value: unknown): unknown => value instanceof Uint8Array ? { bytes: [...value] } : value;
const read = (_: string, value: unknown): unknown => typeof value === 'object' && value !== null && 'bytes' in value ? Uint8Array.from(value.bytes as number[]) : value;

/** @returns the file that it is kept in, from the checkout's folder; undefined where there is no example to keep */
export function keep(part: string, { found, example }: Failure, folder = FOLDER): string | undefined {
  if (example === undefined) return undefined;
  const name = `${part}-${createHash('sha256').update(JSON.stringify(example, written)).digest('hex').slice(0, 8)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify({ part, found, example } satisfies Kept, written, 1)}\n`);
  return relative(root, join(folder, name));
}

/** All that are kept, by the names of their files. */
export function allKept(folder = FOLDER): readonly (readonly [string, Kept])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter(name => name.endsWith('.json')).sort().map(name => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'), read) as Kept]);
}
