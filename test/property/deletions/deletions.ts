/**
 * Deleting any single line or any single character of the examples never throws, never loses a block that it doesn't touch,
 * and never makes a finding on a line that has nothing to do with it. A character makes three findings at most, in all files together, and two on average.
 *
 * A line has to do with a deletion if it is the deleted (or changed) line itself, if it stands in the same block, or heads a block
 * around it, or if it shares a word with the changed line (a name that is declared here is mentioned there).
 */
import { expect, test } from 'vitest';
import { check } from '../../../language/check.ts';
import type { FileModel } from '../../../language/model/model.ts';
import { Project } from '../../../language/names/project.ts';
import { mentionsOf, thingsOf } from '../../../language/names/walk.ts';
import { readFile } from '../../../language/read.ts';
import { EXAMPLES } from '../../support/texts.ts';

const words = (line: string): Set<string> => new Set(line.match(/[\p{L}\p{N}_-]+/gu) ?? []);

/** For each line the first and last line of the innermost blocks that it stands in or next to, from the inside out. */
function blocksAround(model: FileModel, line: number): { first: number; last: number }[] {
  return [...[...thingsOf(model)].map(({ thing }) => thing.range), ...model.syncs.map(sync => sync.range)]
    .map(range => ({ first: range.start.line, last: range.end.line }))
    .filter(block => block.first <= line && line <= block.last).sort((a, b) => b.first - a.first);
}

/** What a file tells the others. */
function outsideOf(model: FileModel): string {
  return JSON.stringify([[...thingsOf(model)].map(({ thing }) => thing.id), [...mentionsOf(model)].map(({ ref }) => ref.text), model.unread, model.unfinished]);
}

/** @param name the example; each has a test file of its own, so that they run side by side */
export function deletionsOf(name: string): void {
  const text = EXAMPLES.find(([other]) => other === name)![1];
  const others = EXAMPLES.filter(([other]) => other !== name).map(([other, source]) => readFile(other, source));
  const project = new Project();
  for (const { model } of others) project.set(model);
  const original = readFile(name, text).model;
  const lines = text.split('\n'), outside = outsideOf(original);
  const ids = new Map([...thingsOf(original)].map(({ thing }) => [`${thing.kind} ${thing.id}`, thing]));

  function findingsAfter(changed: string) {
    const reading = readFile(name, changed), nothing = { findings: [], comments: [], lines: [] };
    project.set(reading.model);
    // What other files say can only change with what this one declares, mentions or fails to say.
    const elsewhere = changed === text || outsideOf(reading.model) !== outside ? others.map(other => other.model.uri) : [];
    return { model: reading.model, findings: [name, ...elsewhere].flatMap(uri => check(project, uri, uri === name ? reading : nothing)) };
  }

  /** @param line the line that was changed @param gone how many lines are missing from there on */
  function verify(changed: string, line: number, gone: number, what: string): number {
    const { model, findings } = findingsAfter(changed);
    const touched = new Set([...words(lines[line]!), ...(gone > 0 || !changed.split('\n')[line] ? [] : words(changed.split('\n')[line]!))]);
    if (gone > 0 && changed.split('\n')[line]?.startsWith(lines[line]!)) for (const word of words(lines[line + 1] ?? '')) touched.add(word);
    const inner = blocksAround(original, line);
    // The lines of a block whose first line goes fall to the block before it.
    const before = Math.max(0, line - 1);
    const related = [inner[0], blocksAround(original, line + gone)[0], ...(inner[0]?.first === line ? [inner[1]] : []), blocksAround(original, before)[0]];
    for (const finding of findings) {
      if (finding.code === 'J008') expect.fail(`${what}: ${finding.message}`);
      if (finding.uri !== name) {
        const source = EXAMPLES.find(([other]) => other === finding.uri)![1].split('\n')[finding.range.start.line]!;
        if ([...words(source)].some(word => touched.has(word))) continue;
        expect.fail(`${what} made a finding in ${finding.uri}: ${finding.message}`);
      }
      const at = finding.range.start.line >= line + (gone > 0 ? 0 : 1) ? finding.range.start.line + gone : finding.range.start.line;
      if (at === line || at === line + gone || inner.some(block => block.first === at)) continue;
      if (related.some(block => block && block.first <= at && at <= block.last)) continue;
      if ([...words(lines[at] ?? '')].some(word => touched.has(word))) continue;
      // A rule may hold two places against each other, and says so.
      if (finding.related?.some(other => other.uri === name && inner.some(block => block.first <= other.range.start.line && other.range.start.line <= block.last))) continue;
      expect.fail(`${what} made a finding on line ${at + 1} (${lines[at]}): ${finding.code} ${finding.message}`);
    }
    const left = new Set([...thingsOf(model)].map(({ thing }) => thing.name).filter(thing => thing !== ''));
    for (const [id, thing] of ids) {
      if (thing.range.start.line === line || thing.range.start.line === line + 1 && gone > 0) continue;
      if (!left.has(thing.name)) expect.fail(`${what} lost ${id}`);
    }
    return findings.length;
  }

  test('is clean to begin with', () => {
    expect(findingsAfter(text).findings).toEqual([]);
  });

  test('any line', () => {
    lines.forEach((source, line) => verify([...lines.slice(0, line), ...lines.slice(line + 1)].join('\n'), line, 1, `Deleting line ${line + 1} (${source})`));
  });

  test('any character', () => {
    let offset = 0, most = 0, all = 0, count = 0, worst = '', last = '', found = 0;
    lines.forEach((source, line) => {
      for (let column = 0; column <= source.length; column++) {
        if (offset + column >= text.length) break;
        const changed = text.slice(0, offset + column) + text.slice(offset + column + 1);
        // One of two equal letters, or the other: the same text.
        if (changed !== last) found = verify(changed, line, column === source.length ? 1 : 0, `Deleting column ${column + 1} of line ${line + 1} (${source})`);
        last = changed;
        if (found > most) { most = found; worst = `line ${line + 1}, column ${column + 1}`; }
        all += found;
        count++;
      }
      offset += source.length + 1;
    });
    console.log(`${name}: ${count} characters deleted one at a time; findings ${(all / count).toFixed(2)} on average, ${most} at most (${worst})`);
    expect(most, worst).toBeLessThanOrEqual(3);
    expect(all / count).toBeLessThanOrEqual(2);
  }, 900_000);
}
