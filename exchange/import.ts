/** A source in any of the formats → plain values and the reading report. What only one format needs is loaded for it alone. */
import type { PlainFile, PlainThing } from '../language/plain/plain.ts';
import { BLOCKS, FILE_PARTS, type BlockKind } from '../language/plain/facts.ts';
import { linesOf } from '../language/plain/lines.ts';
import { formatOf, IMPORT_FORMATS, type ImportFormat } from './formats.ts';
import { gather, ImportError, type Gathered, type ReadingReport } from './report.ts';
import { textOf, type Source } from './source.ts';

export interface ImportOptions {
  readonly from?: ImportFormat;
  readonly encoding?: string;
}

export interface Imported {
  readonly file: PlainFile;
  readonly report: ReadingReport;
}

type Read = (source: Source, said: Gathered, encoding: string | undefined) => Promise<PlainFile>;

const READERS: Readonly<Record<ImportFormat, Read>> = {
  mermaid: async (source, said, encoding) => (await import('./mermaid/file.ts')).readMermaidFile(textOf(source, encoding), source.name, said),
  xlsx: async (source, said) => (await import('./tables/xlsx.ts')).readXlsxFile(source, said),
  cjml: async (source, said, encoding) => (await import('./cjml.ts')).readCjml(textOf(source, encoding), source.name, said),
  markdown: async (source, said, encoding) => (await import('./markdown/read.ts')).readMarkdown(textOf(source, encoding), source.name, said),
  json: async (source, said, encoding) => (await import('./json.ts')).readJson(textOf(source, encoding), source.name, said),
  csv: async (source, said, encoding) => (await import('./tables/file.ts')).readCsvFile(textOf(source, encoding), source.name, said),
  tsv: async (source, said, encoding) => (await import('./tables/file.ts')).readCsvFile(textOf(source, encoding), source.name, said, '\t'),
};

/** @throws ImportError where nothing of the source can be read: a sentence that says why, and what to do */
export async function importJourneys(source: Source, { from, encoding }: ImportOptions = {}): Promise<Imported> {
  // Its lines would be read as a table's.
  if (from === undefined && /\.journey$/i.test(source.name)) throw new ImportError(`${source.name} is a journey file already, so there is nothing to import: open it. If another kind of file has that ending, say which with \`--from\`.`);
  const format = from ?? formatOf(source);
  if (!format) throw new ImportError(`What ${source.name} is can't be told from its name or content. Say it with \`--from\`: ${IMPORT_FORMATS.join(', ')}.`);
  const said = gather();
  const file = await READERS[format](source, said, encoding);
  const { cells } = said, all = cells.facts + cells.notes + cells.labels + cells.leftOut;
  const inOrder = <T extends { readonly place: { readonly line?: number } }>(list: readonly T[]): T[] => list.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
  return {
    file,
    report: {
      version: 1, source: source.name, format, read: counts(file), ...(all > 0 && { cells: { all, ...cells } }),
      doubts: inOrder(said.doubts), infos: inOrder(said.infos), assumed: said.assumed, leftOut: said.leftOut,
    },
  };
}

/** How many things of each kind were read, and how many facts and notes in them. */
function counts(file: PlainFile): Record<string, number> {
  const found: Record<string, number> = {};
  const walk = (kind: BlockKind, thing: PlainThing): void => {
    found[kind] = (found[kind] ?? 0) + 1;
    const values = thing as unknown as Readonly<Record<string, unknown>>;
    for (const fact of BLOCKS[kind].facts) {
      const value = values[fact.key], word = fact.key === 'notes' ? 'note' : 'fact';
      if (value !== undefined) found[word] = (found[word] ?? 0) + linesOf(fact, value).length;
    }
    for (const part of BLOCKS[kind].parts) for (const each of (values[part.key] as readonly PlainThing[] | undefined) ?? []) walk(part.kind, each);
  };
  for (const { key, kind } of FILE_PARTS) {
    for (const thing of (file as Readonly<Record<string, readonly PlainThing[] | undefined>>)[key] ?? []) {
      if (kind === 'sync') found['sync'] = (found['sync'] ?? 0) + 1;
      else walk(kind, thing);
    }
  }
  return found;
}
