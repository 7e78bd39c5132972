/** Which journeys lead to a journey, a stage or a touchpoint, and where it leads itself. */
import { flowOf } from '../model/flow.ts';
import type { Journey, Position, Range, Thing } from '../model/model.ts';
import type { LocatedMention, Place, Project } from '../names/project.ts';
import { compare, contains, thingAt } from './places.ts';

/** A place that leads here, or that is led to, and the places in the text that say so. */
export interface Lead {
  readonly place: Place;
  /** For what leads here in its own file, for where it leads in the file that was asked about. */
  readonly ranges: readonly Range[];
}

/** The words by which one journey leads to another, or belongs to it. */
const LEADING: ReadonlySet<string> = new Set(['next', 'continues', 'includes', 'part', 'improves']);
const KINDS: ReadonlySet<string> = new Set(['journey', 'stage', 'touchpoint']);

/** What the position is about: a journey, stage or touchpoint that is named there, else the innermost one around it. */
export function leadAt(project: Project, uri: string, position: Position): Place | undefined {
  const named = thingAt(project, uri, position)?.place;
  if (named && KINDS.has(named.thing.kind)) return named;
  return project.placesIn(uri).filter(({ thing }) => thing.name !== '' && KINDS.has(thing.kind) && contains(thing.range, position))
    .sort((a, b) => compare(b.thing.range.start, a.thing.range.start))[0];
}

/** What leads to it: for a journey other journeys, for its parts touchpoints. */
export function leadsTo(project: Project, { thing, journey }: Place): Lead[] {
  const leads = new Leads();
  for (const mention of leadingMentions(project)) {
    const from = mention.in && project.placeOf(mention.in);
    const target = project.resolve(mention.ref, mention.in), to = target && project.placeOf(target);
    if (!from || !to) continue;
    if (thing.kind === 'journey') {
      const home = journeyOf(from);
      // A journey is reached wherever somebody comes into it, but not by its own ways.
      if (home && journeyOf(to)?.thing === thing && home.thing !== thing) leads.add(home, mention.ref.range);
    } else if (mention.word !== 'next' && (to.thing === thing || to.within === thing) && from.within !== thing) leads.add(from, mention.ref.range);
  }
  if (thing.kind !== 'journey' && journey) for (const edge of flowOf(journey, project)) {
    const from = project.placeOf(edge.from), to = project.placeOf(edge.to);
    if (from && to && (to.thing === thing || to.within === thing) && from.within !== thing) leads.add(from, edge.range ?? edge.from.nameRange);
  }
  return leads.all;
  function journeyOf(place: Place): Place | undefined { return journeyPlace(project, place); }
}

/** Where it leads: a journey to other journeys, its parts to touchpoints, stages and journeys. */
export function leadsFrom(project: Project, { thing, journey }: Place): Lead[] {
  const leads = new Leads();
  for (const mention of leadingMentions(project)) {
    const from = mention.in && project.placeOf(mention.in);
    const target = project.resolve(mention.ref, mention.in), to = target && project.placeOf(target);
    if (!from || !to) continue;
    if (thing.kind === 'journey') {
      const other = journeyPlace(project, to);
      if (other && other.thing !== thing && journeyPlace(project, from)?.thing === thing) leads.add(other, mention.ref.range);
    } else if (mention.word !== 'next' && (from.thing === thing || from.within === thing)) leads.add(to, mention.ref.range);
  }
  if (thing.kind !== 'journey' && journey) for (const edge of flowOf(journey, project)) {
    const from = project.placeOf(edge.from), to = project.placeOf(edge.to);
    if (from && to && (from.thing === thing || from.within === thing) && to.within !== thing) leads.add(to, edge.range ?? edge.from.nameRange);
  }
  return leads.all;
}

const MENTIONS = Symbol('leading mentions');

function leadingMentions(project: Project): readonly LocatedMention[] {
  return project.once(MENTIONS, ({ mentions }) => mentions.filter(mention => LEADING.has(mention.word) && mention.ref.kinds.some(kind => KINDS.has(kind))));
}

function journeyPlace(project: Project, { thing, journey }: Place): Place | undefined {
  const found: Journey | undefined = journey ?? (thing.kind === 'journey' ? thing as Journey : undefined);
  return found && project.placeOf(found);
}

class Leads {
  private readonly found = new Map<Thing, { place: Place; ranges: Range[] }>();

  add(place: Place, range: Range): void {
    if (place.thing.name === '') return;
    const known = this.found.get(place.thing);
    if (known) known.ranges.push(range);
    else this.found.set(place.thing, { place, ranges: [range] });
  }

  get all(): Lead[] {
    return [...this.found.values()];
  }
}
