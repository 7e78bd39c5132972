/** Drawings that are never late: where the layout engine fails or takes its time, plain columns come first and the real ones after them. */
import type { Drawing } from '../diagram/drawing.ts';
import type { LayoutEngine } from '../diagram/layout/engine.ts';
import { layoutEngine } from './layout-worker.ts';

/** Milliseconds that a picture may take; with what it takes to draw and send, it is there within a second. */
const IN_TIME = 700;
/** Milliseconds in which a new engine must give its first answer; twice as many after each failure, since a busy machine loads it slowly. */
const COLD = 2500;
const MOST_COLD = 20_000;
/** So often a failed picture is tried again by itself; after that the next edit does. */
const RETRIES = 2;

/** Lays nothing out: what is drawn with it stands in plain columns. */
const PLAIN: LayoutEngine = { layout: () => Promise.reject(new Error('There is no time.')), dispose() {} };

export interface Timely {
  /** @param make draws with an engine; may be called twice */
  draw(make: (engine: LayoutEngine) => Promise<Drawing>): Promise<Drawing>;
  /** As `draw`, but waits for the real one: for a file, which is made once. */
  whole(make: (engine: LayoutEngine) => Promise<Drawing>): Promise<Drawing>;
  dispose(): void;
}

/**
 * @param again is called when drawing the same once more would give a better picture
 * @param failed is told of each failure of the engine
 */
export function timely(again: () => void, failed: () => void): Timely {
  let engine: LayoutEngine | undefined;
  let failures = 0;
  let over = false;

  const whole: Timely['whole'] = async make => {
    const used = engine ??= layoutEngine({ cold: Math.min(COLD * 2 ** failures, MOST_COLD) });
    const drawing = await make(used);
    if (!drawing.plain) failures = 0;
    else if (engine === used && !over) {
      failed();
      failures++;
      // Another one gets more time to come to life.
      used.dispose();
      engine = undefined;
    }
    return drawing;
  };

  return {
    whole,
    async draw(make) {
      const real = whole(make);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<undefined>(resolve => { timer = setTimeout(() => resolve(undefined), IN_TIME); });
      try {
        const first = await Promise.race([real, late]);
        if (first) {
          if (first.plain && failures <= RETRIES && !over) setTimeout(again, 0);
          return first;
        }
      } finally {
        clearTimeout(timer);
      }
      void real.then(drawing => {
        if (!over && (!drawing.plain || failures <= RETRIES)) again();
      }, () => undefined);
      return make(PLAIN);
    },
    dispose() {
      over = true;
      engine?.dispose();
    },
  };
}
