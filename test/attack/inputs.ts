/** Every format that is imported: a source of each with one text in all places that can hold one. */
import { exportJourneys } from '../../exchange/export.ts';
import type { ImportFormat } from '../../exchange/formats.ts';
import { importJourneys } from '../../exchange/import.ts';
import { ImportError, type ReadingReport } from '../../exchange/report.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { readFile } from '../../language/read.ts';
import { asReading } from '../../cli/output/reading.ts';
import { rows, workbook } from '../exchange/zips.ts';
import { projectOf, type Attacked, type Output } from './project.ts';
import { everySlot } from './slots.ts';
import { ATTACKS } from './strings.ts';

export interface Input {
  readonly format: ImportFormat;
  /** How many places of a source hold the text. */
  readonly slots: number;
  source(text: string): Promise<string | Uint8Array> | string | Uint8Array;
}

const COLUMNS = ['Stage', 'Persona', 'Actions', 'Touchpoints', 'Thoughts', 'Emotions', 'Pain points', 'Opportunities', 'Owner', 'KPIs', 'Notes'];
const cell = (text: string, separator: string): string => /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
/** A line of labels, one with the text in each column but the feelings, and one below a label of its own. */
const table = (text: string, separator: string): string => [
  [...COLUMNS, text], COLUMNS.map(column => column === 'Emotions' ? `4: ${text}` : text).concat(text), ['Second', ...Array.from({ length: COLUMNS.length }, () => text)],
].map(row => row.map(each => cell(each, separator)).join(separator)).join('\n');
const TABLE_SLOTS = 2 * COLUMNS.length + 2;

const xml = (text: string): string => text.toWellFormed().replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const oneLine = (text: string): string => text.replace(/[\r\n]/g, ' ');

const CJML = (text: string): string => {
  const t = xml(text);
  return `<?xml version="1.0"?>
<CJML version="2.0"><actualJourney><journeyID>${t}</journeyID><journeyTitle>${t}</journeyTitle><journeyShortSummary>${t}</journeyShortSummary><comment>${t}</comment>
<journeyPhases><journeyPhase phaseID="P1"><phaseName>${t}</phaseName></journeyPhase></journeyPhases>
<actors><endUser actorID="${t}"><actorName>${t}</actorName><actorRole>${t}</actorRole></endUser><serviceProvider actorID="Shop"><companyName>${t}</companyName></serviceProvider></actors>
<touchpoints><actualCommunicationPoint><touchpointID>${t}</touchpointID><belongsTo phaseIDref="P1"/><initiator><refersTo actorIDref="${t}"/><initiatorLabel>${t}</initiatorLabel></initiator>
<receiver><refersTo actorIDref="Shop"/><receiverLabel>${t}</receiverLabel></receiver><channel><channelName>${t}</channelName></channel>
<touchpointExperience><experienceDescription>${t}</experienceDescription><experienceRating>${t}</experienceRating></touchpointExperience><odd>${t}</odd></actualCommunicationPoint>
<actualAction><initiator><refersTo actorIDref="${t}"/><initiatorLabel>${t}</initiatorLabel></initiator><comment>${t}</comment></actualAction></touchpoints></actualJourney></CJML>`;
};

const pipe = (text: string): string => oneLine(text).replaceAll('|', '\\|');

export const INPUTS: readonly Input[] = [
  {
    format: 'mermaid', slots: 8,
    source: text => { const t = oneLine(text); return `---\ntitle: ${JSON.stringify(t)}\n---\njourney\n  title ${t}\n  accDescr: ${t}\n  section ${t}\n    ${t}: 5: ${t}\n    Second: ${t}: Me\n    Third: 3: Me: ${t} %% ${t}\n`; },
  },
  { format: 'csv', slots: TABLE_SLOTS, source: text => table(text, ',') },
  { format: 'tsv', slots: TABLE_SLOTS, source: text => table(text, '\t') },
  {
    format: 'xlsx', slots: TABLE_SLOTS,
    source: text => workbook(rows([...COLUMNS, text].map(xml), COLUMNS.map(column => column === 'Emotions' ? `4: ${xml(text)}` : xml(text)).concat(xml(text)), ['Second', ...Array.from({ length: COLUMNS.length }, () => xml(text))])),
  },
  {
    format: 'markdown', slots: 14,
    source: text => `# ${oneLine(text)}\n\n**Persona:** ${oneLine(text)}\n\n| Stage | ${pipe(text)} | Second |\n|---|---|---|\n| Actions | ${pipe(text)} | ${pipe(text)} |\n| Emotions | 4: ${pipe(text)} | ${pipe(text)} |\n| ${pipe(text)} | ${pipe(text)} | x |\n\n## ${oneLine(text)}\n\n**Pain Points**\n- ${oneLine(text)}\n\n**${oneLine(text)}**\n\n${text}\n\n<table><tr><th>Stage</th><th>${text}</th></tr></table>\n`,
  },
  {
    format: 'json', slots: everySlot('x').slots,
    source: async text => {
      const file = plainOf(readFile('', everySlot(text).source).model);
      return (await exportJourneys('json', { file, project: file })).content;
    },
  },
  { format: 'cjml', slots: 18, source: CJML },
];

export interface Imported {
  readonly attacked: Attacked;
  /** How many sources there were, and how many were read as a journey; the others were refused in a sentence. */
  readonly tried: number;
  readonly read: number;
  readonly outputs: readonly Output[];
}

/**
 * Imports attacks from one format.
 *
 * @param every all texts; otherwise every fourth, other ones for each format
 * @throws where an import fails in any other way than by a sentence
 */
export async function imported({ format, source }: Input, every: boolean): Promise<Imported> {
  const first = INPUTS.findIndex(input => input.format === format);
  const texts: string[] = [], told: ReadingReport[] = [], refusals: string[] = [];
  for (const [i, attack] of ATTACKS.entries()) {
    if (!every && (i + first) % 4 !== 0) continue;
    const content = await source(attack), bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    try {
      const { file, report } = await importJourneys({ name: `attack${i}`, bytes }, { from: format });
      texts.push(writeJourneys(file));
      told.push(report);
    } catch (error) {
      if (!(error instanceof ImportError)) throw new Error(`${format} with ${JSON.stringify(attack.slice(0, 60))}: ${String(error)}`, { cause: error });
      refusals.push(error.message);
    }
  }
  const attacked = projectOf(format, texts);
  return {
    attacked, tried: texts.length + refusals.length, read: texts.length,
    outputs: [
      { name: `${format}, journey import: the report`, reader: 'terminal', texts: told.map(asReading) },
      { name: `${format}, journey import --report`, reader: 'json', texts: told.map(report => JSON.stringify(report)) },
      ...refusals.length > 0 ? [{ name: `${format}, refusals`, reader: 'notice' as const, texts: refusals }] : [],
    ],
  };
}
