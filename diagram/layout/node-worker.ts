import { Worker } from 'node:worker_threads';
import type { Answer, WorkerFactory } from './engine.ts';

/** Layout workers as threads of Node. `file` is `elk-worker.ts`, or what it was bundled to. */
export function nodeWorkers(file: string | URL): WorkerFactory {
  return () => {
    const worker = new Worker(file);
    // An idle layout thread must not keep a command from ending; while an answer is due its deadline does.
    worker.unref();
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      post: task => worker.postMessage(task),
      listen(answer, failed) {
        worker.on('message', (message: Answer) => answer(message));
        worker.on('error', failed);
        worker.on('messageerror', failed);
        worker.on('exit', () => failed(new Error('The layout worker ended.')));
      },
      terminate: () => void worker.terminate(),
    };
  };
}
