/** PNGs are painted by the page: it has the fonts that the picture is seen in. */
import type { FromPage, ToPage } from './messages.ts';

export interface ToPaint {
  readonly svg: string;
  /** In pixels at 100 %. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the PNG for each of the picture's. */
  readonly ratio: number;
  readonly use: 'copy' | 'save';
}

/** The PNG; or that it is in the clipboard; or why neither. */
export type Painted = { readonly png: Uint8Array } | { readonly copied: true } | { readonly failed: string };

/** A page that has not answered by then doesn't answer any more. In milliseconds. */
const PATIENCE = 20_000;

export interface Painter {
  paint(what: ToPaint): Promise<Painted>;
  painted(message: Extract<FromPage, { type: 'painted' }>): void;
  dispose(): void;
}

/** @param post hands a message to the page, when it listens */
export function painter(post: (message: ToPage) => void): Painter {
  const open = new Map<number, (painted: Painted) => void>();
  let requests = 0;
  return {
    paint: (what) => new Promise((resolve) => {
      const request = ++requests;
      const timer = setTimeout(() => answer({ failed: 'the preview did not answer' }), PATIENCE);
      const answer = (painted: Painted): void => {
        clearTimeout(timer);
        open.delete(request);
        resolve(painted);
      };
      open.set(request, answer);
      post({ type: 'paint', request, ...what });
    }),
    painted({ request, png, copied, failed }) {
      open.get(request)?.(png ? { png } : copied ? { copied } : { failed: failed ?? 'the preview could not paint it' });
    },
    dispose() {
      for (const answer of open.values()) answer({ failed: 'the preview was closed' });
    },
  };
}
