/** Journeys → other formats, each with what it has no place for. What only one format needs is loaded for it alone. */
import type { PlainFile, PlainJourney } from '../language/plain/plain.ts';

export const EXPORT_FORMATS = ['mermaid', 'csv', 'csv-matrix', 'xlsx', 'markdown', 'json'] as const;
export type ExportFormat = typeof EXPORT_FORMATS[number];

/** Formats that hold one journey a file, and nothing of the declarations around it. */
export const ONE_JOURNEY: ReadonlySet<ExportFormat> = new Set(['mermaid', 'csv-matrix']);

export interface ExportSource {
  /** What is to go out. */
  readonly file: PlainFile;
  /** The one journey, for formats that hold one. */
  readonly journey?: PlainJourney;
  /** All that is declared in the project: where titles are looked up. */
  readonly project: PlainFile;
}

export interface ExportResult {
  readonly content: string | Uint8Array;
  /** What of it has no place there: sentences. */
  readonly lost: readonly string[];
}

type Write = (source: ExportSource) => Promise<ExportResult>;

const WRITERS: Readonly<Record<ExportFormat, Write>> = {
  mermaid: async ({ journey, project }) => {
    const { text, lost } = (await import('./mermaid/write.ts')).writeMermaid(journey!, project);
    return { content: text, lost };
  },
  json: async ({ file }) => ({ content: (await import('./json.ts')).writeJson(file), lost: [] }),
  csv: async ({ file }) => {
    const [{ longRows }, { writeCsv }] = await Promise.all([import('./tables/long.ts'), import('./tables/csv.ts')]);
    return { content: writeCsv(longRows(file)), lost: [] };
  },
  'csv-matrix': async ({ journey, project }) => {
    const [{ lostInMatrix, matrixOf, matrixRows }, { writeCsv }, { guarded }] = await Promise.all([import('./tables/matrix.ts'), import('./tables/csv.ts'), import('./guard.ts')]);
    return { content: writeCsv(matrixRows(matrixOf(journey!, project)).map(row => row.map(cell => cell === '' ? '' : guarded(cell)))), lost: lostInMatrix(journey!) };
  },
  xlsx: async ({ file, project }) => {
    const { bytes, lost } = await (await import('./tables/xlsx-write.ts')).writeXlsxFile(file, project);
    return { content: bytes, lost };
  },
  markdown: async ({ file, project }) => {
    const { text, lost } = (await import('./markdown/write.ts')).writeMarkdown(file, project);
    return { content: text, lost };
  },
};

export async function exportJourneys(format: ExportFormat, source: ExportSource): Promise<ExportResult> {
  return WRITERS[format](source);
}
