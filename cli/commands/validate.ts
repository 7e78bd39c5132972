import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDay } from '../../language/rules/structure/no-such-day.ts';
import { ENDING } from '../../files/discover.ts';
import { addressOf, pathOf, Workspace } from '../../files/workspace.ts';
import { asJson } from '../output/json.ts';
import type { Report } from '../output/report.ts';
import { asPretty } from '../output/pretty.ts';
import { readArguments } from '../arguments.ts';
import { isFolder, isInside, nameOf, rootsOf } from '../paths.ts';
import { printableLine } from '../terminal.ts';
import { VALIDATE } from '../specs/validate.ts';
import { UsageError } from '../usage.ts';

const FORMATS: Readonly<Record<string, (report: Report) => Promise<string> | string>> = { pretty: asPretty, json: asJson };

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(VALIDATE, args);
  const format = FORMATS[values.format]!;
  const most = values['max-warnings'] === undefined ? Infinity : Number(values['max-warnings']);
  if (!(most >= 0)) throw new UsageError('`--max-warnings` takes a number, such as 0.');

  const asked = (positionals.length > 0 ? positionals : ['.']).map(path => ({ said: path, path: resolve(path) }));
  const failures: string[] = [];
  const there = asked.filter(({ said, path }) => {
    if (existsSync(path)) return true;
    failures.push(`${printableLine(said)} can't be read: there is no such file or folder.`);
    return false;
  });
  const workspace = new Workspace();
  workspace.today = dayOf(values.today);
  for (const { path, reason } of (await workspace.load(rootsOf(there.map(({ path }) => path)))).failures) {
    if (there.some(other => isInside(path, other.path))) failures.push(`${nameOf(path)} can't be read: ${reason}.`);
  }
  // A file that is named is read even where the search leaves it out.
  for (const { said, path } of there) {
    if (isFolder(path)) continue;
    if (!path.endsWith(ENDING)) failures.push(`${printableLine(said)} is no journey file: their names end with ${ENDING}.`);
    else if (!workspace.reading(addressOf(path))) await workspace.refresh(addressOf(path), true);
  }
  const uris = workspace.files.filter(uri => there.some(({ path }) => isInside(pathOf(uri)!, path)));
  for (const uri of uris) {
    const why = workspace.unreadable.get(uri);
    if (why !== undefined) failures.push(`${nameOf(pathOf(uri)!)}: ${why}`);
  }

  for (const { uri, range, message } of workspace.configurationFindings) {
    failures.push(`${nameOf(pathOf(uri)!)}:${range.start.line + 1}:${range.start.character + 1}: ${printableLine(message)}`);
  }
  const findings = uris.filter(uri => !workspace.unreadable.has(uri))
    .flatMap(uri => workspace.findings(uri).map(finding => ({ ...finding, file: nameOf(pathOf(uri)!) })))
    .filter(finding => values.hints || finding.severity !== 'hint');
  process.stdout.write(await format({ files: uris.map(uri => nameOf(pathOf(uri)!)), findings }));
  for (const failure of failures) process.stderr.write(`journey: ${failure}\n`);
  if (failures.length > 0) return 2;
  if (uris.length === 0 && !values['allow-empty']) {
    process.stderr.write(`journey: No journey file was found in ${asked.map(({ said }) => printableLine(said)).join(', ')}. Their names end with ${ENDING}. If that is fine, add \`--allow-empty\`.\n`);
    return 2;
  }
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  return count('error') > 0 || count('warning') > most ? 1 : 0;
}

function dayOf(day: string | undefined): string | undefined {
  if (day !== undefined && !isDay(day)) throw new UsageError('`--today` takes a day, such as 2026-04-20.');
  return day;
}
