/** What findings rest on. */
import type { Fix } from '../../findings.ts';
import type { Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { factBelow } from '../helpers.ts';

/** A repair for each of the first sources, those that the same file refers to before others: the line that names it as evidence. */
export function evidenceFixes(thing: Thing, project: Project): Fix[] {
  const uri = project.placeOf(thing)?.uri ?? '', byFile = project.once<Map<string, readonly Thing[]>>(KEY, () => new Map());
  let sources = byFile.get(uri);
  if (!sources) byFile.set(uri, sources = nearFirst(uri, project));
  return sources.slice(0, 6)
    .map(source => factBelow(`Add \`evidence ${source.name}\`${source.title ? ` (${source.title.value})` : ''}`, thing, `evidence ${source.name}`));
}

const KEY = Symbol('sources in the order in which a file may want them');

function nearFirst(uri: string, project: Project): readonly Thing[] {
  const sources = project.ofKind('source').map(place => place.thing).filter(source => source.name !== '');
  const near = new Set(sources.filter(source => project.mentionsOf(source).some(mention => mention.uri === uri)));
  return [...near, ...sources.filter(source => !near.has(source))];
}
