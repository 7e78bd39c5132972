/**
 * The findings of a file while somebody writes in it: at once what can be told by looking at what was changed, exactly when there is time.
 *
 * A rule finds in a file what it finds in its blocks one by one (`rules/part.ts`), so what was found in a block that is as it was can be told again
 * without looking. It may be out of date where it depends on another block or another file, until all blocks have been looked at again.
 */
import { findIn, told, type Checked } from './check.ts';
import type { ProjectSettings } from './config/merge.ts';
import type { Finding } from './findings.ts';
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
      const known = this.kept.get(block);
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

  private blocks(project: Project, uri: string): ReturnType<typeof blocksOf> {
    const file = project.file(uri);
    return file ? blocksOf(file) : [];
  }
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
