/** Lines above things that say how often they are used and what is wrong in them. */
import type { Finding } from '../findings.ts';
import type { Kind, Range } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { contains } from './places.ts';
import { usesOf, type Location } from './navigation.ts';

export type Lens =
  | { readonly is: 'uses'; readonly title: string; readonly range: Range; readonly places: readonly Location[] }
  | { readonly is: 'picture'; readonly title: string; readonly range: Range; /** The journey's name. */ readonly journey: string }
  | { readonly is: 'findings'; readonly title: string; readonly range: Range };

/** What is there to be used: that it isn't used is worth a line. Of the others only those that are mentioned get one; a phase among phases none. */
const DECLARED: ReadonlySet<Kind> = new Set(['persona', 'segment', 'team', 'partner', 'channel', 'system', 'competitor', 'source', 'metric']);

/** In text order. @param findings those of the file */
export function lenses(project: Project, uri: string, findings: readonly Finding[]): Lens[] {
  const result: Lens[] = [];
  for (const { thing } of project.placesIn(uri)) {
    if (thing.name === '' || thing.kind === 'phase') continue;
    const range = thing.nameRange, places = usesOf(project, thing);
    if (thing.kind === 'journey') {
      result.push({ is: 'picture', title: 'Open picture', range, journey: thing.name });
      const count = findings.filter(finding => contains(thing.range, finding.range.start)).length;
      if (count > 0) result.push({ is: 'findings', title: `${count} finding${count === 1 ? '' : 's'}`, range });
    }
    if (places.length > 0) result.push({ is: 'uses', title: `used in ${places.length} place${places.length === 1 ? '' : 's'}`, range, places });
    else if (DECLARED.has(thing.kind)) result.push({ is: 'uses', title: 'not used', range, places });
  }
  return result.sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
