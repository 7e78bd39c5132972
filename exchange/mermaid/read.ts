/** A Mermaid journey → a journey of ours: sections are stages, tasks touchpoints, actors personas. */
import type { Draft, OpenJourney } from '../draft.ts';
import { assume, doubt, info, type Gathered } from '../report.ts';
import { feelingOfWord } from '../tables/feelings.ts';
import { readScore } from './scores.ts';
import { statementsOf, type Statement } from './statements.ts';
import { mermaidReading, readTask, type Task } from './task.ts';

/** Before a note's text, for what a diagram says about itself to screen readers. */
export const ACCESSIBLE_TITLE = 'Accessible title: ', ACCESSIBLE_DESCRIPTION = 'Accessible description: ';

interface Step {
  readonly statement: Statement;
  readonly task: Task;
  readonly people: readonly string[];
  /** A feeling that stands in the actors' place. */
  readonly feelingWords?: string;
}

const withBreaks = (text: string): string => text.split(/<\/?br\s*\/?>/i).map(part => part.trim()).join('\n').trim();

/**
 * @param firstLine the line of the source that the diagram begins on
 * @returns the word that the text begins with where it is no journey; undefined where it was read
 */
export function readMermaid(text: string, firstLine: number, draft: Draft, said: Gathered): string | undefined {
  const { isJourney, instead, title: frontTitle, statements } = statementsOf(text, firstLine, said);
  if (!isJourney) return instead ?? '';
  const own = statements.findLast(({ is }) => is === 'title')?.text;
  if (own !== undefined && frontTitle !== undefined && own !== frontTitle) info(said, { line: firstLine }, frontTitle, `The title is “${own}”, as the diagram itself says; the front matter says another.`);
  const journey = draft.journey(withBreaks(own ?? frontTitle ?? ''));
  const notes = statements.flatMap(({ is, text: words }) => words === '' ? [] : is === 'accessible-title' ? [ACCESSIBLE_TITLE + words] : is === 'accessible-description' ? [ACCESSIBLE_DESCRIPTION + words] : []);
  if (notes.length > 0) journey.notes = notes;

  const steps = statements.flatMap(statement => statement.is === 'task' ? [stepOf(statement, said)] : []);
  noteSwapped(steps, said);
  const people = [...new Set(steps.flatMap(step => step.people))];
  journey.for = people.map(person => draft.declare('persona', person));
  place(statements, steps, journey, draft, people, said);
  return undefined;
}

function stepOf(statement: Statement, said: Gathered): Step {
  const { text, line, show } = statement, place = { line }, shown = show(text);
  const raw = readTask(text);
  const clean = (part: string): string => withBreaks(show(part));
  const listed = raw.people.map(clean), full = listed.filter(person => person !== ''), people = [...new Set(full)];
  if (text.includes('：')) info(said, place, shown, 'Full-width colons are read as colons; Mermaid gives up there.');
  if (listed.length > 1 && full.length < listed.length) info(said, place, shown, 'An empty place among the actors is left out.');
  if (people.length < full.length) info(said, place, shown, 'An actor who is named twice is taken once.');
  const task: Task = { ...raw, name: clean(raw.name), people, ...(raw.score !== undefined && { score: clean(raw.score) }), ...(raw.extra !== undefined && { extra: clean(raw.extra) }) };
  noteDifference(task, statement, said);

  const feeling = people.length === 1 && people.every(person => feelingOfWord(person) !== undefined) ? people[0] : undefined;
  if (feeling === undefined) return { statement, task, people };
  doubt(said, place, shown, `“${feeling}” stands where the actor does and is a feeling: read as the words of the feeling, with no actor.`, `an actor who is called “${feeling}”`);
  return { statement, task, people: [], feelingWords: feeling };
}

/** Where Mermaid itself reads the line in another way. */
function noteDifference(task: Task, { text, line, show }: Statement, said: Gathered): void {
  const place = { line }, shown = show(text), theirs = mermaidReading(text);
  const hash = /#/.test(text);
  if (task.extra !== undefined) doubt(said, place, shown, `“${task.extra}” is kept as a note; Mermaid drops what follows the actors.`, 'a part of the actor\'s name');
  if (hash && text.slice(text.indexOf(':') + 1).includes('#')) doubt(said, place, shown, `Kept as a whole: “${task.people.filter(person => person.includes('#')).join(', ') || task.name}”. Mermaid cuts at \`#\`.`, 'a comment behind `#`');
  else if (hash) info(said, place, shown, 'The `#` is read as text; Mermaid gives up there.');
  const score = task.score === undefined ? Number.NaN : Number(task.score);
  const same = show(theirs.name).replace(/<\/?br\s*\/?>/gi, '\n') === task.name && (Object.is(theirs.score, score) || Number.isNaN(score)) && theirs.people.length > 0 === task.people.length > 0;
  if (!same && !hash && !text.includes('：') && !(theirs.name === task.name && Object.is(theirs.score, score))) {
    const mermaid = Number.isNaN(theirs.score) ? 'Mermaid finds no score in it' : `Mermaid reads “${show(theirs.name)}”, score ${theirs.score}${theirs.people.length > 0 ? `, actor “${theirs.people.map(show).join(', ')}”` : ''}`;
    doubt(said, place, shown, `Read as “${task.name}”, score ${task.score ?? '–'}, ${task.people.length > 0 ? `actor “${task.people.join(', ')}”` : 'no actor'}. ${mermaid}. Write it as \`Name: 5: Actor\`, and a colon in a name as \`#58;\`.`);
  }
}

/** Names that repeat while the actors don't: somebody may have written them the other way round. */
function noteSwapped(steps: readonly Step[], said: Gathered): void {
  const names = new Set(steps.map(({ task }) => task.name)), actors = new Set(steps.flatMap(({ people }) => people));
  const first = steps[0];
  if (first && steps.length > 2 && names.size <= steps.length / 2 && actors.size > names.size) {
    doubt(said, { line: first.statement.line }, first.statement.show(first.statement.text), `The tasks' names repeat (${[...names].slice(0, 3).map(name => `“${name}”`).join(', ')}), and the actors hardly do. They are read as they stand.`, 'actors and tasks that were swapped: `Task: 3: Actor`');
    return;
  }
  for (const { task, statement, people } of steps) {
    if (actors.has(task.name) && people.length > 0) doubt(said, { line: statement.line }, statement.show(statement.text), `“${task.name}” is an actor elsewhere and a task's name here. It is read as it stands.`, `the task “${people.join(', ')}” of the actor “${task.name}”`);
  }
}

function place(statements: readonly Statement[], steps: readonly Step[], journey: OpenJourney, draft: Draft, everybody: readonly string[], said: Gathered): void {
  let stage: OpenJourney['stages'][number] | undefined, next = 0;
  for (const statement of statements) {
    if (statement.is === 'section') stage = draft.stage(journey, withBreaks(statement.text));
    if (statement.is !== 'task') continue;
    const { task, people, feelingWords } = steps[next++]!, where = { line: statement.line }, line = statement.show(statement.text);
    if (!stage) assume(said, 'A stage without a title around the tasks that stand in no section.');
    stage ??= draft.stage(journey, '');
    const touchpoint = draft.touchpoint(journey, stage, task.name);
    const { feeling, note } = readScore(task.score, where, line, said);
    const notes = [...(note === undefined ? [] : [note]), ...(task.extra === undefined ? [] : [task.extra]), ...(feeling === undefined && feelingWords !== undefined ? [feelingWords] : [])];
    if (feeling !== undefined) touchpoint.emotions = [{ score: feeling, ...(feelingWords !== undefined && { text: feelingWords }) }];
    if (notes.length > 0) touchpoint.notes = notes;
    if (people.join('\n') !== everybody.join('\n')) {
      if (people.length > 0) touchpoint.for = people.map(person => draft.declare('persona', person));
      else doubt(said, where, line, `Nobody is named here. A touchpoint without a \`for\` line is one of everybody in the journey (${everybody.length} people).`, 'nobody\'s in particular');
    }
  }
}
