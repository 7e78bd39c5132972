/** One lane of a part, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { PARTS } from './parts.ts';

const { name, runs, seed } = workerData as { readonly name: string; readonly runs: number; readonly seed: number };
/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has none */
parentPort!.postMessage(await PARTS[name]!.attempt(runs, seed, tried => { parentPort!.postMessage(tried); }));
