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

/** The commands that write figures, as the marks around them name them. */
const BENCH = 'npm run bench';
export const LONG_RUN = 'npm run test:long -- --write';

const END = '<!-- end of figures -->';
const begin = (by: string): string => `<!-- figures: written by \`${by}\` -->`;

/** Puts the figures into the page, between its two marks. @param by the command that writes them @throws Error where the page has no such marks */
export function put(page: string, figures: string, by = BENCH): string {
  const from = page.indexOf(begin(by)), to = page.indexOf(END, from);
  if (from < 0 || to < from) throw new Error(`The page has no place for the figures: ${begin(by)} … ${END}`);
  return `${page.slice(0, from + begin(by).length)}\n\n${figures}\n\n${page.slice(to)}`;
}

const FIGURES = /^\| (?!what \||--- \|)/u;
const nameOf = (line: string): string => line.split(' | ', 1)[0]!.slice(2);

/** Figures of some parts among those that the page holds: rows of the same name are replaced, others stay where they are of the same machine. */
export function among(page: string, figures: string, by = BENCH): string {
  const from = page.indexOf(begin(by)), before = page.slice(from, page.indexOf(END, from)).split('\n'), now = figures.split('\n');
  if (!before.includes(now[0]!)) return figures;
  const fresh = new Map(now.filter(line => FIGURES.test(line)).map(line => [nameOf(line), line]));
  const kept = before.filter(line => FIGURES.test(line)).map(line => {
    const newer = fresh.get(nameOf(line));
    fresh.delete(nameOf(line));
    return newer ?? line;
  });
  return [...now.filter(line => !FIGURES.test(line)), ...kept, ...fresh.values()].join('\n');
}
