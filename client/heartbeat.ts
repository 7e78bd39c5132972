/** Notices a process that runs but doesn't answer any more. */

export interface HeartbeatTimes {
  /** Milliseconds between an answer and the next question. */
  readonly every: number;
  /** Milliseconds without an answer after which the process counts as hung. */
  readonly patience: number;
}

const TIMES: HeartbeatTimes = { every: 5000, patience: 20_000 };

/**
 * Asks again and again; calls `hung` once when an answer stays away.
 *
 * Any answer will do, also an error: only silence counts. After sleep of the whole machine the clock has run on while nobody could answer,
 * so a late answer gets a second chance of the same length.
 *
 * @returns ends the asking
 */
export function watchHeartbeat(ask: () => Promise<unknown>, hung: () => void, times: HeartbeatTimes = TIMES): () => void {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const end = (): void => {
    over = true;
    clearTimeout(timer);
  };
  const wait = (chances: number): void => {
    timer = setTimeout(() => {
      if (chances > 0) wait(chances - 1);
      else {
        end();
        hung();
      }
    }, times.patience / 2);
  };
  const beat = async (): Promise<void> => {
    if (over) return;
    wait(1);
    await ask().catch(() => undefined);
    if (over) return;
    clearTimeout(timer);
    timer = setTimeout(() => void beat(), times.every);
  };
  timer = setTimeout(() => void beat(), times.every);
  return end;
}
