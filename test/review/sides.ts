/** Sides of a comparison made of texts, and what two of them have in common. */
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import type { FileModel } from '../../language/model/model.ts';
import { diffSides, type DiffOptions } from '../../review/diff/diff.ts';
import { fieldsOf, indexSide, plainOf, valueOf, valuesOf, type Indexed, type Item, type Side } from '../../review/diff/items.ts';

export function sideOfModels(models: readonly FileModel[]): Side {
  const names = new Project();
  for (const model of models) names.set(model);
  return { models: names.models, names };
}

/** @param files by their addresses, or one file's text */
export function sideOf(files: string | Readonly<Record<string, string>>): Side {
  return sideOfModels(Object.entries(typeof files === 'string' ? { 'file:///a.journey': files } : files).map(([uri, text]) => readFile(uri, text).model));
}

export const diffTexts = (before: string, after: string, options?: DiffOptions) => diffSides(sideOf(before), sideOf(after), options);

/** All that a side says, in one form: equal for sides that say the same, however they are written and divided into files. */
export function meaningOf(side: Side): string {
  const indexed = indexSide(side);
  return JSON.stringify(indexed.roots.map(root => itemOf(root, indexed)).sort());
}

function itemOf(item: Item, indexed: Indexed): string {
  const fields = fieldsOf(item.kind).map(([property, field]) => [property, valuesOf(valueOf(item.block, property), field).map(value => JSON.stringify(plainOf(value, ref => {
    const target = indexed.target(ref, item);
    return target ? `=${target.kind} ${target.id}` : `~${ref.text.slice(ref.text.startsWith('"') ? 0 : ref.text.lastIndexOf('.') + 1)}`;
  }))).sort()]);
  const ordered = item.children.filter(child => child.slot.ordered).map(child => itemOf(child, indexed));
  const others = item.children.filter(child => !child.slot.ordered).map(child => itemOf(child, indexed)).sort();
  return JSON.stringify([item.kind, item.kind === 'sync' ? '' : item.name, fields, ordered, others]);
}
