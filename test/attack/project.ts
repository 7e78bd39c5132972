/** One project in which each attack stands in every slot, and what is made of it: every form in which text leaves Journey. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drawPicture } from '../../diagram/picture.ts';
import { VIEWS } from '../../diagram/views.ts';
import { toSvg } from '../../diagram/svg.ts';
import { EXPORT_FORMATS, exportJourneys, type ExportFormat } from '../../exchange/export.ts';
import { reportAsCsv } from '../../exchange/reports/csv.ts';
import { reportAsJson } from '../../exchange/reports/json.ts';
import { reportAsMarkdown } from '../../exchange/reports/markdown.ts';
import { reportAsPage } from '../../exchange/reports/page.ts';
import { DEFAULTS } from '../../language/config/settings.ts';
import type { Journey } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import { readFile } from '../../language/read.ts';
import { describe } from '../../language/service/hover.ts';
import { plainText } from '../../language/service/plain-text.ts';
import { makeReport, REPORTS } from '../../review/reports/registry.ts';
import { elkEngine } from '../diagram/engine.ts';
import { folderWith, runCommand } from '../support/server.ts';
import { everySlot } from './slots.ts';
import { ATTACKS } from './strings.ts';

/** What an output is read as: by a browser as a page or as a picture, as a comment or a document in Markdown, by a terminal … */
export type Reader = 'page' | 'picture' | 'markdown' | 'document' | 'hover' | 'text' | 'notice' | 'terminal' | 'runner' | 'csv' | 'json' | 'xml' | 'mermaid';

export interface Output {
  readonly name: string;
  readonly reader: Reader;
  readonly texts: readonly string[];
}

const sources = ATTACKS.map((text, i) => everySlot(text, i));
/** How many places hold a text in each file. */
export const SLOTS = sources[0]!.slots;

/** A project full of attacks, and where they came from. */
export interface Attacked {
  /** `journey` for those that were written so, else the format that they were imported from. */
  readonly from: string;
  readonly project: Project;
  readonly journeys: readonly Journey[];
}

/** @param texts of journey files */
export function projectOf(from: string, texts: readonly string[]): Attacked {
  const project = new Project();
  texts.forEach((text, i) => project.set(readFile(`file:///maps/attack${i}.journey`, text).model));
  return { from, project, journeys: project.ofKind('journey').map(({ thing }) => thing as Journey) };
}

/** Each attack in every slot of the language. */
export const attacked = (): Attacked => projectOf('journey', sources.map(({ source }) => source));

/** @param every all texts in all views; otherwise each text in one of them, since there are many pictures */
export async function pictures({ from, project, journeys }: Attacked, every: boolean): Promise<Output[]> {
  const engine = elkEngine();
  try {
    const outputs: Output[] = [];
    for (const [v, { id }] of VIEWS.entries()) {
      const texts: string[] = [];
      if (id === 'atlas') texts.push(toSvg(await drawPicture({ view: 'atlas', journeys, names: project }, engine)));
      else for (const [i, journey] of journeys.entries()) {
        if (!every && i % VIEWS.length !== v) continue;
        const older = { journey: journeys[(i + 1) % journeys.length]!, names: project };
        texts.push(toSvg(await drawPicture(id === 'compare' ? { view: 'compare', journey, names: project, older } : { view: id, journey, names: project }, engine)));
      }
      outputs.push({ name: `${from}, picture: ${id}`, reader: 'picture', texts });
    }
    return outputs;
  } finally {
    engine.dispose();
  }
}

const EXPORT_READERS: Readonly<Record<string, Reader>> = { mermaid: 'mermaid', csv: 'csv', 'csv-matrix': 'csv', markdown: 'document', json: 'json', html: 'page' };

export async function exports({ from, project }: Attacked): Promise<Output[]> {
  const files = project.models.map(plainOf);
  const all = Object.fromEntries(Object.keys(files[0]!).map(key => [key, files.flatMap(file => (file as Record<string, unknown[]>)[key] ?? [])])) as ReturnType<typeof plainOf>;
  return Promise.all(EXPORT_FORMATS.filter(format => EXPORT_READERS[format] !== undefined).map(async (format: ExportFormat): Promise<Output> => {
    const texts = await Promise.all(files.map(async file => {
      const { content, lost } = await exportJourneys(format, { file, ...(file.journeys && { journey: file.journeys[0]! }), project: all });
      return [typeof content === 'string' ? content : new TextDecoder().decode(content), ...lost];
    }));
    return { name: `${from}, export: ${format}`, reader: EXPORT_READERS[format]!, texts: texts.map(([content]) => content!) };
  }));
}

export function reports({ from, project }: Attacked): Output[] {
  const made = REPORTS.map(kind => makeReport(kind, { project, settings: { ...DEFAULTS, today: '2026-06-01' } }));
  return [
    { name: `${from}, report: md`, reader: 'markdown', texts: made.map(report => reportAsMarkdown(report, () => 'a.journey#L1')) },
    { name: `${from}, report: html`, reader: 'page', texts: made.map(reportAsPage) },
    { name: `${from}, report: csv`, reader: 'csv', texts: made.map(reportAsCsv) },
    { name: `${from}, report: json`, reader: 'json', texts: made.map(report => reportAsJson(report, () => 'a.journey')) },
  ];
}

export function editor({ from, project, journeys }: Attacked): Output[] {
  return [
    { name: `${from}, hover`, reader: 'hover', texts: project.places.map(place => describe(project, place)) },
    { name: `${from}, picture as plain text`, reader: 'text', texts: journeys.map(journey => plainText(journey, project)) },
  ];
}

/** What the command checks and reports of a folder, in each of its formats. */
export const CALLS: readonly (readonly [Reader, ...string[]])[] = [
  ['terminal', 'validate', '--hints'], ['terminal', 'validate', '--hints', '--format', 'concise'], ['json', 'validate', '--hints', '--format', 'json'], ['json', 'validate', '--hints', '--format', 'sarif'],
  ['runner', 'validate', '--hints', '--format', 'github'], ['xml', 'validate', '--hints', '--format', 'junit'], ['json', 'validate', '--hints', '--format', 'gitlab'], ['terminal', 'format'],
  ['terminal', 'report', 'pains'],
];

/**
 * What the command prints of the same files, as it is shipped; and of a newer state, in which each text has become the next one.
 *
 * @param every all texts; otherwise every fourth as it is and the one after it as what has become of it
 */
export async function command(every: boolean): Promise<Output[]> {
  const files = (shift: number, folder = '') => Object.fromEntries(ATTACKS.flatMap((_, i) => !every && i % 4 !== 0 ? [] : [[
    `${folder}attack${i}.journey`, everySlot(ATTACKS[(i + shift) % ATTACKS.length]!, i).source.replace(/^ {2}role/m, '     role'),
  ]]));
  const folder = folderWith(files(0)), states = folderWith({ ...files(0, 'old/'), ...files(1, 'new/') });
  try {
    const outputs: Output[] = [];
    for (const [reader, ...args] of CALLS) {
      const { code, out, err } = await runCommand([...args, ...(args[0] === 'report' ? [] : ['.'])], folder.path);
      if (code === null || code > 1) throw new Error(`journey ${args.join(' ')} ended with ${code}: ${err.slice(0, 500)}`);
      outputs.push({ name: `journey ${args.join(' ')}`, reader, texts: [out] }, { name: `journey ${args.join(' ')}, messages`, reader: 'terminal', texts: [err] });
    }
    for (const [reader, format] of [['terminal', 'pretty'], ['json', 'json'], ['markdown', 'markdown']] as const) {
      const { code, out, err } = await runCommand(['diff', 'old', 'new', '--format', format], states.path);
      if (code !== 0) throw new Error(`journey diff ended with ${code}: ${err.slice(0, 500)}`);
      outputs.push({ name: `journey diff --format ${format}`, reader, texts: [out] });
    }
    const left = readdirSync(folder.path).filter(name => !/^attack\d+\.journey$/.test(name));
    if (left.length > 0) throw new Error(`The command left ${left.join(', ')} in ${join(folder.path)}`);
    return outputs;
  } finally {
    folder.remove();
    states.remove();
  }
}
