/** The author's own words, and places in them. */
import type { FileModel, Range, Text, Thing, Touchpoint } from '../../model/model.ts';
import { byObject } from '../../model/memo.ts';

/** A text with the block that it stands in. */
export interface Words {
  readonly thing: Thing;
  readonly text: Text;
  /** What somebody said, in their own words. */
  readonly verbatim?: boolean;
}

/** All texts in quotes of a file. */
export function* textsOf(file: FileModel): Generator<Words> {
  for (const thing of file.personas) {
    yield* all(thing, thing.title, thing.role && !ROLES.has(thing.role.value) ? thing.role : undefined, ...thing.goals, ...thing.needs, ...thing.notes);
    for (const text of thing.quotes) yield { thing, text, verbatim: true };
  }
  for (const thing of file.segments) yield* all(thing, thing.title, ...thing.criteria, ...thing.notes);
  for (const thing of [...file.teams, ...file.partners, ...file.channels, ...file.systems, ...file.competitors, ...file.metrics]) yield* all(thing, thing.title, ...thing.notes);
  for (const thing of file.sources) yield* all(thing, thing.title, thing.consent, ...thing.notes);
  for (const list of file.phaseLists) for (const thing of [list, ...list.phases]) yield* all(thing, thing.title, ...thing.notes);
  for (const journey of file.journeys) {
    yield* all(journey, journey.title, journey.goal, journey.from, journey.until, ...journey.drops.map(drop => drop.why), ...journey.notes);
    for (const stage of journey.stages) {
      yield* all(stage, stage.title, stage.goal, ...stage.milestones, ...[...stage.drops, ...stage.notFor].map(ref => ref.why), ...stage.notes);
      for (const touchpoint of stage.touchpoints) yield* textsAt(touchpoint);
    }
    for (const opportunity of journey.opportunities) yield* all(opportunity, opportunity.title, ...opportunity.notes);
  }
}

const textsAt = byObject((touchpoint: Touchpoint): readonly Words[] => [
  ...all(
    touchpoint, touchpoint.title, ...touchpoint.actions, ...touchpoint.expects, ...touchpoint.emotions.map(emotion => emotion.text), ...touchpoint.cues,
    ...touchpoint.frontstage, ...touchpoint.backstage, ...touchpoint.support, touchpoint.consent, ...touchpoint.rivals.map(rival => rival.why),
    touchpoint.handoff, ...touchpoint.next.map(next => next.when), ...touchpoint.exits.map(exit => exit.text), ...touchpoint.notes,
  ),
  ...touchpoint.thoughts.map(text => ({ thing: touchpoint, text, verbatim: true })),
  ...touchpoint.pains.flatMap(pain => [...all(pain, pain.title, ...pain.notes)]),
]);

const ROLES: ReadonlySet<string> = new Set(['customer', 'employee', 'supplier', 'patient', 'professional']);

function* all(thing: Thing, ...texts: readonly (Text | undefined)[]): Generator<Words> {
  for (const text of texts) if (text) yield { thing, text };
}

/**
 * The place of a part of a text. Where characters of the text are written otherwise than they read (line breaks, quotes in quotes), it can't be told by
 * counting, and the whole text stands for it.
 */
export function placeIn(text: Text, index: number, length: number): { readonly range: Range; readonly exact: boolean } {
  const { start, end } = text.range, written = end.character - start.character - text.value.length;
  if (start.line !== end.line || written < 1 || written > 2 || /["\\\n]/.test(text.value)) return { range: text.range, exact: false };
  const character = start.character + 1 + index;
  return { range: { start: { line: start.line, character }, end: { line: start.line, character: character + length } }, exact: true };
}

/** A text as a line writes it. */
export const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
