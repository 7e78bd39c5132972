/**
 * The findings of a file while somebody writes in it: at once what can be told by looking at what was changed, exactly when there is time.
 *
 * A rule finds in a file what it finds in its blocks one by one (`rules/part.ts`), so what was found in a block that is as it was can be told again
 * without looking. It may be out of date where it depends on another block or another file, until all blocks have been looked at again.
 */
import { findIn, told, type Checked } from './check.ts';
import type { ProjectSettings } from './config/merge.ts';
import type { Finding } from './findings.ts';
import type { Range } from './model/model.ts';
import { moved, moveOf, type Move } from './model/move.ts';
import type { Project } from './names/project.ts';
import { blocksOf, type Block } from './rules/part.ts';

/** What is known at once. */
export interface AtOnce {
  readonly findings: readonly Finding[];
  /** Whether all blocks were looked at, so that nothing can be out of date. */
  readonly exact: boolean;
}

/** Of one file, as long as the settings are the same. */
export class Checker {
  /** What was found in each block when it was looked at last. */
  private readonly kept = new WeakMap<Block, readonly Finding[]>();

  /** Looks at the blocks that are new. */
  atOnce(project: Project, uri: string, reading: Checked, settings: ProjectSettings): AtOnce {
    let exact = true;
    const all = this.blocks(project, uri).flatMap(({ block, part }) => {
      const known = this.kept.get(block) ?? this.fromElsewhere(block);
      if (known) { exact = false; return known; }
      const steps = findIn(part(), project, settings);
      for (;;) {
        const step = steps.next();
        if (!step.done) continue;
        this.kept.set(block, step.value);
        return step.value;
      }
    });
    return { findings: told(uri, eachFailureOnce(all), reading, settings), exact };
  }

  /** Looks at all blocks: what `check` says of the file. Gives others a turn after each rule; where anything changes meanwhile, it is to be given up. */
  *exactly(project: Project, uri: string, reading: Checked, settings: ProjectSettings): Generator<void, readonly Finding[]> {
    const all: Finding[] = [];
    for (const { block, part } of this.blocks(project, uri)) {
      const found = yield* findIn(part(), project, settings);
      this.kept.set(block, found);
      for (const finding of found) all.push(finding);
    }
    return told(uri, eachFailureOnce(all), reading, settings);
  }

  /** What was found in a block before it moved to where it is. */
  private fromElsewhere(block: Block): readonly Finding[] | undefined {
    const move = moveOf(block), was = move?.was.deref(), known = was && this.kept.get(was as Block);
    if (!move || !known) return undefined;
    const now = known.map(finding => movedFinding(finding, move));
    this.kept.set(block, now);
    return now;
  }

  private blocks(project: Project, uri: string): ReturnType<typeof blocksOf> {
    const file = project.file(uri);
    return file ? blocksOf(file) : [];
  }
}

/** With all its places in its own file where they are now. */
function movedFinding(finding: Finding, { from, by }: Move): Finding {
  const here = <T extends { readonly uri?: string; readonly range: Range }>(place: T): T => (place.uri ?? finding.uri) === finding.uri ? { ...place, range: moved(place.range, from, by) } : place;
  const { related, fixes } = finding;
  return { ...here(finding), ...(related && { related: related.map(here) }), ...(fixes && { fixes: fixes.map(fix => ({ ...fix, edits: fix.edits.map(here) })) }) };
}

/** A rule that fails on several blocks is told once. */
function eachFailureOnce(findings: readonly Finding[]): readonly Finding[] {
  const failed = new Set<string>();
  return findings.filter(({ code, message }) => {
    if (code !== 'J008') return true;
    const known = failed.has(message);
    failed.add(message);
    return !known;
  });
}
