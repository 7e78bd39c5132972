/** The box for finding: by any words of a title, over all journeys and reports. */

interface Entry {
  readonly text: string;
  /** What it is, and in what. */
  readonly about: string;
  readonly part: string;
  readonly thing?: string;
}

const MOST = 40;
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** @param go brings a thing of a picture into sight */
export function listenToSearch(go: (part: string, thing: string) => void): void {
  const box = document.querySelector<HTMLInputElement>('#search'), list = document.querySelector<HTMLElement>('#found');
  const index = document.querySelector('#index')?.textContent;
  if (!box || !list || !index) return;
  const entries = (JSON.parse(index) as readonly Entry[]).map((entry) => ({ ...entry, plain: plain(`${entry.text} ${entry.about}`) }));
  let at = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const mark = (next: number): void => {
    const all = options();
    at = all.length === 0 ? -1 : (next + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    box.setAttribute('aria-activedescendant', all[at]?.id ?? '');
    all[at]?.scrollIntoView({ block: 'nearest' });
  };
  const close = (): void => {
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const choose = (entry: Entry): void => {
    close();
    if (entry.thing !== undefined) go(entry.part, entry.thing);
    else location.hash = entry.part;
  };
  let found: readonly Entry[] = [];

  const look = (): void => {
    const words = plain(box.value).split(/\s+/u).filter((word) => word !== '');
    list.replaceChildren();
    if (words.length === 0) {
      close();
      return;
    }
    const all = entries.filter((entry) => words.every((word) => entry.plain.includes(word)));
    found = all.slice(0, MOST);
    found.forEach((entry, i) => {
      const option = document.createElement('div'), about = document.createElement('span');
      option.id = `found-${i}`;
      option.setAttribute('role', 'option');
      option.textContent = entry.text;
      about.textContent = entry.about;
      option.append(about);
      option.addEventListener('mousedown', (event) => event.preventDefault());
      option.addEventListener('click', () => choose(entry));
      list.append(option);
    });
    const count = document.createElement('p');
    count.textContent = all.length === 0 ? 'Nothing has these words.' : all.length > MOST ? `The first ${MOST} of ${all.length}` : `${all.length} found`;
    list.append(count);
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    mark(0);
  };

  box.addEventListener('input', look);
  box.addEventListener('focus', look);
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    const entry = found[at];
    if (event.key === 'ArrowDown') mark(at + 1);
    else if (event.key === 'ArrowUp') mark(at - 1);
    else if (event.key === 'Escape') {
      box.value = '';
      close();
    } else if (event.key === 'Enter' && entry && !list.hidden) choose(entry);
    else return;
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
