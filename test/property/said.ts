/** All that rules and editors ask a project, in a form that two can be compared by. */
import { check } from '../../language/check.ts';
import type { Kind } from '../../language/model/model.ts';
import { namesOf, type LocatedMention, type Project } from '../../language/names/project.ts';
import type { FileReading } from '../../language/read.ts';

/** @param readings its files in the order of their addresses */
export function said(project: Project, readings: ReadonlyMap<string, FileReading>) {
  const numbers = new Map(project.models.flatMap(({ uri }) => project.mentionsIn(uri).map((mention, i) => [mention, i])));
  const placeOf = (mention: LocatedMention) => [mention.uri, numbers.get(mention)];
  const idOf = (thing: { readonly id: string; readonly kind: Kind } | undefined) => thing && `${thing.kind} ${thing.id}`;
  return {
    models: project.models, places: project.places.map(({ uri, thing, within, journey }) => [uri, idOf(thing), idOf(within), idOf(journey)]),
    mentions: project.mentions.map(mention => {
      const { target, candidates } = project.look(mention.ref, mention.in);
      return [...placeOf(mention), mention.ref.text, idOf(target?.thing), candidates.map(({ uri, thing }) => [uri, thing.range.start.line, idOf(thing)])];
    }),
    doubts: project.doubts.map(placeOf),
    uses: project.places.map(({ thing }) => project.mentionsOf(thing).map(placeOf)),
    kinds: (['team', 'journey', 'touchpoint', 'pain'] as const).map(kind => project.ofKind(kind).map(({ uri, thing }) => [uri, thing.id])),
    same: project.places.map(place => project.namesakes(place).length),
    unread: project.places.map(place => namesOf(place).map(name => project.isUnread(name))),
    findings: [...readings].map(([uri, reading]) => check(project, uri, reading)),
  };
}
