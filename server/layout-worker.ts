/** The layout engine of the server and the command: a thread of its own, started when the first picture is drawn. */
import { existsSync } from 'node:fs';
import { createLayoutEngine, type Deadlines, type ThreadedEngine } from '../diagram/layout/engine.ts';
import { nodeWorkers } from '../diagram/layout/node-worker.ts';

/** Beside the bundle when this is one; from the sources otherwise. */
export function layoutEngine(deadlines?: Deadlines): ThreadedEngine {
  const bundled = new URL('./elk-worker.cjs', import.meta.url);
  return createLayoutEngine(nodeWorkers(existsSync(bundled) ? bundled : new URL('../diagram/layout/elk-worker.ts', import.meta.url)), deadlines);
}
