/** What an editor imports: a bundle of its own, since most windows never do. */
import { importJourneys } from '../exchange/import.ts';
import { ImportError } from '../exchange/report.ts';
import { reportLines, summaryOf, type ReportLine } from '../exchange/report-lines.ts';
import { writeJourneys } from '../language/plain/write.ts';
import { readFile } from '../language/read.ts';
import type { ImportAnswer, ImportFile, ReportPlace } from './protocol.ts';

/** Enough for a document that is scrolled. */
const MOST = 500;

export async function importFile({ name, data }: ImportFile): Promise<ImportAnswer> {
  try {
    const { file, report } = await importJourneys({ name, bytes: Buffer.from(data, 'base64') }), text = writeJourneys(file);
    const unreadable = readFile('', text).findings[0];
    if (unreadable) return { refused: `What was written of ${name} can't be read again (${unreadable.message}). That is a defect in Journey; please report it.` };
    const lines = reportLines(report, MOST);
    return { text, summary: summaryOf(report), doubts: report.doubts.length, report: `${lines.map(line => line.text).join('\n')}\n`, places: placesOf(lines, text) };
  } catch (error) {
    if (error instanceof ImportError) return { refused: error.message };
    throw error;
  }
}

/** Where each line of the report leads. A spreadsheet's cell can't be opened as a text: there it is the one line of the journey that has its words. */
function placesOf(lines: readonly ReportLine[], journey: string): ReportPlace[] {
  const written = journey.split('\n');
  return lines.flatMap(({ of }, at): ReportPlace[] => {
    if (!of) return [];
    const { line, column } = of.place;
    if (line !== undefined) return [{ at, to: 'source', line, ...(column !== undefined && { column }) }];
    const holding = of.found === '' ? [] : written.flatMap((text, i) => text.includes(of.found) ? [i] : []);
    return holding.length === 1 ? [{ at, to: 'journey', line: holding[0]! + 1, column: written[holding[0]!]!.indexOf(of.found) + 1 }] : [];
  });
}
