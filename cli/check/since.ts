/**
 * `--since REV`: the findings of what changed.
 *
 * Told are the findings that the revision hadn't (by `identity.ts`, so also those that a change of another file brought), and those that stand
 * in a line which it hadn't: who writes a line again answers for it. What only moved is old. The whole project is read, then as now; the
 * configuration is that of now, so that a rule that was turned on tells of what changed and not of everything.
 */
import { relative, resolve } from 'node:path';
import { ENDING } from '../../files/discover.ts';
import { findRepository, GitError, listFiles, pathIn, readBlobs, resolveRevision } from '../../files/git.ts';
import { decode } from '../../files/read-text.ts';
import { addressOf } from '../../files/workspace.ts';
import { approvedMapChanged } from '../../language/rules/evidence/approved-map-changed.ts';
import { approvedAndChanged, diffSides } from '../../review/diff/diff.ts';
import { identified, type ReportedFinding } from '../output/report.ts';
import { UsageError } from '../usage.ts';
import { findingsOf } from './found.ts';
import { linesOf, type Loaded } from './load.ts';

/** @throws UsageError where there is no such revision, or a project is in no repository */
export async function since(revision: string, loaded: Loaded, findings: readonly ReportedFinding[], isWanted: (finding: ReportedFinding) => boolean): Promise<{ told: ReportedFinding[]; older: number }> {
  try {
    return await compare(revision, loaded, findings, isWanted);
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  }
}

async function compare(revision: string, loaded: Loaded, others: readonly ReportedFinding[], isWanted: (finding: ReportedFinding) => boolean) {
  const { workspace } = loaded, then = new Map<string, string>();
  for (const root of workspace.folders) {
    const repository = await findRepository(root), commit = await resolveRevision(repository, revision);
    const folder = await pathIn(repository, root);
    const files = (await listFiles(repository, commit, folder)).filter(({ path }) => path.endsWith(ENDING));
    const contents = await readBlobs(repository, files.map(({ id }) => id));
    for (const { path, id } of files) {
      const bytes = contents.get(id), read = bytes && decode(bytes);
      // What could not be read then has no findings that were there before: all are told.
      if (read && 'text' in read) then.set(addressOf(resolve(root, relative(folder ?? '', path))), read.text);
    }
  }
  const texts = new Map(then), before = workspace.withTexts(then);
  const known = new Set((await identified(findingsOf({ workspace: before, texts }, before.files))).map(({ fingerprint }) => fingerprint));
  // Whether an approved map changed without a new review can be told only now.
  for (const root of workspace.folders) {
    const uri = addressOf(resolve(root, `x${ENDING}`)), [older, newer] = [before, workspace].map(each => each.projectOf(uri)).map(names => ({ models: names.models, names }));
    workspace.setApprovals(root, approvedAndChanged(diffSides(older!, newer!, { levels: workspace.settingsOf(uri).settings.levels })));
  }
  const findings = [...others, ...findingsOf(loaded, loaded.uris).filter(finding => finding.code === approvedMapChanged.code && isWanted(finding))];
  const lines = new Set([...then.values()].flatMap(text => text.split(/\r\n|\r|\n/).map(line => line.trim())));
  const told: ReportedFinding[] = [];
  for (const finding of await identified(findings)) {
    const line = (await linesOf(loaded.texts, finding.file))[finding.range.start.line]?.trim() ?? '';
    if (!known.has(finding.fingerprint) || !lines.has(line)) told.push(finding);
  }
  return { told, older: findings.length - told.length };
}
