/** What several rules write into a text for the author to go on from. Texts that have to be filled in are among the placeholders that J318 finds. */
import type { Fix } from '../findings.ts';
import type { Stage, Thing } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { factBelow } from './helpers.ts';

/** What stands where the author has to say something: no map is done while it holds one of these. */
export const TO_FILL_IN = {
  happens: 'What happens here', wrong: 'What goes wrong', feeling: 'how it feels', why: 'say why', begins: 'Where it begins', ends: 'Where it ends',
} as const;

const TAKEN = Symbol('all names of a project');

/** A name that nothing in the project has. */
export function freeName(base: string, project: Project): string {
  const taken = project.once(TAKEN, () => new Set(project.places.map(place => place.thing.name)));
  for (let i = 1; ; i++) {
    const name = i === 1 ? base : `${base}${i}`;
    if (!taken.has(name) && !project.isUnread(name)) return name;
  }
}

/** A stage with a touchpoint to fill in, below another stage. */
export function stageBelow(title: string, stage: Stage, name: string, called: string, project: Project): Fix {
  const end = stage.range.end;
  const free = freeName(name, project);
  return {
    title, edits: [{ range: { start: end, end }, newText: `\n\nstage ${free} "${called}"\n\n  touchpoint ${freeName(`First${free}`, project)} "${TO_FILL_IN.happens}"` }],
  };
}

/** A touchpoint to fill in, at the end of a stage. */
export function touchpointIn(title: string, stage: Stage, name: string, facts: readonly string[], project: Project): Fix {
  const end = stage.range.end, indent = ' '.repeat(stage.range.start.character + 2);
  const lines = [`touchpoint ${freeName(name, project)} "${TO_FILL_IN.happens}"`, ...facts.map(fact => `  ${fact}`)];
  return { title, edits: [{ range: { start: end, end }, newText: `\n\n${lines.map(line => indent + line).join('\n')}` }] };
}

/** Several new lines below a thing's first one. */
export function factsBelow(title: string, thing: Thing, facts: readonly string[]): Fix {
  const edits = facts.map(fact => factBelow(title, thing, fact).edits[0]!);
  return { title, edits: [{ range: edits[0]!.range, newText: edits.map(edit => edit.newText).join('') }] };
}
