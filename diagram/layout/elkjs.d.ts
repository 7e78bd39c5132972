/** elkjs describes only its unminified worker. */
declare module 'elkjs/lib/elk-worker.min.js' {
  const elk: {
    readonly Worker: new () => {
      postMessage(message: object): void;
      onmessage: (event: { readonly data: { readonly id: number; readonly data?: unknown; readonly error?: { readonly message?: string } } }) => void;
    };
  };
  export default elk;
}
