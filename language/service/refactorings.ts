/** Changes that keep what a map says and make it say it better; offered where the cursor is. */
import type { Fix, TextEdit } from '../findings.ts';
import type { Journey, Position, Stage, Text, Thing, Touchpoint } from '../model/model.ts';
import type { Place, Project } from '../names/project.ts';
import type { FileReading } from '../read.ts';
import { freeName, TO_FILL_IN } from '../rules/writing.ts';
import { endOfLine, hasLinesForItself, indentIn, lineBelowHead, linesOf, lookAt, textOf, wholeRange, type Look } from './look.ts';
import { contains, segmentsOf } from './places.ts';

export interface Refactoring extends Fix {
  readonly kind: 'refactor.extract' | 'refactor.rewrite';
}

/** @param text the whole file's */
export function refactorings(project: Project, uri: string, reading: FileReading, text: string, position: Position): Refactoring[] {
  const look = lookAt(project, uri, reading, text, position);
  const around = project.placesIn(uri).filter(({ thing }) => contains(wholeRange(thing), position));
  const stage = around.find(({ thing }) => thing.kind === 'stage')?.thing as Stage | undefined;
  const place = around.find(({ thing }) => thing.kind === 'touchpoint');
  return [
    ...stage ? extractOwner(look, stage) : [],
    ...place ? [...splitTouchpoint(look, place), ...textToPain(look, place)] : [],
  ];
}

// ---- the owner of a stage -------------------------------------------------------------------------------------------

/**
 * Touchpoints of a stage that name the same owner leave it to the stage. Where one names none, it would come to an owner
 * that nobody gave it; then nothing is offered.
 */
function extractOwner(look: Look, stage: Stage): Refactoring[] {
  if (stage.broken.length > 0 || stage.touchpoints.length < 2 || stage.touchpoints.some(touchpoint => touchpoint.broken.length > 0)) return [];
  const said = (thing: Stage | Touchpoint) => [...new Set(thing.owners.map(owner => look.project.resolve(owner, thing)?.id ?? owner.text))].sort().join(', ');
  if (stage.owners.length === 0 && stage.touchpoints.some(touchpoint => touchpoint.owners.length === 0)) return [];
  const groups = Map.groupBy(stage.touchpoints.filter(touchpoint => touchpoint.owners.length > 0), said);
  const [owner, group] = [...groups].sort((a, b) => b[1].length - a[1].length)[0] ?? [];
  if (owner === undefined || !group || (stage.owners.length > 0 ? said(stage) !== owner : group.length < 2)) return [];
  const removed = group.flatMap(touchpoint => touchpoint.facts.filter(fact => fact.word === 'owner'));
  if (!removed.every(fact => hasLinesForItself(look, fact))) return [];
  const names = group[0]!.owners.map(({ text }) => text).join(', ');
  const many = group.length === 1 ? 'its touchpoint' : `its ${group.length} touchpoints`;
  return [{
    kind: 'refactor.extract', title: stage.owners.length > 0 ? `Leave the owner \`${names}\` to the stage` : `Make \`${names}\` the owner of the stage instead of ${many}`,
    edits: [...stage.owners.length > 0 ? [] : [lineBelowHead(look, stage, `owner ${names}`)], ...removed.map(fact => ({ range: linesOf(fact.range), newText: '' }))],
  }];
}

// ---- a touchpoint in two --------------------------------------------------------------------------------------------

/** Lines that say how it goes on from a touchpoint: they belong to its last part. */
const ONWARD: ReadonlySet<string> = new Set(['next', 'exit', 'continues', 'handoff']);

/** From the cursor's fact on, the facts go to a new touchpoint below. */
export function splitTouchpoint(look: Look, { thing }: Place): Refactoring[] {
  const touchpoint = thing as Touchpoint;
  if (touchpoint.broken.length > 0 || touchpoint.name === '') return [];
  const parts = [...touchpoint.facts, ...touchpoint.pains.map(pain => ({ word: 'pain', range: pain.range }))].sort((a, b) => a.range.start.line - b.range.start.line);
  const at = parts.findIndex(part => contains(linesOf(part.range), look.position) && look.position.line <= part.range.end.line);
  const above = parts.slice(0, at), below = parts.slice(at);
  const moved = above.filter(part => ONWARD.has(part.word));
  if (at < 1 || moved.length === above.length || !moved.every(part => hasLinesForItself(look, part))) return [];
  // Data without the consent to use it would be a mistake.
  if (above.some(part => part.word === 'data') && below.some(part => part.word === 'consent')) return [];
  const begin = below[0]!.range.start;
  if (look.lines[begin.line]!.slice(0, begin.character).trim() !== '') return [];
  const name = freeName(touchpoint.name, look.project);
  const start = { line: below[0]!.range.start.line, character: 0 }, indent = ' '.repeat(touchpoint.range.start.character);
  const via = above.some(part => part.word === 'via') && !below.some(part => part.word === 'via') && touchpoint.via ? [`${indent}  via ${touchpoint.via.text}`] : [];
  const edits: TextEdit[] = [
    { range: { start, end: start }, newText: [...look.lines[start.line - 1]!.trim() === '' ? [] : [''], `${indent}touchpoint ${name} "${TO_FILL_IN.happens}"`, ...via, ''].join('\n') },
    ...moved.map(part => ({ range: linesOf(part.range), newText: '' })),
  ];
  if (moved.length > 0) {
    const end = endOfLine(look, below.at(-1)!.range.end.line);
    edits.push({ range: { start: end, end }, newText: moved.map(part => `\n${textOf(look, { start: { line: part.range.start.line, character: 0 }, end: part.range.end })}`).join('') });
  }
  return [{ kind: 'refactor.rewrite', title: `Split \`${touchpoint.name}\` here: from this line on a new touchpoint`, edits: [...edits, ...followPains(look, touchpoint, start.line, name)] }];
}

/** Mentions that name a pain by the touchpoint that it was in. */
function followPains({ project }: Look, touchpoint: Touchpoint, from: number, name: string): TextEdit[] {
  const moved = new Set<Thing>(touchpoint.pains.filter(pain => pain.range.start.line >= from));
  return moved.size === 0 ? [] : project.mentions.flatMap(mention => {
    const segments = segmentsOf(project, mention), part = segments.find(segment => segment.thing === touchpoint);
    return part && moved.has(segments.at(-1)!.thing) ? [{ uri: mention.uri, range: part.range, newText: name }] : [];
  });
}

// ---- a text into a pain -----------------------------------------------------------------------------------------------

/** A remark, a thought or the words of a feeling become a pain, and an opportunity that addresses it. */
function textToPain(look: Look, { thing, within, journey }: Place): Refactoring[] {
  const touchpoint = thing as Touchpoint, fact = touchpoint.facts.find(line => contains(line.range, look.position));
  if (!fact || !journey || touchpoint.broken.length > 0) return [];
  const of = (texts: readonly Text[]) => texts.find(text => contains(fact.range, text.range.start));
  const emotion = touchpoint.emotions.find(({ range }) => range.start.line === fact.range.start.line);
  const text = of(touchpoint.notes) ?? of(touchpoint.thoughts) ?? emotion?.text;
  if (!text || text.value.trim() === '') return [];
  // The words of a feeling stay with it: without them it is only a number.
  const stays = emotion?.text === text;
  if (!stays && !hasLinesForItself(look, fact)) return [];
  const pain = freeName(nameFrom(text.value) ?? 'Pain', look.project), opportunity = freeName(`${pain}Idea`, look.project);
  const indent = indentIn(touchpoint), end = endOfLine(look, touchpoint.range.end.line);
  const severity = !stays || emotion?.score === undefined || emotion.score >= 0 ? [] : [`  severity ${emotion.score <= -2 ? 'high' : 'medium'}`];
  const lines = [`pain ${pain} ${quote(text.value)}`, ...severity].map(line => `\n${indent}${line}`).join('');
  const edits: TextEdit[] = [];
  if (stays) edits.push({ range: { start: end, end }, newText: lines });
  // The last line of all may be the one that goes: then the pain takes its place.
  else if (fact.range.end.line === end.line) edits.push({ range: { start: { line: fact.range.start.line, character: 0 }, end }, newText: lines.slice(1) });
  else edits.push({ range: linesOf(fact.range), newText: '' }, { range: { start: end, end }, newText: lines });
  edits.push(opportunityBelow(look, journey, opportunity, pain, (touchpoint.owners.length > 0 ? touchpoint : within as Stage).owners.map(owner => owner.text)));
  return [{ kind: 'refactor.rewrite', title: 'Make it a pain, with an opportunity that addresses it', edits: together(edits) }];
}

function opportunityBelow(look: Look, journey: Journey, name: string, pain: string, owners: readonly string[]): TextEdit {
  const end = endOfLine(look, journey.range.end.line), indent = ' '.repeat((journey.opportunities[0] ?? journey.stages[0] ?? journey).range.start.character);
  const lines = [`opportunity ${name} "${TO_FILL_IN.could}"`, `  addresses ${pain}`, ...owners.length > 0 ? [`  owner ${owners.join(', ')}`] : []];
  return { range: { start: end, end }, newText: `\n\n${lines.map(line => indent + line).join('\n')}` };
}

/** Where two edits write into one place, one edit that writes both. */
function together(edits: readonly TextEdit[]): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const i = result.findIndex(({ range: { end } }) => end.line === edit.range.start.line && end.character === edit.range.start.character);
    if (i >= 0) result[i] = { range: { start: result[i]!.range.start, end: edit.range.end }, newText: result[i]!.newText + edit.newText };
    else result.push(edit);
  }
  return result;
}

/** `on hold again` → `OnHoldAgain`: the first words of a text as a name; undefined where it holds no letters. */
export function nameFrom(text: string): string | undefined {
  const words = text.normalize('NFC').replace(/['’]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  while (words[0] !== undefined && !/^\p{L}/u.test(words[0])) words.shift();
  const name = words.slice(0, 3).map(word => word[0]!.toUpperCase() + word.slice(1)).join('');
  return name === '' ? undefined : [...name].slice(0, 24).join('');
}

const quote = (text: string): string => `"${text.replace(/\s+/g, ' ').trim().replace(/[\\"]/g, '\\$&')}"`;
