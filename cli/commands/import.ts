import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { importJourneys } from '../../exchange/import.ts';
import { MOST_BYTES } from '../../exchange/limits.ts';
import { ImportError } from '../../exchange/report.ts';
import { reasonOf } from '../../files/discover.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { readFile } from '../../language/read.ts';
import { readArguments } from '../arguments.ts';
import { asReading } from '../output/reading.ts';
import { writeOutput } from '../output/write.ts';
import { IMPORT } from '../specs/import.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(IMPORT, args);
  if (positionals.length !== 1) throw new UsageError('Say which file to import: `journey import FILE`. `journey import --help` tells more.');
  const said = positionals[0]!, { output, report: reportFile } = values;
  if (said === '-' && values.from === undefined) throw new UsageError('Say what comes from the standard input: `--from csv`, for example.');
  const target = output === undefined ? undefined : resolve(output);
  if (target !== undefined && existsSync(target) && !values.force) throw new UsageError(`${printableLine(output!)} is there already. Choose another name, or add \`--force\` to write over it.`);

  const source = said === '-' ? { name: 'standard input', bytes: await standardInput() } : { name: basename(resolve(said)), bytes: await bytesOf(said) };
  let imported;
  try {
    imported = await importJourneys(source, { ...(values.from !== undefined && { from: values.from as 'csv' }), ...(values.encoding !== undefined && { encoding: values.encoding }) });
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(error.message);
    throw error;
  }
  const { file, report } = imported, text = writeJourneys(file), unreadable = readFile('', text).findings;
  if (unreadable[0]?.code === 'J009') throw new UsageError(`${source.name} tells of more than one journey file can hold. Split it, or take out what is no journey.`);
  if (unreadable.length > 0) throw new Error(`What was written of ${source.name} can't be read: ${unreadable[0]!.message}`);

  if (target === undefined) process.stdout.write(text);
  else await writeOutput(target, text);
  if (reportFile !== undefined) await writeOutput(resolve(reportFile), `${JSON.stringify(report, undefined, 2)}\n`);
  if (!values.quiet) process.stderr.write(asReading(report));
  return values.strict && report.doubts.length > 0 ? 1 : 0;
}

/** Never more than a source may have, and never a pipe or a device that somebody would have to write to. */
async function bytesOf(path: string): Promise<Uint8Array> {
  let handle;
  try {
    handle = await open(resolve(path), 0x800 /* O_NONBLOCK */);
    const stats = await handle.stat();
    if (!stats.isFile()) throw new UsageError(`${printableLine(path)} is no file.`);
    if (stats.size > MOST_BYTES) throw new UsageError(`${printableLine(path)} is too large to be read (${Math.round(stats.size / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB). Split it, or take out what is no journey.`);
    return await handle.readFile();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${printableLine(path)} can't be read: ${(error as { code?: string }).code === 'ENOENT' ? 'there is no such file' : reasonOf(error)}.`);
  } finally {
    await handle?.close().catch(() => undefined);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new UsageError(`More than ${MOST_BYTES / 1e6} MB came from the standard input: too much to be a journey.`);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
