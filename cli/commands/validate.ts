import { resolve } from 'node:path';
import { ENDING } from '../../files/discover.ts';
import { pathOf } from '../../files/workspace.ts';
import { isDay } from '../../language/rules/structure/no-such-day.ts';
import { readArguments } from '../arguments.ts';
import { findingsOf } from '../check/found.ts';
import { fileOf, linesOf, load, readInput, type Loaded } from '../check/load.ts';
import { outputsOf, writeReports, type Output } from '../check/reports.ts';
import { chosenRules } from '../check/rules-option.ts';
import { countOf, type Report, type ReportedFinding } from '../output/report.ts';
import { progress } from '../progress.ts';
import { VALIDATE } from '../specs/validate.ts';
import { printableLine, printablePath } from '../terminal.ts';
import { UsageError } from '../usage.ts';

type Options = ReturnType<typeof parsed>['values'];

interface Call {
  readonly options: Options;
  readonly paths: readonly string[];
  readonly input?: { readonly path: string; readonly text: string } | undefined;
  readonly outputs: readonly Output[];
  readonly most: number;
}

const parsed = (args: readonly string[]) => readArguments(VALIDATE, args);

export async function run(args: readonly string[]): Promise<number> {
  const { values: options, positionals } = parsed(args);
  refuseTogether(options, positionals);
  const most = options['max-warnings'] === undefined ? Infinity : /^\d+$/.test(options['max-warnings']) ? Number(options['max-warnings']) : NaN;
  if (Number.isNaN(most)) throw new UsageError('`--max-warnings` takes a number, such as 0.');
  if (options.today !== undefined && !isDay(options.today)) throw new UsageError('`--today` takes a day, such as 2026-04-20.');
  if (options['docs-url'] !== undefined && !/^https?:\/\/\S+$/.test(options['docs-url'])) throw new UsageError('`--docs-url` takes an address, such as https://example.org/journey/docs.');
  const outputs = outputsOf(options.output ?? []);
  const fromInput = positionals.includes('-'), name = options['stdin-filename'] ?? `standard-input${ENDING}`;
  const call: Call = {
    options, outputs, most, paths: fromInput ? [] : positionals.length > 0 ? positionals : ['.'],
    input: fromInput ? { path: resolve(name), text: await readInput(name) } : undefined,
  };
  if (!options.watch) return once(call);
  const { watchAndCheck } = await import('../check/watching.ts');
  return watchAndCheck(call.paths, () => once(call));
}

/** Options that say opposite things, or that need another one. */
function refuseTogether(options: Options, positionals: readonly string[]): void {
  const fixes = options.fix || options['fix-dry-run'], baselines = options['update-baseline'] || options['prune-baseline'];
  const refuse = (wrong: boolean | undefined, message: string) => { if (wrong) throw new UsageError(message); };
  refuse(options.fix && options['fix-dry-run'], '`--fix` and `--fix-dry-run` don\'t go together: the one writes, the other shows what would be written.');
  refuse(options['update-baseline'] && options['prune-baseline'], '`--update-baseline` takes out what is gone, too: leave `--prune-baseline` out.');
  refuse(baselines && options.baseline === undefined, 'Say which file the baseline is: `--baseline FILE`.');
  refuse(baselines && options.since !== undefined, 'A baseline is about all findings: leave `--since` out.');
  refuse(baselines && (options.rule?.some(rule => !rule.includes('=')) ?? false), 'A baseline is about all rules: leave `--rule NAME` out.');
  refuse(options.watch && (fixes || baselines), '`--watch` only looks: leave out what writes.');
  refuse(options['stdin-filename'] !== undefined && !positionals.includes('-'), '`--stdin-filename` names what comes from the standard input: add `-`.');
  if (!positionals.includes('-')) return;
  refuse(positionals.length > 1, '`-` is the standard input, and stands alone.');
  refuse(options.fix || options.watch || baselines, 'What comes from the standard input can be checked; `--fix`, `--watch` and baselines are for files.');
  refuse(options['stdin-filename'] !== undefined && !options['stdin-filename'].endsWith(ENDING), `A journey file's name ends with ${ENDING}.`);
}

const tell = (message: string): void => { process.stderr.write(`journey: ${message}\n`); };

async function once({ options, paths, input, outputs, most }: Call): Promise<number> {
  const bar = progress('Reading');
  let loaded: Loaded;
  try {
    loaded = await load({ paths, input, today: options.today, onFile: bar.step });
  } finally {
    bar.end();
  }
  const { workspace, uris } = loaded, failures = [...loaded.failures];
  const { only, severities } = chosenRules(options.rule ?? [], loaded);
  workspace.rules = severities;
  const isWanted = ({ severity, code, name }: { severity: string; code: string; name: string }) => (options.hints || severity !== 'hint') && (!only || only.has(code) || only.has(name));

  if (options.fix || options['fix-dry-run']) {
    const { repairFiles } = await import('../check/repairing.ts');
    failures.push(...await repairFiles(loaded, isWanted, options.fix));
  }
  const all = findingsOf(loaded, uris);
  let findings: readonly ReportedFinding[] = all.filter(isWanted);
  let known = 0, older = 0;
  if (options.since !== undefined) {
    const { since } = await import('../check/since.ts');
    ({ told: findings, older } = await since(options.since, loaded, findings, isWanted));
  }
  if (options.baseline !== undefined) {
    const { throughBaseline } = await import('../check/baselining.ts');
    const checked = new Set(uris.map(uri => pathOf(uri)!));
    ({ told: findings, known } = await throughBaseline(resolve(options.baseline), findings, all, path => checked.has(path), options['update-baseline'] ? 'update' : options['prune-baseline'] ? 'prune' : undefined));
  }
  const report: Report = { files: uris.map(fileOf), findings, known, older, failures, linesOf: file => linesOf(loaded.texts, file), docs: options['docs-url']?.replace(/\/+$/, '') };
  // A dry run shows a diff there.
  await writeReports(report, options['fix-dry-run'] ? undefined : options.format, outputs);
  for (const failure of failures) tell(failure);
  if (failures.length > 0) return 2;
  if (uris.length === 0 && !options['allow-empty']) {
    tell(`No journey file was found in ${paths.map(printablePath).join(', ')}. Their names end with ${ENDING}. If that is fine, add \`--allow-empty\`.`);
    return 2;
  }
  if (only) tellUnread(loaded, only);
  return exitCode(findings, most);
}

/** One rule alone may be silent because the lines that it would speak of could not be read. */
function tellUnread({ workspace, uris }: Loaded, only: ReadonlySet<string>): void {
  const unread = uris.reduce((sum, uri) => sum + (workspace.reading(uri)?.findings.filter(({ code }) => code.startsWith('J00') && !only.has(code)).length ?? 0), 0);
  if (unread > 0) tell(`${unread} line${unread === 1 ? '' : 's'} can't be read; what ${unread === 1 ? 'it says' : 'they say'} was not checked. \`journey validate\` without \`--rule\` tells which.`);
}

function exitCode(findings: readonly ReportedFinding[], most: number): number {
  const errors = countOf(findings, 'error'), warnings = countOf(findings, 'warning');
  if (errors === 0 && warnings > most) tell(`${printableLine(String(warnings))} warning${warnings === 1 ? '' : 's'}, and at most ${most} ${most === 1 ? 'is' : 'are'} allowed here.`);
  return errors > 0 || warnings > most ? 1 : 0;
}
