/** What a run found: the findings of files, and which finding is which. */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CONFIGURATION } from '../../files/discover.ts';
import { addressOf } from '../../files/workspace.ts';
import type { ReportedFile, ReportedFinding } from '../output/report.ts';
import { identifier, type Identified, type Place } from './identity.ts';
import { fileOf, linesOf, type Loaded } from './load.ts';
import { thingAt } from './thing-at.ts';

type Source = Pick<Loaded, 'workspace' | 'texts'>;

/** The findings of files, in the order of files and lines. */
export function findingsOf(source: Source, uris: readonly string[]): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  let identities: Promise<ReadonlyMap<ReportedFinding, Identified>> | undefined;
  for (const uri of uris) {
    if (source.workspace.unreadable.has(uri)) continue;
    const findings = source.workspace.findings(uri);
    if (findings.length === 0) continue;
    const file = fileOf(uri);
    for (const finding of findings) {
      // The others count too: findings that nothing else tells apart are told apart by their order.
      const reported: ReportedFinding = { ...finding, file, identity: async () => (await (identities ??= identify(source, found))).get(reported)! };
      found.push(reported);
    }
  }
  return found;
}

async function identify({ workspace, texts }: Source, findings: readonly ReportedFinding[]): Promise<ReadonlyMap<ReportedFinding, Identified>> {
  const identityOf = identifier(), known = new Map<ReportedFinding, Identified>();
  for (const [file, own] of Map.groupBy(findings, ({ file }) => file)) {
    const place = placeOf({ workspace, texts }, file, await linesOf(texts, file));
    for (const finding of own) known.set(finding, identityOf(finding, place));
  }
  return known;
}

function placeOf({ workspace }: Source, { path }: ReportedFile, lines: readonly string[]): Place {
  const uri = addressOf(path), root = workspace.rootOf(uri), declared = existsSync(join(root, CONFIGURATION));
  const home = repositoryAbove(path) ?? process.cwd();
  const from = (folder: string, to: string) => relative(folder, to).split(sep).join('/');
  return { thingAt: thingAt(workspace.reading(uri)!.model), lines, project: declared ? from(home, root) : '', file: from(declared ? root : home, path) };
}

/** The folder of the repository around a path; where there is none, the command's own folder stands for it. */
function repositoryAbove(path: string): string | undefined {
  for (let folder = resolve(path, '..'), last = ''; folder !== last; last = folder, folder = resolve(folder, '..')) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  return undefined;
}
