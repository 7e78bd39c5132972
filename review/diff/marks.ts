/** A comparison as a picture needs it: what became of each thing of one journey. */
import type { Journey } from '../../language/model/model.ts';
import type { Change } from './change.ts';
import { diffSides } from './diff.ts';
import type { Side } from './items.ts';

/** What became of a thing, in the form that `diagram/changes.ts` has, too. */
export interface Mark {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved' | 'same';
  /** Its id in the older journey; missing where it is new. */
  readonly older?: string;
  /** Its id in the newer journey; missing where it is gone. */
  readonly newer?: string;
  /** In a few words. */
  readonly text?: string;
}

/** A state of a project, and the journey in it that is drawn. */
export interface Drawn extends Side {
  readonly journey: Journey;
}

/** The changes of a journey, one for each thing, with all that happened to it; and which things are the same under another name. */
export function marksOf(older: Drawn, newer: Drawn): Mark[] {
  const { changes, renamed } = diffSides(older, newer);
  const marks = new Map<string, { kind: Mark['kind']; older?: string; newer?: string; texts: string[] }>();
  for (const change of changes) {
    if (!isIn(change, older.journey.id, newer.journey.id)) continue;
    const key = `${change.kind} ${change.change === 'removed' ? `- ${change.id}` : change.id}`;
    const kind = change.change === 'renamed' ? 'changed' : change.change, known = marks.get(key);
    if (known) {
      // Where it went says more than what else changed.
      if (kind === 'moved') known.kind = kind;
      known.texts.push(change.text);
    } else marks.set(key, { kind, ...(change.was !== undefined && { older: change.was }), ...(change.change !== 'removed' && { newer: change.id }), texts: [change.text] });
    if (change.change === 'added' || change.change === 'removed') for (const inner of innerIds((change.after ?? change.before) as object)) {
      marks.set(`${change.change} ${inner}`, { kind: change.change, ...(change.change === 'added' ? { newer: inner } : { older: inner }), texts: [] });
    }
  }
  for (const { kind, before, after } of renamed) {
    if (!marks.has(`${kind} ${after}`) && isOf(after, newer.journey.id)) marks.set(`${kind} ${after}`, { kind: 'same', older: before, newer: after, texts: [] });
  }
  return [...marks.values()].map(({ texts, ...mark }) => ({ ...mark, ...(texts.length > 0 && { text: texts.join('; ') }) }));
}

const isOf = (id: string, journey: string): boolean => id === journey || id.startsWith(`${journey}.`);

function isIn({ kind, id, was, path }: Change, older: string, newer: string): boolean {
  const journey = kind === 'journey' ? [id, was] : [path[0]?.id];
  return journey.includes(newer) || journey.includes(older);
}

/** The things in a block that came or went with it. */
function* innerIds(block: object): Generator<string> {
  for (const list of ['stages', 'touchpoints', 'pains', 'opportunities']) {
    for (const inner of (block as Readonly<Record<string, readonly { readonly id: string }[] | undefined>>)[list] ?? []) {
      yield inner.id;
      yield* innerIds(inner);
    }
  }
}

/** The same journey in an older state: the one of that name, or the one that it was renamed from. */
export function olderJourney(older: Side, newer: Drawn): Journey | undefined {
  const before = older.models.flatMap(({ journeys }) => journeys), own = before.find(({ id }) => id === newer.journey.id);
  if (own || before.length === 0) return own;
  const was = diffSides(older, newer).renamed.find(({ kind, after }) => kind === 'journey' && after === newer.journey.id)?.before;
  return before.find(({ id }) => id === was);
}

