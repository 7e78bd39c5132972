import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Drawing } from '../../diagram/drawing.ts';
import { findingsOfThings } from '../../diagram/findings.ts';
import type { LayoutEngine } from '../../diagram/layout/engine.ts';
import { drawPicture, type PictureOptions, type Subject } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import type { ViewId } from '../../diagram/views.ts';
import { reasonOf } from '../../files/discover.ts';
import { addressOf, pathOf, Workspace } from '../../files/workspace.ts';
import type { Journey, Opportunity } from '../../language/model/model.ts';
import { nearest } from '../../language/lines/distance.ts';
import { layoutEngine } from '../../server/layout-worker.ts';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output/write.ts';
import { isFolder, isInside, rootOfFile, rootsOf } from '../paths.ts';
import { LANES, RENDER } from '../specs/render.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

type Values = ReturnType<typeof readArguments<typeof RENDER>>['values'];
type Format = 'svg' | 'png' | 'pdf';
type LaneId = NonNullable<PictureOptions['folded']>[number];

/** A journey and the file that it is in. */
interface Found {
  readonly uri: string;
  readonly journey: Journey;
}

const branches = (journey: Journey): boolean => journey.stages.some(({ touchpoints }) => touchpoints.some(({ next }) => next.length > 0));

/** Nobody types meanwhile: a busy machine may take its time. */
const PATIENT = { warm: 10_000, cold: 20_000 };

const tell = (message: string): void => { process.stderr.write(`journey: ${message}\n`); };

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(RENDER, args);
  const wide = values.all || values.view === 'atlas';
  if (positionals.length > 1 || (positionals.length === 0 && !wide)) throw new UsageError('Say which file to draw: `journey render FILE`. `journey render --help` tells more.');
  if (values.all && values.output === undefined) throw new UsageError('`--all` writes a file for each journey: say into which folder, `-o FOLDER`.');
  if (values.all && (values.view === 'atlas' || values.journey !== undefined)) throw new UsageError('`--all` draws every journey by itself: leave `--journey` out, and draw the atlas in a call of its own.');
  if (values.with !== undefined && values.view !== 'compare') throw new UsageError('`--with` names what to compare with: add `--view compare`.');
  const format = formatOf(values), scale = scaleOf(values, format);
  if (values.paper !== undefined && format !== 'pdf') throw new UsageError('`--paper` is for PDF: any other picture is as large as it is shown.');
  const said = positionals[0] ?? '.', path = resolve(said);
  const engine = layoutEngine(PATIENT);
  const { workspace, found } = await load(said, path);
  // It loads while the rest is made ready. The lanes of owners need none, nor do rows of touchpoints.
  if (values.view === 'atlas' || (values.view !== 'owners' && found.some(({ journey }) => branches(journey)))) engine.prepare();
  const draw = (subject: Subject, uri: string): Promise<Drawing> => drawOne(subject, uri, workspace, values, engine);
  const write = async (drawing: Drawing, file: string | undefined): Promise<void> => writeDrawing(drawing, file, format, values, scale);
  try {
    if (values.view === 'atlas') {
      if (found.length === 0) throw new UsageError(`There is no journey in ${printableLine(said)} to draw.`);
      await write(await draw({ view: 'atlas', journeys: found.map(({ journey }) => journey), names: workspace.projectOf(found[0]!.uri) }, found[0]!.uri), values.output);
    } else if (values.all) {
      if (found.length === 0) throw new UsageError(`There is no journey in ${printableLine(said)} to draw.`);
      await makeFolder(values.output!);
      const names = fileNames(found.map(({ journey }) => journey.name));
      for (const [i, each] of found.entries()) {
        const subject = subjectOf(each, values.view, workspace, values.with);
        if (subject) await write(await draw(subject, each.uri), join(values.output!, `${names[i]}.${format}`));
        else tell(`${printableLine(each.journey.name)} improves no other journey and is left out.`);
      }
    } else {
      const each = pick(found, values.journey, said);
      const subject = subjectOf(each, values.view, workspace, values.with);
      if (!subject) throw new UsageError(`\`${printableLine(each.journey.name)}\` improves no other journey: say which one to compare it with, \`--with NAME\`.`);
      await write(await draw(subject, each.uri), values.output);
    }
  } finally {
    engine.dispose();
  }
  return 0;
}

function formatOf({ output, format, all }: Values): Format {
  const ending = all ? undefined : /\.(svg|png|pdf)$/i.exec(output ?? '')?.[1]?.toLowerCase() as Format | undefined;
  if (ending && format && ending !== format) throw new UsageError(`\`--format ${format}\` and the file's ending .${ending} don't go together: leave one of them out.`);
  if (!all && output !== undefined && !ending && !format) throw new UsageError(`${printableLine(output)}: a picture's file ends with .svg, .png or .pdf; or say which, \`--format svg\`.`);
  return ending ?? format as Format | undefined ?? 'svg';
}

function scaleOf({ scale }: Values, format: Format): number | undefined {
  if (scale === undefined) return undefined;
  if (format !== 'png') throw new UsageError(`\`--scale\` is for PNG: ${format === 'svg' ? 'an SVG' : 'a PDF'} is as large as it is shown.`);
  const number = Number(scale);
  if (!(number >= 0.1 && number <= 8)) throw new UsageError('`--scale` takes a number from 0.1 to 8, such as 2.');
  return number;
}

function lanesOf(text: string | undefined, option: string): LaneId[] | undefined {
  return text?.split(',').map(word => word.trim()).filter(Boolean).map(word => {
    if ((LANES as readonly string[]).includes(word)) return word as LaneId;
    const meant = nearest(word, LANES);
    throw new UsageError(`There is no lane \`${printableLine(word)}\` for \`--${option}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} The lanes are ${LANES.join(', ')}.`);
  });
}

async function load(said: string, path: string): Promise<{ workspace: Workspace; found: Found[] }> {
  if (!existsSync(path)) throw new UsageError(`${printableLine(said)} can't be drawn: there is no such file.`);
  const workspace = new Workspace(), folder = isFolder(path), uri = addressOf(path);
  await workspace.load(folder ? rootsOf([path]) : [rootOfFile(path)]);
  if (!folder) {
    await workspace.refresh(uri, true);
    if (!workspace.reading(uri) || workspace.unreadable.has(uri)) {
      throw new UsageError(`${printableLine(said)} can't be drawn: ${workspace.unreadable.get(uri) ?? 'it is no journey file (its name ends with .journey).'}`);
    }
  }
  const uris = folder ? workspace.files.filter(each => isInside(pathOf(each)!, path)) : [uri];
  return { workspace, found: uris.flatMap(each => (workspace.reading(each)?.model.journeys ?? []).map(journey => ({ uri: each, journey }))) };
}

function pick(found: readonly Found[], name: string | undefined, said: string): Found {
  const meant = name === undefined ? found[0] : found.find(({ journey }) => journey.name === name.normalize('NFC'));
  if (meant) return meant;
  throw new UsageError(found.length === 0 ? `There is no journey in ${printableLine(said)} to draw.`
    : `There is no journey \`${printableLine(name!)}\` in ${printableLine(said)}. It has ${found.map(({ journey }) => `\`${printableLine(journey.name)}\``).join(', ')}.`);
}

/** Undefined where there is nothing to compare with. */
function subjectOf({ uri, journey }: Found, view: string, workspace: Workspace, against: string | undefined): Subject | undefined {
  const names = workspace.projectOf(uri);
  if (view !== 'compare') return { view: view as Exclude<ViewId, 'atlas' | 'compare'>, journey, names };
  const journeys = names.ofKind('journey').map(place => place.thing as Journey);
  const older = against === undefined ? journey.improves && names.resolve(journey.improves, journey) as Journey | undefined : journeys.find(each => each.name === against.normalize('NFC'));
  if (against !== undefined && !older) throw new UsageError(`There is no journey \`${printableLine(against)}\` to compare with. There are ${journeys.map(each => `\`${printableLine(each.name)}\``).join(', ')}.`);
  return older && { view, journey, names, older: { journey: older, names } };
}

async function drawOne(subject: Subject, uri: string, workspace: Workspace, values: Values, engine: LayoutEngine): Promise<Drawing> {
  const journey = subject.view === 'atlas' ? undefined : subject.journey;
  // A pain may be addressed from another journey.
  const opportunities = workspace.projectOf(uri).ofKind('opportunity').filter(place => place.journey !== journey).map(place => place.thing as Opportunity);
  const folded = lanesOf(values.fold, 'fold'), lanes = lanesOf(values.lanes, 'lanes');
  const drawing = await drawPicture(subject, engine, {
    opportunities, ...(folded && { folded }), ...(lanes && { lanes }),
    ...(values.findings && journey && { findings: findingsOfThings(journey, workspace.findings(uri)) }),
  });
  if (drawing.plain) tell('The layout engine failed or came too late; the picture is in plain columns.');
  const broken = workspace.reading(uri)?.findings.length ?? 0;
  if (broken > 0) tell(`${broken} line${broken === 1 ? '' : 's'} of the file can't be read and ${broken === 1 ? 'is' : 'are'} not in the picture; \`journey validate\` tells which.`);
  return drawing;
}

async function writeDrawing(drawing: Drawing, file: string | undefined, format: Format, { theme, paper }: Values, scale: number | undefined): Promise<void> {
  let contents: string | Uint8Array;
  if (format === 'svg') contents = toSvg(drawing, { theme: theme as 'auto' | 'light' | 'dark' });
  else if (format === 'pdf') {
    const { toPdf } = await pdfWriter();
    const { bytes, missing } = await toPdf(drawing, { theme: theme === 'dark' ? 'dark' : 'light', paper: paper as 'a4' | undefined });
    for (const message of missing) tell(message);
    contents = bytes;
  } else {
    const { toPng } = await import('../output/png.ts');
    const { bytes, missing } = await toPng(toSvg(drawing, { theme: theme === 'dark' ? 'dark' : 'light' }), drawing, scale);
    for (const message of missing) tell(message);
    contents = bytes;
  }
  if (file !== undefined) await writeOutput(resolve(file), contents);
  else if (format !== 'svg' && process.stdout.isTTY) throw new UsageError(`A ${format.toUpperCase()} is nothing for a terminal: say into which file, \`-o FILE.${format}\`.`);
  else process.stdout.write(contents);
}

/** @throws UsageError where the copy of the command is without it, as in the editor's extension */
async function pdfWriter(): Promise<typeof import('../output/pdf.ts')> {
  try {
    return await import('../output/pdf.ts');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('This copy of Journey can\'t make PDFs: the part that writes them is not there. Write an SVG, or use the `journey` command as installed by npm.');
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(resolve(folder), { recursive: true });
  } catch (error) {
    throw new UsageError(`The folder ${printableLine(folder)} can't be made: ${reasonOf(error)}.`);
  }
}

/** Names that some systems keep for themselves. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name for each journey: its own as far as files can have it, and no two the same, in capitals or not. */
function fileNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map(name => {
    const safe = name.replace(/[^\p{L}\p{M}\p{N}_-]/gu, '-') || 'journey', base = RESERVED.test(safe) ? `${safe}-` : safe;
    let own = base;
    for (let i = 2; used.has(own.toLowerCase()); i++) own = `${base}-${i}`;
    used.add(own.toLowerCase());
    return own;
  });
}
