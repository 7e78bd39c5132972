/** What a web page needs to draw by itself: `journeyPictures` is all pictures of the texts and the samples. */
import { createLayoutEngine, type Answer, type WorkerFactory } from '../../diagram/layout/engine.ts';
import { subjects, svgsOf } from './pictures.ts';

interface WebWorker {
  postMessage(message: object): void;
  addEventListener(type: 'message', heard: (event: { readonly data: { readonly id: number; readonly data?: unknown; readonly error?: { readonly message?: string } } }) => void): void;
  addEventListener(type: 'error', heard: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

/** The tests are typed for Node, where it is another one. */
const { Worker } = globalThis as unknown as { readonly Worker: new (address: string) => WebWorker };

/** ELK as it comes, as a worker of the page. */
function webWorkers(address: string): WorkerFactory {
  return () => {
    const worker = new Worker(address);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    const post = (message: object): void => worker.postMessage(message);
    post({ id: -1, cmd: 'register', algorithms: ['layered'] });
    return {
      post: ({ id, graph }) => post({ id, cmd: 'layout', graph, layoutOptions: {}, options: {} }),
      listen(answer, failed) {
        worker.addEventListener('message', ({ data }) => {
          if (data.id >= 0) answer({ id: data.id, ...(data.error ? { error: String(data.error.message) } : { graph: data.data }) } satisfies Answer);
        });
        worker.addEventListener('error', ({ message }) => failed(new Error(message)));
      },
      terminate: () => worker.terminate(),
    };
  };
}

Object.assign(globalThis, {
  journeyPictures: (texts: readonly Readonly<Record<string, string>>[], elk: string): Promise<string[]> =>
    svgsOf(subjects(texts), createLayoutEngine(webWorkers(elk), { warm: 20_000, cold: 30_000 })),
});
