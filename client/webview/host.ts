/** The extension, seen from the page. */
import { type FromPage, isPreviewState, isToPage, type PreviewState, type ToPage } from '../preview/messages.ts';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host {
  send(message: FromPage): void;
  /** What was kept last; undefined at the first opening. */
  readonly kept: PreviewState | undefined;
  keep(state: PreviewState): void;
}

/** Connects to the extension. What isn't a message of ours is not heard. */
export function connect(listener: (message: ToPage) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPage(data)) listener(data);
  });
  const kept = api.getState();
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code’s channel, not a window
    send: (message) => api.postMessage(message),
    kept: isPreviewState(kept) ? kept : undefined,
    keep: (state) => api.setState(state),
  };
}
