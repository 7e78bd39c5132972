/** What moves in the page that `exchange/html/site.ts` writes: which part is shown, pictures by hand and by key, search, links to things. Without it all parts stand one below the other. */
import { makeCamera } from './camera.ts';
import { listenToSearch } from './search.ts';

const parts = [...document.querySelectorAll<HTMLElement>('main > section')];
const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a[href^="#"]')];
const cameras = new Map([...document.querySelectorAll<HTMLElement>('.picture')].map((frame) => [frame, makeCamera(frame)] as const));

/** Shows the part that the address names, else the first. */
function showPart(): void {
  const wanted = decodeURIComponent(location.hash.slice(1));
  const shown = parts.find(({ id }) => id === wanted) ?? parts[0];
  for (const part of parts) part.hidden = part !== shown;
  for (const link of links) {
    if (shown && link.hash === `#${shown.id}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  for (const [frame, camera] of cameras) if (shown?.contains(frame)) camera.shown();
}

/** Brings a thing of a picture into the middle, and lights it for a while. */
function goToThing(part: string, id: string): void {
  if (location.hash !== `#${part}`) location.hash = part;
  showPart();
  const section = document.getElementById(part);
  const thing = [...section?.querySelectorAll<SVGGraphicsElement>('.picture [data-id]') ?? []].find(({ dataset }) => dataset['id'] === id);
  const frame = thing?.closest<HTMLElement>('.picture');
  if (!thing || !frame) return;
  if (frame.hidden) section?.querySelector<HTMLElement>(`[data-view="${CSS.escape(frame.dataset['picture'] ?? '')}"]`)?.click();
  cameras.get(frame)?.center(thing);
  frame.focus({ preventScroll: true });
  frame.scrollIntoView({ block: 'nearest' });
  thing.classList.add('lit');
  setTimeout(() => thing.classList.remove('lit'), 2500);
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLElement>('a[data-thing]');
  if (link) {
    event.preventDefault();
    goToThing(link.dataset['part'] ?? '', link.dataset['thing'] ?? '');
    return;
  }
  const button = event.target.closest<HTMLElement>('button[data-view]');
  if (button) chooseView(button);
  const zoom = event.target.closest<HTMLElement>('button[data-zoom]');
  for (const [frame, camera] of cameras) if (zoom && !frame.hidden && zoom.closest('.pictures')?.contains(frame)) camera.zoom(zoom.dataset['zoom'] ?? '');
});

/** One of several pictures of a journey. */
function chooseView(button: HTMLElement): void {
  const section = button.closest<HTMLElement>('main > section');
  for (const other of section?.querySelectorAll<HTMLElement>('button[data-view]') ?? []) other.setAttribute('aria-pressed', String(other === button));
  for (const frame of section?.querySelectorAll<HTMLElement>('.picture') ?? []) {
    frame.hidden = frame.dataset['picture'] !== button.dataset['view'];
    if (!frame.hidden) cameras.get(frame)?.shown();
  }
}

document.documentElement.classList.add('live');
addEventListener('hashchange', () => {
  showPart();
  scrollTo(0, 0);
});
showPart();
listenToSearch(goToThing);
