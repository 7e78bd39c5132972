/**
 * The language server's lives: one process at a time, begun when it is first needed, ended and begun anew when it hangs or somebody asks.
 * Nothing here knows the editor, or the library that speaks with the process: that is large, and loaded when the first life begins.
 */
import { NotLoaded } from './parts.ts';
import type { ServerHealth } from './preview/messages.ts';

/** One process of the server. */
export interface Life {
  /** Whether it can be told something. */
  readonly isRunning: boolean;
  /** Waits until it runs; each call means the same start. Rejects where it never runs. */
  start(): Promise<void>;
  on(notification: string, listener: (message: unknown) => void): void;
  notify(notification: string, message: unknown): Promise<void>;
  ask(request: string, message: unknown): Promise<unknown>;
  /** Ends the process, also while it starts. Rejects where it has to be ended by force. */
  end(): Promise<void>;
}

/** What a life tells while it lasts. */
export interface LifeEvents {
  running(): void;
  /** @param again whether it starts again by itself */
  crashed(again: boolean): void;
  hung(): void;
}

export interface LivesNeeds {
  /** Makes a life that has not begun yet. */
  make(events: LifeEvents): Promise<Life>;
  /** @param isTold whether somebody knows already why it is so */
  onHealth(health: ServerHealth, isTold: boolean): void;
  /** It has crashed and starts again by itself. */
  onAgain(): void;
  readonly log: { info(text: string): void; warn(text: string): void; error(error: Error | string): void };
}

export interface Lives {
  readonly health: ServerHealth;
  /** Begins the first life, if none has begun. */
  begin(): void;
  on(notification: string, listener: (message: unknown) => void): void;
  notify(notification: string, message: unknown): void;
  ask(request: string, message?: unknown): Promise<unknown>;
  restart(): Promise<void>;
  /** Ends it for good. What is being loaded or started meanwhile doesn't outlive it. */
  end(): Promise<void>;
}

/** Nothing begins before somebody calls `begin`, `notify`, `ask` or `restart`. */
export function lives({ make, onHealth, onAgain, log }: LivesNeeds): Lives {
  const listeners = new Map<string, (message: unknown) => void>();
  let health: ServerHealth = 'starting';
  /** Counts lives: what an earlier one still says is heard no more. */
  let turns = 0;
  /** The life whose turn it is, from when its making begins. */
  let making: Promise<Life> | undefined;
  let life: Life | undefined;
  let begun: Promise<void> | undefined;
  let restarting: Promise<void> | undefined;
  let stopping: Promise<void> | undefined;
  let ending: Promise<void> | undefined;

  const setHealth = (next: ServerHealth, isTold = false): void => {
    if (health === next) return;
    health = next;
    onHealth(next, isTold);
  };

  /** A life is used once: one that has failed to start can't be started again. */
  const start = async (): Promise<void> => {
    const turn = ++turns, isNow = (): boolean => turn === turns;
    try {
      making = make({
        running: () => {
          if (isNow()) setHealth('running');
        },
        crashed: (again) => {
          if (!isNow()) return;
          setHealth(again ? 'starting' : 'gone');
          if (again) onAgain();
        },
        hung: () => {
          if (!isNow()) return;
          log.warn('The language server does not answer any more: it is ended and started again.');
          void restart();
        },
      });
      const made = await making;
      // Ended while it was made: it has no process yet, and gets none.
      if (!isNow()) return;
      life = made;
      for (const [notification, listener] of listeners) made.on(notification, listener);
      await made.start();
    } catch (error) {
      const isTold = error instanceof NotLoaded;
      if (!isTold) log.error(error instanceof Error ? error : String(error));
      if (isNow()) setHealth('gone', isTold);
    }
  };

  const begin = (): void => {
    if (!ending) begun ??= start();
  };

  /** Ends the life whose turn it is; resolves when all that were to end have ended. */
  const stop = (): Promise<void> => {
    const old = life;
    turns += 1;
    life = undefined;
    making = undefined;
    const ended = old?.end().catch((error: unknown) => log.info(`The language server did not stop by itself: ${String(error)}`));
    stopping = Promise.all([stopping, ended]).then(() => undefined);
    return stopping;
  };

  const restart = (): Promise<void> => (restarting ??= (async () => {
    setHealth('starting');
    await stop();
    if (ending) return;
    begun = start();
    await begun;
  })().finally(() => {
    restarting = undefined;
  }));

  return {
    get health() {
      return health;
    },
    begin,
    on(notification, listener) {
      listeners.set(notification, listener);
      life?.on(notification, listener);
    },
    notify(notification, message) {
      begin();
      if (life?.isRunning) void life.notify(notification, message).catch((error: unknown) => log.warn(String(error)));
    },
    async ask(request, message) {
      begin();
      const turn = turns;
      try {
        const asked = await making;
        if (turn !== turns) return undefined;
        await asked?.start();
        return await asked?.ask(request, message);
      } catch (error) {
        log.info(`${request} got no answer: ${String(error)}`);
        return undefined;
      }
    },
    restart: () => (ending ? Promise.resolve() : restart()),
    end: () => (ending ??= stop()),
  };
}
