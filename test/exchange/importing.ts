/** Imports a source, and holds what has to hold for every import. */
import { expect } from 'vitest';
import type { ImportFormat } from '../../exchange/formats.ts';
import { importJourneys } from '../../exchange/import.ts';
import type { ReadingReport } from '../../exchange/report.ts';
import { check } from '../../language/check.ts';
import { format } from '../../language/format/format.ts';
import type { FileModel } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import type { PlainFile } from '../../language/plain/plain.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { readFile } from '../../language/read.ts';

export interface Result {
  readonly text: string;
  readonly file: PlainFile;
  readonly model: FileModel;
  readonly report: ReadingReport;
}

/** The journey text is formatted, can be read, has no error, and says what the reader made of the source. */
export async function importing(name: string, content: string | Uint8Array, from?: ImportFormat): Promise<Result> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { file, report } = await importJourneys({ name, bytes }, from === undefined ? {} : { from });
  const text = writeJourneys(file), reading = readFile('file:///a.journey', text);
  expect(reading.findings, text).toEqual([]);
  expect(format(text), 'formatted').toEqual({ text, changes: [] });
  expect(plainOf(reading.model), 'what was written is what was read').toEqual(file);
  const project = new Project();
  project.set(reading.model);
  expect(check(project, 'file:///a.journey', reading).filter(({ severity }) => severity === 'error').map(({ message }) => message), text).toEqual([]);
  return { text, file, model: reading.model, report };
}

/** What a report says, shortly. */
export const said = ({ doubts, infos, leftOut }: ReadingReport): string[] => [
  ...doubts.map(({ place, made, otherwise }) => `doubt ${place.cell ?? place.line}: ${made}${otherwise === undefined ? '' : ` Or: ${otherwise}`}`),
  ...infos.map(({ place, made }) => `info ${place.cell ?? place.line}: ${made}`), ...leftOut.map(({ place, found, why }) => `left out ${place.cell ?? place.line}: ${found} (${why})`),
];
