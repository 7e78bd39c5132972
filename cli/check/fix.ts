/** Repairs that are right in nearly every case, made until there are none left. Nothing is written here. */
import { lineEndOf, textLinesOf } from '../../language/format/columns.ts';
import { applyEdits } from '../../language/format/edits.ts';
import type { Finding } from '../../language/findings.ts';
import { repairAll } from '../../language/service/repairs.ts';
import { readText } from '../../files/read-text.ts';
import { pathOf } from '../../files/workspace.ts';
import type { Loaded } from './load.ts';

export interface Repaired {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
  /** How many findings it took out. */
  readonly count: number;
}

/** A repair can make another one possible; what isn't stable after so many rounds will never be. */
const ROUNDS = 10;

/**
 * Puts the repaired texts into `loaded`, so that its findings are those that remain.
 *
 * @param isWanted which findings are to be repaired
 */
export async function repair({ workspace, uris, texts }: Loaded, isWanted: (finding: Finding) => boolean): Promise<Repaired[]> {
  const before = new Map<string, string>(), counts = new Map<string, number>(), seen = new Map<string, Set<string>>();
  const given = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const tries: { uri: string; text: string; after: string; count: number; unread: number }[] = [];
    for (const uri of uris) {
      if (given.has(uri) || workspace.unreadable.has(uri)) continue;
      const findings = workspace.findings(uri).filter(isWanted), fix = repairAll(findings);
      if (!fix) continue;
      const text = texts.get(uri) ?? await read(uri);
      if (text === undefined) continue;
      const lines = textLinesOf(text), end = lineEndOf(lines);
      const after = applyEdits(lines.map(line => line.text + line.end), fix.edits.map(edit => ({ ...edit, newText: edit.newText.replaceAll('\n', end) })));
      const known = seen.get(uri) ?? new Set([text]);
      seen.set(uri, known);
      // What comes back would come back for ever.
      if (known.has(after)) { given.add(uri); continue; }
      known.add(after);
      tries.push({ uri, text, after, count: Number(/\d+/.exec(fix.title)?.[0] ?? 1), unread: unreadIn(workspace.reading(uri)!.findings) });
    }
    if (tries.length === 0) break;
    for (const { uri, after } of tries) workspace.setOpen(uri, after);
    for (const { uri, text, after, count, unread } of tries) {
      // A repair that costs a line its meaning is none.
      if (unreadIn(workspace.reading(uri)!.findings) > unread) {
        workspace.setOpen(uri, text);
        given.add(uri);
        continue;
      }
      if (!before.has(uri)) before.set(uri, text);
      texts.set(uri, after);
      counts.set(uri, (counts.get(uri) ?? 0) + count);
    }
  }
  return [...before].map(([uri, text]) => ({ uri, before: text, after: texts.get(uri)!, count: counts.get(uri)! })).filter(({ before, after }) => before !== after)
    .sort((a, b) => a.uri < b.uri ? -1 : 1);
}

const unreadIn = (findings: readonly { readonly code: string }[]): number => findings.filter(({ code }) => code.startsWith('J00')).length;

async function read(uri: string): Promise<string | undefined> {
  const result = await readText(pathOf(uri)!);
  return 'text' in result ? result.text : undefined;
}
