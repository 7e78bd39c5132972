/** How far long work is, on a terminal and nowhere else. */

/** What is done sooner shows nothing. In milliseconds. */
const PATIENCE = 400;
const PACE = 80;
const WIDTH = 24;

export interface Progress {
  readonly step: (done: number, all: number) => void;
  /** Leaves the terminal as it was. */
  readonly end: () => void;
}

/** @param what is being done: “Reading” */
export function progress(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY !== true || process.env['TERM'] === 'dumb' || process.env['CI']) return { step: () => undefined, end: () => undefined };
  const started = Date.now();
  let last = 0, shown = false;
  return {
    step(done, all) {
      const now = Date.now();
      if (now - started < PATIENCE || (now - last < PACE && done < all)) return;
      last = now;
      shown = true;
      const full = all === 0 ? WIDTH : Math.round(done / all * WIDTH);
      stream.write(`\r\x1b[K${what} ${'━'.repeat(full)}${'╌'.repeat(WIDTH - full)} ${done} of ${all} files`);
    },
    end() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}
