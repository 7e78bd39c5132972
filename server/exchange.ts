/** What an editor imports: a bundle of its own, since most windows never do. */
import { importJourneys } from '../exchange/import.ts';
import { ImportError } from '../exchange/report.ts';
import { reportLines, summaryOf } from '../exchange/report-lines.ts';
import { writeJourneys } from '../language/plain/write.ts';
import { readFile } from '../language/read.ts';
import type { ImportAnswer, ImportFile } from './protocol.ts';

/** Enough for a document that is scrolled. */
const MOST = 500;

export async function importFile({ name, data }: ImportFile): Promise<ImportAnswer> {
  try {
    const { file, report } = await importJourneys({ name, bytes: Buffer.from(data, 'base64') }), text = writeJourneys(file);
    const unreadable = readFile('', text).findings[0];
    if (unreadable) return { refused: `What was written of ${name} can't be read again (${unreadable.message}). That is a defect in Journey; please report it.` };
    return { text, summary: summaryOf(report), doubts: report.doubts.length, report: `${reportLines(report, MOST).map(line => line.text).join('\n')}\n` };
  } catch (error) {
    if (error instanceof ImportError) return { refused: error.message };
    throw error;
  }
}
