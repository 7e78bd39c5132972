/** Layout threads that misbehave. */
import type { Answer, LayoutWorker, Task, WorkerFactory } from '../../diagram/layout/engine.ts';

/** There is no thread to be had. */
export const noWorkers: WorkerFactory = () => {
  throw new Error('No thread.');
};

/** A thread that answers as told; undefined is silence. */
export function worker(answer: (task: Task) => Answer | undefined, onEnd: () => void = () => {}): LayoutWorker {
  let tell: (answer: Answer) => void = () => {};
  return {
    post(task) {
      const said = answer(task);
      if (said) queueMicrotask(() => tell(said));
    },
    listen(hear) { tell = hear; },
    terminate: onEnd,
  };
}
