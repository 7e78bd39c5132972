/** What an edit has changed, in a sentence to be read out. */
import type { DrawnThing } from './outline.ts';

/** More than this isn't listened to. */
const MOST = 3;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const called = ({ kind, label }: DrawnThing): string => `${capital(kind)} ${label}`.trim();

/** The difference between two pictures of one journey; empty where nothing was added, removed, renamed or moved. */
export function describeChanges(before: readonly DrawnThing[], after: readonly DrawnThing[]): string {
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  // A new name is a new id: one out and one in, of a kind and with the same title, are the same thing.
  const isLike = (one: DrawnThing) => (other: DrawnThing): boolean => one.kind === other.kind && one.label === other.label;
  const gone = before.filter(({ id }) => !now.has(id));
  const come = after.filter(({ id }) => !old.has(id));
  const added = come.filter((each) => !gone.some(isLike(each)));
  const removed = gone.filter((each) => !come.some(isLike(each)));
  const says = added.map((each) => `${called(each)} added`);
  says.push(...removed.map((each) => `${called(each)} removed`));
  for (const each of after) {
    const former = old.get(each.id);
    if (former && former.label !== each.label) says.push(`${called(former)} is now called ${each.label}`);
  }
  if (says.length === 0) {
    const kept = before.filter(({ id }) => now.has(id)).map(({ id }) => id);
    const keptNow = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
    const moved = keptNow.find((id, index) => id !== kept[index]);
    const thing = moved === undefined ? undefined : now.get(moved);
    if (thing) says.push(`${called(thing)} moved`);
  }
  if (says.length > MOST) return `${says.slice(0, MOST).join('. ')}. And ${says.length - MOST} more changes.`;
  return says.length === 0 ? '' : `${says.join('. ')}.`;
}
