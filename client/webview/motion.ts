/** Short movements: a thing that has moved glides to its new place, a new one fades in. */
import { prefersStillness } from './dom.ts';

const MILLISECONDS = 180;
/** With more things than this, measuring them would take longer than a frame. */
const MOST = 400;

/** Runs `change`, and shows what it has moved as a movement. Nothing moves for those who asked for stillness. */
export function moving(picture: SVGElement, zoom: number, change: () => void): void {
  const before = prefersStillness() ? undefined : measure(picture);
  change();
  if (!before || before.size === 0) return;
  const after = measure(picture);
  if (!after) return;
  const options: KeyframeAnimationOptions = { duration: MILLISECONDS, easing: 'ease-out' };
  for (const [element, place] of after) {
    const old = before.get(element);
    if (!old) {
      // What is inside a new thing comes with it.
      const outer = element.parentElement?.closest('[data-id]');
      if (!outer || before.has(outer)) element.animate({ opacity: [0, 1] }, options);
      continue;
    }
    let dx = old.x - place.x;
    let dy = old.y - place.y;
    // What is inside a thing that moves goes along with it already.
    const outer = element.parentElement?.closest('[data-id]');
    const outerOld = outer ? before.get(outer) : undefined;
    const outerNew = outer ? after.get(outer) : undefined;
    if (outerOld && outerNew) {
      dx -= outerOld.x - outerNew.x;
      dy -= outerOld.y - outerNew.y;
    }
    if (Math.abs(dx) < 1 && Math.abs(dy) < 1) continue;
    element.animate({ translate: [`${dx / zoom}px ${dy / zoom}px`, '0px 0px'] }, options);
  }
}

function measure(picture: SVGElement): Map<Element, { readonly x: number; readonly y: number }> | undefined {
  const elements = picture.querySelectorAll('[data-id]');
  if (elements.length > MOST) return undefined;
  return new Map([...elements].map((element) => {
    const { left, top } = element.getBoundingClientRect();
    return [element, { x: left, y: top }];
  }));
}
