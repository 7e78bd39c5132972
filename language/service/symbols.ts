/** The outline of a file, the names of a project, and what can be folded. */
import type { FileReading } from '../read.ts';
import type { Kind, Range, Thing } from '../model/model.ts';
import type { Place, Project } from '../names/project.ts';

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: Kind;
  readonly range: Range;
  readonly nameRange: Range;
  readonly children: readonly OutlineItem[];
}

/** In text order: journeys hold stages, stages touchpoints, touchpoints pains. */
export function outline(project: Project, uri: string): OutlineItem[] {
  const places = project.placesIn(uri);
  const inside = new Map<Thing | undefined, Place[]>();
  for (const place of places) inside.set(place.within, [...inside.get(place.within) ?? [], place]);
  const items = (within: Thing | undefined): OutlineItem[] => (inside.get(within) ?? []).map(({ thing }) => ({
    // An editor refuses an outline with an empty name in it.
    name: thing.title?.value.replace(/\s+/g, ' ').trim() || thing.name || `(${thing.kind} without a name)`,
    detail: thing.title && thing.name !== '' ? `${thing.kind} ${thing.name}` : thing.kind,
    kind: thing.kind, range: thing.range, nameRange: thing.nameRange, children: items(thing),
  })).sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
  return items(undefined);
}

/** Things whose name or title holds the query's letters in their order, in any case. */
export function findNames(project: Project, query: string, most = 200): Place[] {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  return project.places.filter(({ thing }) => {
    if (thing.name === '') return false;
    const text = `${thing.name} ${thing.title?.value ?? ''}`.toLowerCase();
    let at = 0;
    return letters.every(letter => { at = text.indexOf(letter, at) + 1; return at > 0; });
  }).slice(0, most);
}

export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly comment: boolean;
}

/** Blocks of more than one line, long comments and runs of comment lines, by their first and last line. */
export function folds(project: Project, uri: string, reading: FileReading): Fold[] {
  const result: Fold[] = project.placesIn(uri).map(({ thing }) => ({ start: thing.range.start.line, end: thing.range.end.line, comment: false }));
  for (const sync of project.file(uri)?.syncs ?? []) result.push({ start: sync.range.start.line, end: sync.range.end.line, comment: false });
  let run: { start: number; end: number } | undefined;
  const flush = () => { if (run) result.push({ ...run, comment: true }); run = undefined; };
  for (const comment of reading.comments) {
    if (run && comment.line === run.end + 1) run.end = comment.endLine;
    else { flush(); run = { start: comment.line, end: comment.endLine }; }
  }
  flush();
  return result.filter(fold => fold.end > fold.start).sort((a, b) => a.start - b.start || b.end - a.end);
}
