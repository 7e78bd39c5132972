/** The texts of a file that lead somewhere outside it. */
import type { Range, Text } from '../model/model.ts';
import type { Project } from '../names/project.ts';

export interface Link {
  /** The text without its quotes. */
  readonly range: Range;
  readonly target: string;
}

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/** Of `link` and `ticket` lines. What is no address of a page or a mailbox is only text: opening `file:` or `command:` on a click would be a trap. */
export function links(project: Project, uri: string): Link[] {
  const file = project.file(uri);
  if (!file) return [];
  const texts: (Text | undefined)[] = file.sources.map(source => source.link);
  for (const journey of file.journeys) {
    for (const stage of journey.stages) texts.push(...stage.touchpoints.map(touchpoint => touchpoint.link));
    for (const opportunity of journey.opportunities) texts.push(...opportunity.tickets);
  }
  return texts.flatMap(text => {
    const target = text && addressOf(text.value);
    return target === undefined ? [] : [{ range: withoutQuotes(text!.range), target }];
  }).sort((a, b) => a.range.start.line - b.range.start.line);
}

/** The address that a text is, spelled in one way; undefined where it is none that may be opened. */
export function addressOf(text: string): string | undefined {
  // Characters that nobody sees could hide what a text really begins with.
  const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  if (!/^(?:https?:\/\/|mailto:)\S+$/i.test(plain) || !URL.canParse(plain)) return undefined;
  const url = new URL(plain);
  return SCHEMES.has(url.protocol) ? url.href : undefined;
}

function withoutQuotes({ start, end }: Range): Range {
  return start.line === end.line && end.character - start.character > 2
    ? { start: { line: start.line, character: start.character + 1 }, end: { line: end.line, character: end.character - 1 } } : { start, end };
}
