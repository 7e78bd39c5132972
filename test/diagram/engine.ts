import { createLayoutEngine, type Deadlines, type LayoutEngine, type WorkerFactory } from '../../diagram/layout/engine.ts';
import { nodeWorkers } from '../../diagram/layout/node-worker.ts';

/** The real layout thread, from its source. */
export const elkWorkers: WorkerFactory = nodeWorkers(new URL('../../diagram/layout/elk-worker.ts', import.meta.url));

/** The real engine, with time enough for a busy machine. */
export function elkEngine(deadlines: Deadlines = { warm: 20_000, cold: 30_000 }): LayoutEngine {
  return createLayoutEngine(elkWorkers, deadlines);
}

/** An engine that tells whether it was asked for anything. */
export function watch(engine: LayoutEngine): { readonly watched: LayoutEngine; asked(): boolean } {
  let asked = false;
  return {
    asked: () => asked,
    watched: { layout: (graph, read) => { asked = true; return engine.layout(graph, read); }, dispose: () => engine.dispose() },
  };
}
