/**
 * A baseline: the findings that a project has accepted for now, so that only new ones fail.
 *
 * It holds fingerprints (`identity.ts`), no texts: what a rule found may be just what should not be written down again. The rest of an entry is
 * for its readers.
 */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readOrdinary } from '../../files/read-text.ts';
import type { IdentifiedFinding } from '../output/report.ts';
import { writeOutput } from '../output/write.ts';
import { nameOf } from '../paths.ts';
import { UsageError } from '../usage.ts';

export interface Entry {
  /** The rule's name. */
  readonly rule: string;
  /** The thing's kind and id; empty for what stands in none. */
  readonly element: string;
  /** Where it was when the baseline was written, from the baseline's folder, with `/`. */
  readonly file: string;
  readonly fingerprint: string;
}

/** More findings than that nobody accepts. In bytes. */
const MOST_BYTES = 100_000_000;

/** @throws UsageError where it can't be read */
export async function readBaseline(path: string): Promise<Entry[]> {
  const read = await readOrdinary(path, MOST_BYTES);
  if ('reason' in read) throw new UsageError(`The baseline ${nameOf(path)} can't be read: ${read.reason}. \`--update-baseline\` makes one.`);
  try {
    const { version, findings } = JSON.parse(read.text) as { version?: unknown; findings?: unknown };
    if (version !== 1) throw new UsageError(`The baseline ${nameOf(path)} is of another version of Journey. Write it again: \`--update-baseline\`.`);
    if (Array.isArray(findings) && findings.every(isEntry)) return findings;
  } catch (error) {
    if (error instanceof UsageError) throw error;
  }
  throw new UsageError(`The baseline ${nameOf(path)} isn't one, or was damaged, perhaps by a merge. Mend it, or write it again: \`--update-baseline\`.`);
}

function isEntry(value: unknown): value is Entry {
  const entry = (value ?? {}) as Record<string, unknown>;
  return ['rule', 'element', 'file', 'fingerprint'].every(key => typeof entry[key] === 'string');
}

/** An entry a line, so that two branches that each accept one can be merged. */
export async function writeBaseline(path: string, entries: readonly Entry[]): Promise<void> {
  const key = ({ file, element, rule, fingerprint }: Entry) => [file, element, rule, fingerprint].join('\0');
  const sorted = [...new Map(entries.map(entry => [entry.fingerprint, entry])).values()].sort((a, b) => key(a) < key(b) ? -1 : 1);
  const lines = sorted.map(({ rule, element, file, fingerprint }) => `    ${JSON.stringify({ rule, element, file, fingerprint })}`);
  await writeOutput(path, `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`);
}

export interface Matched {
  readonly told: readonly IdentifiedFinding[];
  readonly known: readonly IdentifiedFinding[];
  /** Entries of the files that were checked whose findings are gone. */
  readonly stale: readonly Entry[];
}

/**
 * @param findings those that are to be told
 * @param all those that there are: what isn't to be told is not gone
 * @param isChecked whether a file (absolute) was among those that were checked
 */
export function matchBaseline(path: string, entries: readonly Entry[], findings: readonly IdentifiedFinding[], all: readonly IdentifiedFinding[], isChecked: (path: string) => boolean): Matched {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint)), found = new Set(all.map(({ fingerprint }) => fingerprint));
  return {
    told: findings.filter(({ fingerprint }) => !known.has(fingerprint)), known: findings.filter(({ fingerprint }) => known.has(fingerprint)),
    stale: entries.filter(({ fingerprint, file }) => !found.has(fingerprint) && isOurs(path, file, isChecked)),
  };
}

/** What a part of the project was not asked about is kept; a file that is gone has no findings. */
function isOurs(path: string, file: string, isChecked: (path: string) => boolean): boolean {
  const absolute = resolve(path, '..', file);
  return isChecked(absolute) || !existsSync(absolute);
}

export function entryOf(path: string, { code, name, element, file, fingerprint }: IdentifiedFinding): Entry {
  return {
    rule: code.startsWith('P') ? name : `${code} ${name}`, element: element ? `${element.kind} ${element.id}` : '',
    file: relative(resolve(path, '..'), file.path).split(sep).join('/'), fingerprint,
  };
}
