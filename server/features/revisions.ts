/** Which earlier states of a file there are to compare with. */
import { GitError } from '../../files/git.ts';
import type { EarlierStates } from '../earlier.ts';
import { REVISIONS, type Revisions, type RevisionsOf } from '../protocol.ts';
import type { ServerContext } from './context.ts';

/** Registers the message. */
export function registerRevisions({ connection, safely, ours }: ServerContext, states: EarlierStates): void {
  connection.onRequest(REVISIONS, safely('revisions', { revisions: [] } as Revisions, async ({ uri }: RevisionsOf): Promise<Revisions> => {
    try {
      return { revisions: await states.revisions(ours(uri)) };
    } catch (error) {
      // A defect of ours is logged by who guards this; git's words are for who asked.
      if (error instanceof GitError) return { revisions: [], problem: error.message };
      throw error;
    }
  }));
}
