import { basename, dirname, resolve } from 'node:path';
import { pathOf } from '../../files/workspace.ts';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output/write.ts';
import { rootOfFile } from '../paths.ts';
import { projectOf } from '../project.ts';
import { siteOf } from '../site.ts';
import { SITE } from '../specs/site.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(SITE, args);
  await writeSite(positionals, values);
  return 0;
}

/** Writes the page of a project. @throws UsageError as `projectOf` does, and where the file can't be written */
export async function writeSite(paths: readonly string[], { output, title, today }: { readonly output?: string | undefined; readonly title?: string | undefined; readonly today?: string | undefined }): Promise<void> {
  const asked = await projectOf(paths, today), path = pathOf(asked.uris[0]!);
  const page = await siteOf(asked, title ?? (path === undefined ? 'Journeys' : basename(rootOfFile(path)) || basename(dirname(path))));
  if (output === undefined) process.stdout.write(page);
  else await writeOutput(resolve(output), page);
}
