/** A project of texts, and a report of it as plain rows. */
import { DEFAULTS } from '../../language/config/settings.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { makeReport, REPORTS } from '../../review/reports/registry.ts';
import type { Cell, Report } from '../../review/reports/report.ts';
import type { ReportInput } from '../../review/reports/scope.ts';
import { EXAMPLES } from '../support/texts.ts';

export function projectOf(texts: readonly (readonly [string, string])[]): Project {
  const project = new Project();
  for (const [name, text] of texts) project.set(readFile(`file:///maps/${name}`, text).model);
  return project;
}

export const examples = (): Project => projectOf(EXAMPLES);

/** The day of the examples' configuration. */
export const SETTINGS = { ...DEFAULTS, today: '2026-06-01' };

export function report(name: string, input: Partial<ReportInput> = {}): Report {
  return makeReport(REPORTS.find(each => each.name === name)!, { project: examples(), settings: SETTINGS, ...input });
}

const SIGNS = { good: '✓', look: '!', bad: '✗', gap: '○' };

/** A cell as a short text: several things with ` + ` between them, marks as signs. */
export const text = ({ items }: Cell): string => items.map(({ text, mark }) => mark ? `${SIGNS[mark]} ${text}` : text).join(' + ');

/** The rows of a table, each as texts. */
export function rowsOf({ tables }: Report, key: string): string[][] {
  const table = tables.find(each => each.key === key);
  if (!table) throw new Error(`no table ${key}, but ${tables.map(each => each.key).join(', ')}`);
  return table.rows.map(row => row.map(text));
}

export const figuresOf = ({ figures }: Report): Record<string, string> => Object.fromEntries(figures.map(({ label, text }) => [label, text]));
