import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { EXPORT_FORMATS, exportJourneys, ONE_JOURNEY, type ExportFormat } from '../../exchange/export.ts';
import { ENDING } from '../../files/discover.ts';
import { addressOf, pathOf, Workspace } from '../../files/workspace.ts';
import type { FileModel } from '../../language/model/model.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import type { PlainFile } from '../../language/plain/plain.ts';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output/write.ts';
import { isFolder, isInside, nameOf, rootsOf } from '../paths.ts';
import { EXPORT } from '../specs/export.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

const BY_ENDING: Readonly<Record<string, ExportFormat>> = { '.mmd': 'mermaid', '.mermaid': 'mermaid', '.csv': 'csv', '.xlsx': 'xlsx', '.md': 'markdown', '.json': 'json' };
/** A page isn't a form of one file, but of all that a project adds up to. */
const PAGE = /\.html?$/i;
const PICTURE = /\.pdf$/i;

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(EXPORT, args);
  if (positionals.length === 0) throw new UsageError('Say which file to export: `journey export FILE --to FORMAT`. `journey export --help` tells more.');
  if (values.to === 'html' || (values.to === undefined && PAGE.test(values.output ?? ''))) {
    await (await import('./site.ts')).writeSite(positionals, { output: values.output });
    return 0;
  }
  if (values.to === 'pdf' || (values.to === undefined && PICTURE.test(values.output ?? ''))) return picture(positionals, values);
  if (values.view !== undefined) throw new UsageError('`--view` names the picture of a PDF: add `--to pdf`. Other pictures are made by `journey render`.');
  const format = (values.to ?? BY_ENDING[extname(values.output ?? '').toLowerCase()]) as ExportFormat | undefined;
  if (!format) throw new UsageError(`Say the format: \`--to\` and one of ${[...EXPORT_FORMATS, 'html', 'pdf'].join(', ')}.`);
  const { models, project } = await load(positionals);
  const { file, journeys } = chosen(models, values.journey);
  if (ONE_JOURNEY.has(format) && journeys.length !== 1) {
    throw new UsageError(journeys.length === 0 ? 'There is no journey to export.' : `${format} holds one journey. Say which by \`--journey\`: ${journeys.map(({ name }) => `\`${printableLine(name)}\``).join(', ')}.`);
  }
  const { content, lost } = await exportJourneys(format, { file, project, ...(journeys[0] && { journey: journeys[0] }) });
  if (values.output !== undefined) await writeOutput(resolve(values.output), content);
  else if (typeof content !== 'string' && process.stdout.isTTY) throw new UsageError(`${format} is nothing for a terminal: say where to write it by \`-o FILE\`.`);
  else process.stdout.write(content);
  for (const sentence of lost) process.stderr.write(`journey: ${printableLine(sentence)}\n`);
  return 0;
}

/** A picture is a picture: `journey render` makes it. */
async function picture(paths: readonly string[], { journey, view, output }: { journey?: string | undefined; view?: string | undefined; output?: string | undefined }): Promise<number> {
  if (paths.length > 1) throw new UsageError('A PDF shows one picture: name one file, or a folder with `--view atlas`.');
  const options = Object.entries({ journey, view, output }).flatMap(([name, value]) => value === undefined ? [] : [`--${name}=${value}`]);
  return (await import('./render.ts')).run(['--format=pdf', ...options, '--', ...paths]);
}

/** The files that are named or lie in named folders, and all of their project. */
async function load(asked: readonly string[]): Promise<{ models: FileModel[]; project: PlainFile }> {
  const paths = asked.map(said => ({ said, path: resolve(said) }));
  for (const { said, path } of paths) {
    if (!existsSync(path)) throw new UsageError(`${printableLine(said)} can't be read: there is no such file or folder.`);
    if (!isFolder(path) && !path.endsWith(ENDING)) throw new UsageError(`${printableLine(said)} is no journey file: their names end with ${ENDING}.`);
  }
  const workspace = new Workspace();
  await workspace.load(rootsOf(paths.map(({ path }) => path)));
  for (const { path } of paths) if (!isFolder(path)) await workspace.refresh(addressOf(path), true);
  const uris = workspace.files.filter(uri => paths.some(({ path }) => isInside(pathOf(uri)!, path)));
  if (uris.length === 0) throw new UsageError(`No journey file was found. Their names end with ${ENDING}.`);
  for (const uri of uris) {
    const why = workspace.unreadable.get(uri), broken = workspace.reading(uri)!.findings.length;
    if (why !== undefined) throw new UsageError(`${nameOf(pathOf(uri)!)}: ${why}`);
    if (broken > 0) process.stderr.write(`journey: ${broken} line${broken === 1 ? '' : 's'} of ${nameOf(pathOf(uri)!)} can't be read and may be missing; \`journey validate\` tells which.\n`);
  }
  const models = uris.map(uri => workspace.reading(uri)!.model);
  return { models, project: merged(workspace.projectOf(uris[0]!).models) };
}

function chosen(models: readonly FileModel[], name: string | undefined): { file: PlainFile; journeys: NonNullable<PlainFile['journeys']> } {
  const all = merged(models), found = (all.journeys ?? []).filter(journey => name === undefined || journey.name === name.normalize('NFC'));
  if (name !== undefined && found.length === 0) {
    throw new UsageError(`There is no journey \`${printableLine(name)}\`. There ${(all.journeys ?? []).length === 1 ? 'is' : 'are'} ${(all.journeys ?? []).map(journey => `\`${printableLine(journey.name)}\``).join(', ') || 'none'}.`);
  }
  return { file: name === undefined ? all : { ...all, journeys: found }, journeys: found };
}

/** What several files say, as if it stood in one. */
function merged(models: readonly FileModel[]): PlainFile {
  const file: Record<string, unknown[]> = {};
  for (const model of models) for (const [key, things] of Object.entries(plainOf(model))) file[key] = [...file[key] ?? [], ...things as unknown[]];
  return file as PlainFile;
}
