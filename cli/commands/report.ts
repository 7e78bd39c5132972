import { readFile } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { BYTE_ORDER_MARK } from '../../exchange/csv/write.ts';
import { pathOf } from '../../files/workspace.ts';
import { nearest } from '../../language/lines/distance.ts';
import { reportAsCsv } from '../../exchange/reports/csv.ts';
import { reportAsJson } from '../../exchange/reports/json.ts';
import { reportAsMarkdown } from '../../exchange/reports/markdown.ts';
import { reportAsPage } from '../../exchange/reports/page.ts';
import { readCounts } from '../../exchange/reports/read-counts.ts';
import { reasonOf } from '../../files/discover.ts';
import { makeReport, REPORTS } from '../../review/reports/registry.ts';
import type { Report } from '../../review/reports/report.ts';
import type { PhaseCount } from '../../review/reports/scope.ts';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output/write.ts';
import { nameOf } from '../paths.ts';
import { linkFrom, namesOf, projectOf } from '../project.ts';
import { REPORT, REPORT_FORMATS } from '../specs/report.ts';
import { columnsOf, printable, printableLine, showsColour, styler } from '../terminal.ts';
import { UsageError } from '../usage.ts';

type Format = typeof REPORT_FORMATS[number];
const ENDINGS: Readonly<Record<string, Format>> = { '.md': 'md', '.markdown': 'md', '.csv': 'csv', '.json': 'json', '.html': 'html', '.htm': 'html' };

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals: [name, ...paths] } = readArguments(REPORT, args);
  if (name === undefined) {
    process.stdout.write(list());
    return 0;
  }
  const kind = REPORTS.find(report => report.name === name);
  if (!kind) {
    const near = nearest(name, REPORTS.map(report => report.name));
    throw new UsageError(`There is no report \`${printableLine(name)}\`.${near === undefined ? '' : ` Did you mean \`${near}\`?`} \`journey report\` tells which there are.`);
  }
  const format = formatOf(values.format, values.output);
  if (values.counts !== undefined && name !== 'phases') throw new UsageError('`--counts` is for the report `phases`.');
  const { project, settings, uris } = await projectOf(paths, values.today);
  const made = makeReport(kind, {
    project, settings, ...(paths.length > 0 && { files: new Set(uris) }), ...(values.counts !== undefined && { counts: await countsIn(values.counts) }),
    ...(values.journey && { journeys: namesOf('journey', values.journey, project)! }), ...(values.persona && { personas: namesOf('persona', values.persona, project)! }),
  });
  const text = write(onlySection(made, values.section), format, values.output === undefined ? process.cwd() : dirname(resolve(values.output)));
  if (values.output === undefined) process.stdout.write(format === 'md' ? printable(text) : text);
  else await writeOutput(resolve(values.output), format === 'csv' ? BYTE_ORDER_MARK + text : text);
  return 0;
}

function list(): string {
  const style = styler(showsColour(process.stdout)), width = Math.max(...REPORTS.map(({ name }) => columnsOf(name)));
  return [
    'Reports, and what each answers:', '', ...REPORTS.map(({ name, question }) => `  ${style('bold', name)}${' '.repeat(width - name.length)}   ${question}`),
    '', '`journey report NAME` writes one; `journey report --help` tells more.', '',
  ].join('\n');
}

/** What was said, else what the file's name says. */
function formatOf(said: string | undefined, output: string | undefined): Format {
  return REPORT_FORMATS.find(each => each === said) ?? ENDINGS[extname(output ?? '').toLowerCase()] ?? 'md';
}

function onlySection(report: Report, key: string | undefined): Report {
  if (key === undefined) return report;
  const tables = report.tables.filter(table => table.key === key);
  if (tables.length === 0) throw new UsageError(`The report \`${report.name}\` has no section \`${printableLine(key)}\`. Its sections are ${report.tables.map(table => `\`${printableLine(table.key)}\``).join(', ')}.`);
  return { ...report, figures: [], tables };
}

function write(report: Report, format: Format, folder: string): string {
  switch (format) {
    case 'csv': return reportAsCsv(report);
    case 'json': return reportAsJson(report, ({ uri }) => nameOf(pathOf(uri) ?? uri));
    case 'html': return reportAsPage(report);
    case 'md': return reportAsMarkdown(report, ({ uri, range }) => linkFrom(folder, uri, range.start.line + 1));
  }
}

async function countsIn(path: string): Promise<readonly PhaseCount[]> {
  let text;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${printableLine(path)} can't be read: ${reasonOf(error)}.`);
  }
  const read = readCounts(text);
  if ('problem' in read) throw new UsageError(`${printableLine(path)}: ${printableLine(read.problem)}`);
  return read.counts;
}
