/** What several rules write into a text for the author to go on from. Texts that have to be filled in are among the placeholders that J318 finds. */
import type { Fix, TextEdit } from '../findings.ts';
import type { FileModel, Kind, Stage, Thing, Touchpoint } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { factBelow } from './helpers.ts';

/** What stands where the author has to say something: no map is done while it holds one of these. */
export const TO_FILL_IN = {
  happens: 'What happens here', wrong: 'What goes wrong', feeling: 'how it feels', why: 'say why', begins: 'Where it begins', ends: 'Where it ends', consent: 'Which form or agreement', called: 'What it is called',
  measured: 'What is measured', could: 'What could be done', hard: 'What makes it hard', passedOn: 'What is passed on, and how',
  reached: 'What is reached here', prompts: 'What prompts people to buy here',
} as const;

/** A place to write in, in the editors' snippet syntax, with what stands there until then. */
export function placeFor(text: string, number = 1): string {
  return `\${${number}:${text.replace(/[\\$}]/g, '\\$&')}}`;
}

const TAKEN = Symbol('all names of a project');

/** A name that nothing in the project has. */
export function freeName(base: string, project: Project): string {
  const taken = project.grouped(TAKEN, place => place.thing.name);
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

/** What a new declaration of a kind needs besides its name. */
const MORE: Readonly<Partial<Record<Kind, string>>> = {
  persona: '', team: '', partner: '', channel: '', system: '', competitor: '', segment: '', source: '\n  kind assumption', metric: '\n  kind count',
};

/** Declares a name after the last of its kind, in the file where that stands; where there is none, at the top of this file. Undefined for what stands in a journey. */
export function declarationOf(kind: Kind, name: string, title: string, file: FileModel, project: Project): TextEdit | undefined {
  if (MORE[kind] === undefined) return undefined;
  const text = `${kind} ${name} "${title}"${MORE[kind]}`;
  const siblings = project.ofKind(kind), last = siblings.findLast(place => place.uri === file.uri) ?? siblings.at(-1);
  const start = { line: 0, character: 0 }, end = last?.thing.range.end;
  return last && end ? { ...(last.uri !== file.uri && { uri: last.uri }), range: { start: end, end }, newText: `\n${text}` }
    : { range: { start, end: start }, newText: `${text}\n\n` };
}

/** A new team or metric to fill in, and the line that names it; for a project that has none that could be named. */
export function declareAndName(title: string, kind: 'team' | 'metric', base: string, thing: Thing, word: string, file: FileModel, project: Project): Fix {
  const name = freeName(base, project);
  return { title, edits: [declarationOf(kind, name, kind === 'team' ? TO_FILL_IN.called : TO_FILL_IN.measured, file, project)!, ...factBelow(title, thing, `${word} ${name}`).edits] };
}

/** A pain of a touchpoint, at its end, resting on what the touchpoint rests on. @param column how far the touchpoint's facts are indented */
export function painIn(title: string, touchpoint: Touchpoint, name: string, called: string, column: number, project: Project): Fix {
  const { end } = touchpoint.range, indent = ' '.repeat(column);
  const evidence = touchpoint.evidence.length > 0 ? `\n${indent}  evidence ${touchpoint.evidence.map(({ text }) => text).join(', ')}` : '';
  return { title, edits: [{ range: { start: end, end }, newText: `\n${indent}pain ${freeName(name, project)} "${called}"${evidence}` }] };
}

/** Several new lines below a thing's first one. */
export function factsBelow(title: string, thing: Thing, facts: readonly string[]): Fix {
  const edits = facts.map(fact => factBelow(title, thing, fact).edits[0]!);
  return { title, edits: [{ range: edits[0]!.range, newText: edits.map(edit => edit.newText).join('') }] };
}
