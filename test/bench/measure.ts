/** Times whole processes side by side, so that a machine that is busy for a while is busy for all of them. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Timing {
  /** Milliseconds; undefined where it didn't end in time, or ended in an error that it should not have. */
  readonly median: number | undefined;
  /** The median of the ratios to the first call, taken run by run. */
  readonly ratio: number | undefined;
}

/** Reading certificates makes every start slower, and every ratio to the floor better than it is. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env;
  return { ...environment, NO_COLOR: '1', ...more };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}

/** Runs a call once. @returns milliseconds; undefined where it took longer than `most` or failed (1 says only that there are findings) */
export function once({ command, args, cwd, env }: Call, most: number): Promise<number | undefined> {
  return new Promise(resolve => {
    const began = performance.now();
    const child = spawn(command, [...args], { cwd, env: plainEnvironment(env), stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), most);
    child.once('error', () => { clearTimeout(timer); resolve(undefined); });
    child.once('exit', code => { clearTimeout(timer); resolve(code === 0 || code === 1 ? performance.now() - began : undefined); });
  });
}

/** Runs all calls in turn, `runs` times after one that isn't counted. What fails once isn't tried again. @param most milliseconds for one run */
export async function sideBySide(calls: Readonly<Record<string, Call>>, runs: number, most = 90_000): Promise<Record<string, Timing>> {
  const names = Object.keys(calls), times = new Map<string, (number | undefined)[]>(names.map(name => [name, []]));
  for (let run = -1; run < runs; run++) {
    for (const name of names) {
      if (times.get(name)!.includes(undefined)) continue;
      const time = await once(calls[name]!, most);
      if (run >= 0 || time === undefined) times.get(name)!.push(time);
    }
  }
  const [first] = names.map(name => times.get(name)!);
  return Object.fromEntries(names.map(name => {
    const own = times.get(name)!;
    if (own.includes(undefined)) return [name, { median: undefined, ratio: undefined }];
    return [name, { median: median(own as number[]), ratio: median(own.map((time, i) => time! / first![i]!)) }];
  }));
}

/** The most memory that a process held at once, in MiB; undefined where the system doesn't tell. */
export function peakMemory({ command, args, cwd, env }: Call): Promise<number | undefined> {
  return new Promise(resolve => {
    let peak: number | undefined;
    const child = spawn(command, [...args], { cwd, env: plainEnvironment(env), stdio: 'ignore' });
    const look = (): void => {
      try {
        const kib = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
        if (kib !== undefined) peak = Number(kib) / 1024;
      } catch {
        // it has ended, or the system has no such file
      }
    };
    const timer = setInterval(look, 5);
    child.once('error', () => { clearInterval(timer); resolve(undefined); });
    child.once('exit', () => { clearInterval(timer); resolve(peak); });
  });
}
