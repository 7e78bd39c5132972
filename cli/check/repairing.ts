/** `--fix` and `--fix-dry-run`. */
import { changesBetween } from '../output/line-changes.ts';
import { asDiff } from '../output/diff.ts';
import { replaceText } from '../../files/write-text.ts';
import type { Finding } from '../../language/findings.ts';
import { nameOf, relativeName, rootOfFile } from '../paths.ts';
import { pathOf } from '../../files/workspace.ts';
import { repair } from './fix.ts';
import type { Loaded } from './load.ts';

/** @returns what could not be written, in sentences */
export async function repairFiles(loaded: Loaded, isWanted: (finding: Finding) => boolean, write: boolean): Promise<string[]> {
  const repaired = await repair(loaded, isWanted), failures: string[] = [];
  let findings = 0, files = 0;
  for (const { uri, before, after, count } of repaired) {
    const path = pathOf(uri)!, changes = changesBetween(before, after);
    if (write) {
      const reason = await replaceText(path, rootOfFile(path), before, after);
      if (reason !== undefined) {
        failures.push(`${nameOf(path)} was left as it is: ${reason}.`);
        // What is told afterwards is what the file holds.
        loaded.texts.set(uri, before);
        loaded.workspace.setOpen(uri, before);
        continue;
      }
      process.stderr.write(`journey: ${nameOf(path)}: ${count} repaired.\n`);
    } else process.stdout.write(asDiff(relativeName(path), before, changes));
    findings += count;
    files++;
  }
  const what = `${findings} finding${findings === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}`;
  if (!write) process.stderr.write(`journey: ${findings === 0 ? 'There is nothing to repair.' : `${what} would be repaired. Nothing was written; \`--fix\` does that.`}\n`);
  else if (files > 1) process.stderr.write(`journey: ${what} repaired.\n`);
  return failures;
}
