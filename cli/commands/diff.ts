import { resolve } from 'node:path';
import { isAtLeast, type ChangeLevel } from '../../language/model/change-levels.ts';
import { GitError } from '../../files/git.ts';
import { compareFolders, compareRevisions } from '../compare.ts';
import { journeyOf, type Comparison } from '../comparison.ts';
import { asChangesJson } from '../output/changes-json.ts';
import { asChangesMarkdown } from '../output/changes-markdown.ts';
import { asChangesPretty } from '../output/changes-pretty.ts';
import { writeOutput } from '../output/write.ts';
import { readArguments } from '../arguments.ts';
import { nameOfUri } from '../paths.ts';
import { printableLine, showsColour, styler } from '../terminal.ts';
import { DIFF } from '../specs/diff.ts';
import { UsageError } from '../usage.ts';

const FAIL_ON: Readonly<Record<string, ChangeLevel>> = { breaking: 'breaking', notable: 'notable', any: 'cosmetic' };
/** Unreadable lines beyond these only repeat that there are many. */
const MOST_TOLD = 20;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(DIFF, args);
  const { from, to, base } = values, isGit = from !== undefined || to !== undefined || base !== undefined || positionals.length < 2;
  if (from !== undefined && base !== undefined) throw new UsageError('`--from` names the older revision, `--base` the branch that it is found by: say one of them.');
  if (!isGit && positionals.length > 2) throw new UsageError('Say two files or folders to compare, or `--from REVISION` to look at several paths.');
  const picture = pictureOf(values.picture);
  let comparison: Comparison;
  try {
    comparison = isGit ? await compareRevisions({ from, to, base, paths: positionals }) : await compareFolders(positionals[0]!, positionals[1]!);
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(printableLine(error.message));
    throw error;
  }
  if (values.journey !== undefined) comparison = onlyJourney(comparison, values.journey.normalize('NFC'));

  const isEmpty = comparison.files.before + comparison.files.after === 0;
  if (isEmpty && !values['allow-empty']) throw new UsageError('There is no journey file on either side, so there is nothing to compare. Their names end with .journey. If that is fine, add `--allow-empty`.');
  const text = await written(values.format, comparison, picture, values.output === undefined);
  if (values.output === undefined) process.stdout.write(text);
  else await writeOutput(resolve(values.output), text);

  const { unread } = comparison;
  for (const { side, uri, line, reason } of unread.slice(0, MOST_TOLD)) {
    process.stderr.write(`journey: Not compared, ${side === 'before' ? 'in the older state' : 'in the newer state'}: ${nameOfUri(uri)}${line === undefined ? '' : `:${line + 1}`}: ${printableLine(reason)}\n`);
  }
  if (unread.length > MOST_TOLD) process.stderr.write(`journey: ${unread.length - MOST_TOLD} more lines were not compared.\n`);
  if (unread.length > 0 && !values['allow-unread']) {
    process.stderr.write('journey: What these lines say may have changed, too. Mend them, or add `--allow-unread` if that is fine.\n');
    return 2;
  }
  const least = values['fail-on'] === undefined ? undefined : FAIL_ON[values['fail-on']];
  return least !== undefined && comparison.changes.some(({ level }) => isAtLeast(level, least)) ? 1 : 0;
}

async function written(format: string, comparison: Comparison, picture: string | undefined, toScreen: boolean): Promise<string> {
  switch (format) {
    case 'json': return asChangesJson(comparison);
    case 'markdown': return asChangesMarkdown(comparison, picture === undefined ? {} : { picture });
    case 'svg': {
      const svg = await (await import('../compare-picture.ts')).asComparePicture(comparison);
      if (svg === undefined) throw new UsageError('There is no journey on either side to draw.');
      return svg;
    }
    default: return asChangesPretty(comparison, styler(toScreen && showsColour(process.stdout)));
  }
}

function pictureOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:') throw new UsageError('`--picture` takes the address of a picture, beginning with https://.');
  return parsed.href;
}

function onlyJourney(comparison: Comparison, name: string): Comparison {
  const isIt = (id: string | undefined) => id === name;
  const renamed = comparison.changes.filter(({ change, kind, was }) => kind === 'journey' && change === 'renamed' && was === name).map(({ id }) => id);
  const changes = comparison.changes.filter(change => { const id = journeyOf(change); return isIt(id) || (id !== undefined && renamed.includes(id)); });
  const journeys = comparison.journeys.filter(({ before, after }) => isIt(before?.journey.id) || isIt(after?.journey.id));
  if (journeys.length === 0 && !comparison.known.has(name)) throw new UsageError(`There is no journey \`${printableLine(name)}\` on either side.`);
  return { ...comparison, changes, journeys };
}
