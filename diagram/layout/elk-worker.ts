/* oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener -- elkjs' worker is an object of its own: it has neither */
/** The layout thread: loads ELK once and answers each task. Runs as a Node worker, from this source or bundled. */
import { parentPort } from 'node:worker_threads';
import elk from 'elkjs/lib/elk-worker.min.js';
import type { Answer, Task } from './engine.ts';

const REGISTER = -1;
const worker = new elk.Worker();
const port = parentPort!;

worker.onmessage = ({ data }) => {
  if (data.id === REGISTER) return;
  const answer: Answer = data.error ? { id: data.id, error: data.error.message ?? String(data.error) } : { id: data.id, graph: data.data };
  port.postMessage(answer);
};
worker.postMessage({ id: REGISTER, cmd: 'register', algorithms: ['layered'] });
port.on('message', (task: Task) => worker.postMessage({ id: task.id, cmd: 'layout', graph: task.graph, layoutOptions: {}, options: {} }));
