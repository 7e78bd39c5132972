/** A journey → a Mermaid `journey` diagram, and what the diagram can't say. */
import { isUntitled } from '../draft.ts';
import { countFacts } from '../lost.ts';
import type { PlainFile, PlainJourney, PlainTouchpoint } from '../../language/plain/plain.ts';
import { escapeText } from './entities.ts';
import { ACCESSIBLE_DESCRIPTION, ACCESSIBLE_TITLE } from './read.ts';
import { fiveOfFeeling, notedScore } from './scores.ts';

/** What a diagram holds, by block and key. */
const SAID: ReadonlySet<string> = new Set(['journey for', 'touchpoint for', 'touchpoint emotions']);

export interface Exported {
  readonly text: string;
  /** What of the journey isn't in it: sentences. */
  readonly lost: readonly string[];
}

/** @param project where the personas' titles are looked up */
export function writeMermaid(journey: PlainJourney, project: PlainFile): Exported {
  const titles = new Map((project.personas ?? []).map(({ name, title }) => [name, title ?? name]));
  const person = (name: string): string => escapeText(titles.get(name) ?? name, ',');
  const lost = new Set<string>(), rows = ['journey'];
  if (!isUntitled('journey', journey)) rows.push(`    title ${escapeText(journey.title ?? journey.name)}`);
  const others: string[] = [];
  for (const note of journey.notes ?? []) {
    if (note.startsWith(ACCESSIBLE_TITLE)) rows.push(`    accTitle: ${escapeText(note.slice(ACCESSIBLE_TITLE.length))}`);
    else if (note.startsWith(ACCESSIBLE_DESCRIPTION)) rows.push(...description(note.slice(ACCESSIBLE_DESCRIPTION.length)));
    else others.push(note);
  }
  for (const [i, stage] of (journey.stages ?? []).entries()) {
    // Tasks before the first section stand in none.
    if (i > 0 || !isUntitled('stage', stage)) rows.push(`    section ${escapeText(stage.title ?? stage.name)}`);
    for (const touchpoint of stage.touchpoints ?? []) {
      const name = protect(escapeText(touchpoint.title ?? touchpoint.name));
      const people = (touchpoint.for ?? journey.for ?? []).map(person);
      rows.push(`        ${name}: ${scoreOf(touchpoint, lost)}${people.length > 0 ? `: ${people.join(', ')}` : ''}`);
    }
  }
  const facts = countFacts({ ...journey, notes: others }, (block, key, value) => SAID.has(`${block} ${key}`) || (block === 'touchpoint' && key === 'notes' && notedScore(value) !== undefined));
  return { text: `${rows.join('\n')}\n`, lost: [...lost, ...facts] };
}

function description(text: string): string[] {
  const lines = text.split('\n').map(line => escapeText(line).replaceAll('}', '#125;'));
  return lines.length === 1 ? [`    accDescr: ${lines[0]}`] : ['    accDescr {', ...lines.map(line => `        ${line}`), '    }'];
}

/** A name that begins like a statement of another kind would be taken for one. */
function protect(name: string): string {
  return /^(title|section|journey|acc(title|descr))/i.test(name) ? `#${name.charCodeAt(0)};${name.slice(1)}` : name === '' ? '#8203;' : name;
}

/** A diagram has one score for all actors, and can't do without. */
function scoreOf({ emotions = [], notes = [], title, name }: PlainTouchpoint, lost: Set<string>): string {
  const noted = notes.flatMap(note => notedScore(note) ?? [])[0];
  const common = emotions.filter(({ persona }) => persona === undefined), all = (common.length > 0 ? common : emotions).flatMap(({ score }) => score ?? []);
  if (all.length === 0 && noted !== undefined) return escapeText(noted);
  if (all.length === 0) {
    lost.add('Some touchpoints say no feeling; Mermaid can\'t do without a score, so 3, the middle, stands there.');
    return '3';
  }
  const mean = all.reduce((sum, score) => sum + score, 0) / all.length, score = all.length === 1 ? fiveOfFeeling(all[0]!) : Math.round(mean) + 3;
  if (new Set(emotions.map(each => each.score)).size > 1) lost.add(`“${title ?? name}”: the feelings there differ (${emotions.map(each => `${each.persona === undefined ? '' : `${each.persona} `}${each.score ?? 'n/a'}`).join(', ')}); Mermaid has one score, ${score}.`);
  return String(score);
}
