/** The table that the benchmarks print and that docs/performance.md holds. */
import { cpus, totalmem, platform, release } from 'node:os';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** A file of one of the packages that Journey is compared with. */
export const peers = (path: string): string => join(import.meta.dirname, 'node_modules', path);

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly goal: string;
  /** Undefined where there is no goal. */
  readonly met: boolean | undefined;
  /** What the machine needs for the same work at least. */
  readonly floor: string;
  readonly peers: string;
}

const HEAD: readonly string[] = ['what', 'figure', 'goal', 'met', 'floor', 'peers'];

export function table(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(row => [row.what, row.figure, row.goal, row.met === undefined ? '' : row.met ? 'yes' : '**no**', row.floor, row.peers])];
  return lines.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}

export function machine(): string {
  const processors = cpus();
  return `Node ${process.versions.node}, ${platform()} ${release().split('-')[0]}, ${processors.length} × ${processors[0]?.model.replace(/\s+/g, ' ').trim() ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
}

const BEGIN = '<!-- figures: written by `npm run bench` -->', END = '<!-- end of figures -->';

/** Puts the figures into the page, between its two marks. @throws Error where the page has no such marks */
export function put(page: string, figures: string): string {
  const from = page.indexOf(BEGIN), to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The page has no place for the figures: ${BEGIN} … ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${figures}\n\n${page.slice(to)}`;
}

const FIGURES = /^\| (?!what \||--- \|)/u;
const nameOf = (line: string): string => line.split(' | ', 1)[0]!.slice(2);

/** Figures of some parts among those that the page holds: rows of the same name are replaced, others stay where they are of the same machine. */
export function among(page: string, figures: string): string {
  const before = page.slice(page.indexOf(BEGIN), page.indexOf(END)).split('\n'), now = figures.split('\n');
  if (!before.includes(now[0]!)) return figures;
  const fresh = new Map(now.filter(line => FIGURES.test(line)).map(line => [nameOf(line), line]));
  const kept = before.filter(line => FIGURES.test(line)).map(line => {
    const newer = fresh.get(nameOf(line));
    fresh.delete(nameOf(line));
    return newer ?? line;
  });
  return [...now.filter(line => !FIGURES.test(line)), ...kept, ...fresh.values()].join('\n');
}
