/** One mistake that stands in several lines of a file is one finding, at the first of them; the others are its related places. */
import type { Finding, Fix, TextEdit } from './findings.ts';

/** @param findings of one file, in text order within each key; those that an author has excused are gone already */
export function together(findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(finding => finding.same !== undefined)) return findings;
  const groups = Map.groupBy(findings, ({ code, same }) => same === undefined ? undefined : `${code} ${same}`);
  const told = new Set<string>();
  return findings.flatMap(finding => {
    const { same, ...alone } = finding, key = `${finding.code} ${same}`;
    if (same === undefined) return [finding];
    if (told.has(key)) return [];
    told.add(key);
    return [asOne(alone, groups.get(key)!)];
  });
}

function asOne(first: Finding, all: readonly Finding[]): Finding {
  if (all.length === 1) return first;
  const others = all.slice(1), lines = [...new Set(others.map(({ range }) => range.start.line + 1))];
  return {
    ...first, message: `${first.message} The same in line${lines.length === 1 ? '' : 's'} ${listed(lines)}.`,
    related: [...first.related ?? [], ...others.map(({ uri, range }) => ({ uri, range, message: 'here too', echo: true as const }))],
    ...(first.fixes && { fixes: first.fixes.map(fix => everywhere(fix, others)) }),
  };
}

/** The repair with what it changes at the other places too. */
function everywhere(fix: Fix, others: readonly Finding[]): Fix {
  const edits = new Map<string, TextEdit>();
  for (const edit of [...fix.edits, ...others.flatMap(({ fixes }) => fixes?.find(({ title }) => title === fix.title)?.edits ?? [])]) edits.set(JSON.stringify([edit.uri, edit.range, edit.newText]), edit);
  return edits.size > fix.edits.length ? { ...fix, title: `${fix.title} in all ${others.length + 1} places`, edits: [...edits.values()] } : fix;
}

/** At most five numbers, as the end of a sentence. */
function listed(lines: readonly number[]): string {
  if (lines.length > 5) return `${lines.slice(0, 4).join(', ')} and ${lines.length - 4} more`;
  return lines.length === 1 ? `${lines[0]}` : `${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
