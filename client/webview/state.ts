/** What the page keeps over hiding, moving and reloading. */
import type { Picture } from '../../server/protocol.ts';
import type { ToPage } from '../preview/messages.ts';
import type { Camera } from './camera.ts';
import type { Host } from './host.ts';

/** Cameras that are remembered. */
const MOST = 16;
/** VS Code keeps the state on disk: not at every wheel event. */
const KEEP_MS = 150;

type Status = Extract<ToPage, { type: 'status' }>;

/** What a camera belongs to. */
export const cameraName = ({ uri, journey, view }: Picture): string => [uri, journey ?? '', ...(view === 'map' ? [] : [view])].join('\n');

export interface Memory {
  minimap: boolean;
  cameraOf(picture: Picture): Camera | undefined;
  /** The camera under which this picture was seen; none where nobody has moved it: then it is fitted again next time. */
  remember(picture: Picture, camera: Camera | undefined): void;
  /** Keeps all this, soon; what hides the page doesn't wait. */
  keepSoon(): void;
}

/** @param now what is shown; undefined while that isn't known */
export function memory(host: Host, now: () => { readonly status: Status | undefined; readonly picture: Picture | undefined }): Memory {
  let views = host.kept?.views ?? [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const { status, picture } = now();
    const uri = status?.uri;
    if (uri === undefined) return;
    const before = host.kept?.uri === uri ? host.kept : undefined;
    const journey = picture?.journey ?? before?.journey;
    const view = picture?.view ?? host.kept?.view;
    const folded = picture?.folded ?? host.kept?.folded;
    const comparison = picture?.comparison;
    const other = comparison ? comparison.choices.find(({ name }) => name === comparison.chosen)?.with : before?.with;
    host.keep({
      uri, locked: status?.locked ?? false, minimap: made.minimap, views,
      ...(folded && { folded }), ...(journey !== undefined && { journey }), ...(view !== undefined && { view }), ...(other && { with: other }),
    });
  };
  const made: Memory = {
    minimap: host.kept?.minimap ?? true,
    cameraOf: (picture) => views.find(({ of }) => of === cameraName(picture)),
    remember(picture, camera) {
      const of = cameraName(picture);
      const others = views.filter((each) => each.of !== of);
      views = camera ? [{ of, x: camera.x, y: camera.y, zoom: camera.zoom }, ...others].slice(0, MOST) : others;
    },
    keepSoon() {
      timer ??= setTimeout(keep, KEEP_MS);
    },
  };
  addEventListener('pagehide', () => {
    if (timer !== undefined) keep();
  });
  return made;
}
