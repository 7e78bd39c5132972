/** Repairs that move what an author has written: they need the file's text, which rules don't see. */
import type { Finding, Fix, TextEdit } from '../findings.ts';
import type { Journey, Stage, Thing, Touchpoint } from '../model/model.ts';
import { freeName } from '../rules/writing.ts';
import { hasLinesForItself, linesOf, lookAt, textOf, type Look } from './look.ts';
import { compare, contains, segmentsOf } from './places.ts';
import { splitTouchpoint } from './refactorings.ts';
import type { Repair } from './repairs.ts';

type Repairer = (look: Look, finding: Finding) => Fix[];

/** By the rule's code. */
const REPAIRS: Readonly<Record<string, Repairer>> = {
  J212: splitAtSecond, J217: moveBefore, J219: mergeStages, J803: splitStage,
};

/** What can be done about findings by moving text. @param text the whole file's */
export function textRepairs(findings: readonly Finding[], { project, uri, reading, text }: Omit<Look, 'lines' | 'position'> & { readonly text: string }): Repair[] {
  return findings.flatMap(finding => (REPAIRS[finding.code]?.(lookAt(project, uri, reading, text, finding.range.start), finding) ?? []).map(fix => ({ fix, finding })));
}

const stagesOf = ({ project, uri }: Look): readonly { journey: Journey; stage: Stage; i: number }[] =>
  (project.file(uri)?.journeys ?? []).flatMap(journey => journey.stages.map((stage, i) => ({ journey, stage, i })));

/** A fact that a touchpoint has twice: from the second on it is another touchpoint. */
function splitAtSecond(look: Look, { range }: Finding): Fix[] {
  const place = look.project.placesIn(look.uri).find(({ thing }) => thing.kind === 'touchpoint' && contains(thing.range, range.start));
  return place ? splitTouchpoint(look, place).map(({ title, edits }) => ({ title, edits })) : [];
}

// ---- a step before its need -------------------------------------------------------------------------------------------

/** The step that is needed moves up, where the order of lines is all that says when it comes. */
function moveBefore(look: Look, { range, related }: Finding): Fix[] {
  const need = related?.[0]?.range.start;
  const found = stagesOf(look).find(({ stage }) => stage.touchpoints.some(({ nameRange }) => compare(nameRange.start, range.start) === 0));
  const step = found?.stage.touchpoints.find(({ nameRange }) => compare(nameRange.start, range.start) === 0);
  const later = need && found?.stage.touchpoints.find(({ nameRange }) => compare(nameRange.start, need) === 0);
  if (!step || !later || !found || found.stage.touchpoints.some(leadsOn) || namesIt(look, later, 'next')) return [];
  const block = blockOf(look, later), target = blockOf(look, step);
  if (!block || !target) return [];
  const at = { line: target.start.line, character: 0 };
  return [{
    title: `Move \`${later.name}\` above \`${step.name}\``,
    edits: [{ range: { start: at, end: at }, newText: `${textOf(look, { ...block, end: { line: block.end.line, character: look.lines[block.end.line]!.length } })}\n\n` }, { range: gone(look, block), newText: '' }],
  }];
}

const leadsOn = (touchpoint: Touchpoint): boolean => touchpoint.next.length > 0 || touchpoint.exits.length > 0 || touchpoint.continues.length > 0;

function namesIt({ project }: Look, thing: Thing, word: string): boolean {
  return project.mentionsOf(thing).some(mention => mention.word === word);
}

/** A block's lines with the comments right above it; undefined where something else stands on them. */
function blockOf(look: Look, { range }: Thing) {
  if (!hasLinesForItself(look, { range })) return undefined;
  let line = range.start.line;
  while (line > 0 && /^\s*\/\//.test(look.lines[line - 1]!)) line--;
  return { start: { line, character: 0 }, end: range.end };
}

/** A block's lines, and the blank ones above it. */
function gone({ lines }: Look, { start, end }: { start: { line: number }; end: { line: number } }) {
  let line = start.line;
  while (line > 0 && lines[line - 1]!.trim() === '') line--;
  // Of the last block of all the line break before it goes, not one after it.
  return end.line + 1 < lines.length ? { start: { line, character: 0 }, end: { line: end.line + 1, character: 0 } }
    : { start: { line: line - 1, character: lines[line - 1]?.length ?? 0 }, end: { line: end.line, character: lines[end.line]!.length } };
}

// ---- stages ---------------------------------------------------------------------------------------------------------------

/** The second of two neighbours with one title goes into the first, where it says nothing of its own besides its touchpoints. */
function mergeStages(look: Look, { range }: Finding): Fix[] {
  const found = stagesOf(look).find(({ stage }) => stage.title && compare(stage.title.range.start, range.start) === 0);
  const first = found?.journey.stages[found.i - 1], second = found?.stage;
  if (!first || !second || second.facts.length === 0 || first.title?.value !== second.title?.value || first.broken.length > 0 || second.broken.length > 0) return [];
  const said = new Set(first.facts.map(fact => textOf(look, fact.range)));
  if (second.facts.some(fact => !said.has(textOf(look, fact.range)) || !hasLinesForItself(look, fact))) return [];
  const names = new Set(first.touchpoints.map(({ name }) => name));
  if (second.touchpoints.some(({ name }) => name === '' || names.has(name))) return [];
  const head = { start: second.range.start, end: (second.title ?? { range: second.nameRange }).range.end };
  if (!hasLinesForItself(look, { range: head })) return [];
  const edits = [{ range: linesOf(head), newText: '' }, ...second.facts.map(fact => ({ range: linesOf(fact.range), newText: '' }))];
  return [{ title: 'Merge it with the stage above', edits: [...edits, ...renamedIn(look, second, first.name)] }];
}

/** Mentions that name something by the stage that it is no longer in. @param moved only what they name in it */
function renamedIn({ project, uri }: Look, stage: Stage, name: string, moved?: ReadonlySet<Thing>): TextEdit[] {
  return project.mentions.flatMap(mention => {
    const segments = segmentsOf(project, mention), part = segments.findIndex(segment => segment.thing === stage);
    if (part < 0 || (moved && !segments.slice(part + 1).some(segment => moved.has(segment.thing)))) return [];
    return [{ ...(mention.uri !== uri && { uri: mention.uri }), range: segments[part]!.range, newText: name }];
  });
}

/** From its middle on, the touchpoints of a stage come to a stage of their own, with the same owner. */
function splitStage(look: Look, { range }: Finding): Fix[] {
  const stage = stagesOf(look).find(({ stage: { nameRange } }) => compare(nameRange.start, range.start) === 0)?.stage;
  if (!stage || stage.broken.length > 0 || stage.name === '') return [];
  const half = Math.ceil(stage.touchpoints.length / 2), rest = stage.touchpoints.slice(half), block = rest[0] && blockOf(look, rest[0]);
  if (!block) return [];
  // A fact below the touchpoints would come to the new stage.
  if (stage.facts.some(fact => fact.range.start.line > block.start.line)) return [];
  const name = freeName(stage.name, look.project), indent = ' '.repeat(stage.range.start.character), at = { line: block.start.line, character: 0 };
  const same = stage.facts.filter(fact => fact.word === 'owner' || fact.word === 'process' || fact.word === 'phase').map(fact => `${indent}  ${textOf(look, fact.range)}`);
  const title = stage.title ? ` ${JSON.stringify(`${stage.title.value} 2`)}` : '';
  return [{
    title: 'Make two stages of it',
    edits: [{ range: { start: at, end: at }, newText: [`${indent}stage ${name}${title}`, ...same, '', ''].join('\n') }, ...renamedIn(look, stage, name, new Set([...rest, ...rest.flatMap(({ pains }) => pains)]))],
  }];
}
