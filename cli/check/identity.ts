/**
 * Which finding is the same one as yesterday's: by its rule, the thing that it is about, and what in it; never by its line.
 *
 * So fifty lines put in above it, or a block that moved to another file, change nothing; a name that is spelled differently does.
 */
import type { Finding } from '../../language/findings.ts';
import type { Kind, Position, Thing } from '../../language/model/model.ts';

export interface Element {
  readonly kind: Kind;
  /** The name, qualified from the outside in. */
  readonly id: string;
  readonly name: string;
}

export interface Identified {
  /** The innermost thing that the finding is in; none for what stands outside of all. */
  readonly element?: Element;
  /** 32 hexadecimal digits; no two findings of a run share them. */
  readonly fingerprint: string;
}

export interface Place {
  /** The innermost thing at a place of the file. */
  readonly thingAt: (position: Position) => Thing | undefined;
  /** The file's lines. */
  readonly lines: readonly string[];
  /** The project's folder, from the repository's; empty where the project is all there is. */
  readonly project: string;
  /** From the project's folder: what stands in no thing is told apart by its file. */
  readonly file: string;
}

/** Gives findings their identities, one after the other, in the order of files and lines. */
export function identifier(): (finding: Finding, place: Place) => Identified {
  /** How many findings there were that nothing else tells apart. */
  const seen = new Map<string, number>();
  // A fifth of what a process takes to start at all: loaded where somebody asks.
  const { createHash } = process.getBuiltinModule('node:crypto');
  return (finding, { thingAt, lines, project, file }) => {
    const thing = thingAt(finding.range.start);
    const text = markedText(finding, lines);
    const parts = [finding.code.startsWith('P') ? finding.name : finding.code, project, thing?.kind ?? '', thing?.id ?? file, text, subjectOf(finding.message, thing?.name ?? '', text)];
    const key = JSON.stringify(parts), count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      ...(thing && { element: { kind: thing.kind, id: thing.id, name: thing.name } }),
      fingerprint: createHash('sha256').update(JSON.stringify([...parts, count])).digest('hex').slice(0, 32),
    };
  };
}

/** What is underlined; of several lines the first. Spaces don't count. */
function markedText({ range }: Finding, lines: readonly string[]): string {
  const line = lines[range.start.line] ?? '';
  return line.slice(range.start.character, range.end.line === range.start.line ? range.end.character : undefined).replace(/\s+/g, ' ').trim();
}

/** A thing can lack two facts at one place: the first name or word that the message has in backticks tells them apart. What comes after it are proposals, which change. */
function subjectOf(message: string, name: string, text: string): string {
  const first = [...message.matchAll(/`([^`]*)`/g)].map(match => match[1]!).find(word => word !== name);
  return first === undefined || first === text ? '' : first;
}
