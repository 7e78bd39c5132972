/** The extension's parts: each is a file of its own that is loaded when it is first needed, so that waking up costs no more than what has to be there at once. */

/** A part that could not be loaded. Somebody has been told: whoever waits for it just leaves off. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** Makes something out of a part at the first call, and gives the same at all others. */
export type Parts = <T>(load: () => Promise<T>) => () => Promise<T>;

/**
 * A part that fails to load is told, and tried again when it is needed again: an update of the extension may just have been under way.
 *
 * @param tell says it to whoever is working; where a part needs another one that failed, it is said once
 */
export const partsOf = (tell: (error: unknown) => void): Parts => (load) => {
  let loading: ReturnType<typeof load> | undefined;
  return () => (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    if (error instanceof NotLoaded) throw error;
    tell(error);
    throw new NotLoaded('A part of the Journey extension could not be loaded.', { cause: error });
  }));
};

/** What comes of a part, or nothing where it could not be loaded. */
export async function orNothing<T>(act: Promise<T>): Promise<T | undefined> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof NotLoaded) return undefined;
    throw error;
  }
}
