/** Where a run's findings go: one form to the standard output, others into files. */
import { FORMATS } from '../output/formats.ts';
import type { Report } from '../output/report.ts';
import { writeOutput } from '../output/write.ts';
import { showsColour } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import { resolve } from 'node:path';
import { printableLine } from '../terminal.ts';

export interface Output {
  readonly format: string;
  readonly path: string;
}

/** @param said `sarif=report.sarif` @throws UsageError where it isn't of this form */
export function outputsOf(said: readonly string[]): Output[] {
  const formats = Object.keys(FORMATS);
  return said.map(text => {
    const at = text.indexOf('='), format = text.slice(0, at), path = text.slice(at + 1);
    if (at < 0 || path === '') throw new UsageError(`\`--output ${printableLine(text)}\`: write a format and a file, such as \`--output sarif=report.sarif\`.`);
    if (!formats.includes(format)) throw new UsageError(`There is no format \`${printableLine(format)}\`. What there is: ${formats.join(', ')}.`);
    return { format, path: resolve(path) };
  });
}

export async function render(format: string, report: Report, colour = false): Promise<string> {
  return (await FORMATS[format]!())(report, { colour });
}

/** @throws UsageError where a file can't be written */
export async function writeReports(report: Report, format: string | undefined, outputs: readonly Output[]): Promise<void> {
  for (const { format, path } of outputs) await writeOutput(path, await render(format, report));
  if (format !== undefined) process.stdout.write(await render(format, report, showsColour(process.stdout)));
}
