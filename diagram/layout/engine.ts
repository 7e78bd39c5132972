import type { ElkGraph } from './graph.ts';

/** A thread that lays graphs out: gets `Task`s, answers each with an `Answer`. */
export interface LayoutWorker {
  post(task: Task): void;
  /** Called once, right after the worker was made. */
  listen(answer: (answer: Answer) => void, failed: (error: Error) => void): void;
  terminate(): void;
}

export interface Task {
  readonly id: number;
  readonly graph: ElkGraph;
}

export interface Answer {
  readonly id: number;
  readonly graph?: unknown;
  readonly error?: string;
}

export type WorkerFactory = () => LayoutWorker;

export interface LayoutEngine {
  /**
   * Lays a graph out and reads the answer with `read`, which throws where the answer makes no sense. The same graph read before is answered at once.
   * Rejects when the worker fails, answers nonsense or is late; the next call then gets a new worker.
   */
  layout<T>(graph: ElkGraph, read: (answer: unknown) => T): Promise<T>;
  dispose(): void;
}

export interface ThreadedEngine extends LayoutEngine {
  /** Starts the worker now, where a picture is sure to come: loading it takes longer than reading the files. */
  prepare(): void;
}

export interface Deadlines {
  /** Milliseconds for an answer of a worker that has answered before, since it was asked or since it last answered: tasks wait for each other. */
  readonly warm?: number;
  /** Milliseconds for the first answer, which includes loading the engine. */
  readonly cold?: number;
}

/** A task may wait for others so many times the warm deadline, and no longer. */
const QUEUE = 4;

/** How many stages' layouts are kept. */
const KEPT = 1000;

/** An engine over a worker that is started when it is first needed, and replaced when it fails. */
export function createLayoutEngine(workers: WorkerFactory, { warm = 800, cold = 5000 }: Deadlines = {}): ThreadedEngine {
  const results = new Map<string, unknown>();
  let current: Running | undefined;
  let ids = 0;

  const worker = (): Running => {
    if (!current || current.ended()) current = start(workers, warm, cold);
    return current;
  };
  const ask = (graph: ElkGraph): { answer: Promise<unknown>; running: Running } => {
    const running = worker();
    return { running, answer: running.ask({ id: ids++, graph }) };
  };

  return {
    async layout<T>(graph: ElkGraph, read: (answer: unknown) => T): Promise<T> {
      const key = JSON.stringify(graph);
      if (results.has(key)) {
        const known = results.get(key) as T;
        // The newest stands last, so that the oldest goes first.
        results.delete(key);
        results.set(key, known);
        return known;
      }
      const { answer, running } = ask(graph);
      const raw = await answer;
      try {
        const result = read(raw);
        results.set(key, result);
        if (results.size > KEPT) results.delete(results.keys().next().value!);
        return result;
      } catch (error) {
        running.end(error as Error);
        throw error;
      }
    },
    prepare: () => void worker(),
    dispose() {
      current?.end(new Error('The layout engine was closed.'));
      results.clear();
    },
  };
}

interface Running {
  ask(task: Task): Promise<unknown>;
  ended(): boolean;
  end(error: Error): void;
}

/** A worker with its open questions: all of them are answered or rejected, whatever becomes of it. */
function start(workers: WorkerFactory, warm: number, cold: number): Running {
  const open = new Map<number, { resolve(graph: unknown): void; reject(error: Error): void; timer: ReturnType<typeof setTimeout> }>();
  let answered = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let ended: Error | undefined;
  let worker: LayoutWorker | undefined;

  const tooLate = (deadline: number) => setTimeout(() => running.end(new Error(`The layout took more than ${deadline} ms.`)), deadline);
  /** Whatever it is busy with now has one deadline's time from here on. */
  const watch = (): void => {
    clearTimeout(watchdog);
    watchdog = open.size > 0 ? tooLate(answered ? warm : cold) : undefined;
  };

  const running: Running = {
    ask: task => new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const timer = tooLate(QUEUE * warm + (answered ? 0 : cold));
      open.set(task.id, { resolve, reject, timer });
      if (open.size === 1) watch();
      try {
        worker!.post(task);
      } catch (error) {
        running.end(error as Error);
      }
    }),
    ended: () => ended !== undefined,
    end(error) {
      if (ended) return;
      ended = error;
      clearTimeout(watchdog);
      for (const { reject, timer } of open.values()) {
        clearTimeout(timer);
        reject(error);
      }
      open.clear();
      try {
        worker?.terminate();
      } catch {
        // It is given up anyway.
      }
    },
  };
  try {
    worker = workers();
    worker.listen(answer => {
      const question = open.get(answer.id);
      if (!question) return;
      // After an error nobody knows what state it is in.
      if (answer.error !== undefined) return running.end(new Error(answer.error));
      open.delete(answer.id);
      clearTimeout(question.timer);
      answered = true;
      watch();
      question.resolve(answer.graph);
    }, error => running.end(error));
  } catch (error) {
    running.end(error as Error);
  }
  return running;
}
