/** A Mermaid journey's text → its statements, with the lines that they stand on. What Mermaid would refuse is accepted and told. */
import { doubt, info, leaveOut, type Gathered } from '../report.ts';
import { hideEntities } from './entities.ts';
import { isTask } from './task.ts';

export interface Statement {
  readonly is: 'title' | 'section' | 'task' | 'accessible-title' | 'accessible-description';
  readonly text: string;
  /** From 1, in the whole source. */
  readonly line: number;
  /** In a task: puts the characters of entities in. */
  readonly show: (part: string) => string;
}

export interface Statements {
  /** False where the text holds no `journey`. */
  readonly isJourney: boolean;
  /** The first word of what it is instead. */
  readonly instead?: string;
  /** The title in the front matter. */
  readonly title?: string;
  readonly statements: readonly Statement[];
}

/** @param firstLine the line of the source that the text begins on, from 1 */
export function statementsOf(source: string, firstLine: number, said: Gathered): Statements {
  const lines = source.replace(/^\ufeff/, '').replaceAll('\0', '\ufffd').split(/\r\n|\r|\n/);
  const statements: Statement[] = [];
  let at = 0, isJourney = false, instead: string | undefined;
  const front = frontMatter(lines, firstLine, said);
  at = front.next;

  for (; at < lines.length; at++) {
    const line = firstLine + at, place = { line }, { hidden, show } = hideEntities(lines[at]!), text = hidden.trim();
    if (text === '') continue;
    if (text.startsWith('%%{')) {
      const from = at;
      while (at < lines.length - 1 && !lines[at]!.includes('}%%')) at++;
      leaveOut(said, place, lines.slice(from, at + 1).join(' '), 'says how Mermaid draws it');
      continue;
    }
    if (text.startsWith('%%') || text.startsWith('#')) {
      leaveOut(said, place, show(text), 'a comment');
      continue;
    }
    if (!isJourney) {
      const header = /^(journey)(?:\s+(.*))?$/i.exec(text);
      if (!header) { instead ??= /^\S+/.exec(text)![0]; break; }
      isJourney = true;
      if (header[1] !== 'journey') info(said, place, header[1]!, 'Mermaid knows a journey by a small `journey`; read all the same.');
      if (header[2]) take(header[2], line, show);
      continue;
    }
    const block = /^accDescr\s*\{(.*)$/i.exec(text);
    if (block) {
      const rows: string[] = [block[1]!];
      while (!rows.at(-1)!.includes('}') && at < lines.length - 1) rows.push(lines[++at]!);
      statements.push({ is: 'accessible-description', text: show(rows.join('\n').replace(/\}[^}]*$/, '').split('\n').map(row => row.trim()).filter(Boolean).join('\n')), line, show });
      continue;
    }
    for (const part of splitAtSemicolons(text, place, said, show)) take(part, line, show);
  }
  return { isJourney, ...(instead !== undefined && { instead }), ...(front.title !== undefined && { title: front.title }), statements };

  function take(raw: string, line: number, show: (part: string) => string): void {
    const place = { line }, accessible = /^acc(Title|Descr)\s*:\s*(.*)$/i.exec(raw);
    if (accessible) {
      statements.push({ is: accessible[1]!.toLowerCase() === 'title' ? 'accessible-title' : 'accessible-description', text: show(accessible[2]!.trim()), line, show });
      return;
    }
    const text = withoutTail(raw, place, said, show);
    const word = /^(title|section)(?:\s+(.*))?$/i.exec(text), rest = (word?.[2] ?? '').trim();
    const is = word?.[1]!.toLowerCase() as 'title' | 'section' | undefined;
    if (!is) {
      statements.push({ is: 'task', text, line, show });
    } else if (isTask(text) && (text.split(/[:：]/).length > 2 || (is === 'title' && statements.some(other => other.is === 'section' || other.is === 'title')))) {
      if (is === 'title') doubt(said, place, show(text), `Read as a task that is called “${word![1]} …”. Mermaid takes it for the diagram's title, and the task is lost.`, 'the title of the diagram');
      else info(said, place, show(text), 'Read as a task that begins with the word “Section”; Mermaid itself stops here with an error.');
      statements.push({ is: 'task', text, line, show });
    } else if (is === 'title') {
      if (rest === '') doubt(said, place, 'title', 'There is no title; Mermaid would take the next line for it. The next line is read for itself.');
      else if (rest.includes('#')) doubt(said, place, show(rest), 'Kept as a whole; Mermaid cuts the title at `#`.');
      else if (rest.includes(';')) info(said, place, show(rest), 'Kept as a whole; Mermaid gives up at `;`.');
      if (rest !== '') statements.push({ is, text: show(rest), line, show });
    } else {
      if (rest === '') info(said, place, 'section', 'A section without a name: an unnamed stage. Mermaid itself stops here with an error.');
      else if (rest.includes('#')) doubt(said, place, show(rest), 'Kept as a whole; Mermaid cuts the section at `#`.');
      else if (/[:：;]/.test(rest)) info(said, place, show(rest), 'Kept as a whole; Mermaid gives up at `:` and `;` in a section.');
      statements.push({ is, text: show(rest), line, show });
    }
  }
}

function frontMatter(lines: readonly string[], firstLine: number, said: Gathered): { next: number; title?: string } {
  const first = lines.findIndex(line => line.trim() !== '');
  if (first < 0 || lines[first]!.trim() !== '---') return { next: 0 };
  const end = lines.findIndex((line, i) => i > first && line.trim() === '---');
  if (end < 0) return { next: 0 };
  let title: string | undefined;
  const others = lines.slice(first + 1, end).filter(line => {
    const found = /^title\s*:\s*(.*\S)\s*$/.exec(line)?.[1];
    if (found !== undefined) title = found.replace(/^(['"])(.*)\1$/, '$2');
    return found === undefined && line.trim() !== '';
  });
  if (others.length > 0) leaveOut(said, { line: firstLine + first + 1 }, others.join(' '), 'says how Mermaid draws it', others.length);
  return { next: end + 1, ...(title !== undefined && { title }) };
}

/** Several statements on a line; a semicolon in the middle of a text separates nothing. */
function splitAtSemicolons(text: string, place: { line: number }, said: Gathered, show: (part: string) => string): string[] {
  if (!text.includes(';')) return [text];
  const parts: string[] = [];
  let open = '';
  for (const piece of text.split(';')) {
    const begins = piece.trim() === '' || isTask(piece) || /^\s*(title|section)\s/i.test(piece);
    if (open !== '' && begins && (isTask(open) || /^\s*(title|section)\s/i.test(open))) { parts.push(open.trim()); open = piece; }
    else open = open === '' ? piece : `${open};${piece}`;
  }
  if (open.trim() !== '') parts.push(open.trim());
  if (parts.length > 1) info(said, place, show(text), 'Read as several lines; Mermaid gives up at `;`.');
  else if (parts[0]!.includes(';')) info(said, place, show(text), 'The `;` is read as part of the text; Mermaid gives up there.');
  else info(said, place, show(text), 'The `;` at the end counts for nothing; Mermaid gives up there.');
  return parts;
}

/** Behind the last colon, ` %% …` and ` # …` are comments. */
function withoutTail(text: string, place: { line: number }, said: Gathered, show: (part: string) => string): string {
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：')) + 1, behind = text.slice(colon);
  const percent = behind.search(/\s%%(?!\{)/), hash = behind.search(/\s#\s/), at = percent >= 0 ? percent : hash;
  if (at < 0 || colon + at === 0) return text;
  const tail = behind.slice(at);
  const isHash = tail.trimStart().startsWith('#');
  doubt(said, place, show(text), `“${show(tail.trim())}” is read as a comment and left out; ${isHash ? 'Mermaid does so, too.' : 'Mermaid would make it part of what stands before it.'}`, 'a part of the text');
  leaveOut(said, place, show(tail.trim()), 'a comment behind a line');
  return text.slice(0, colon + at).trimEnd();
}
