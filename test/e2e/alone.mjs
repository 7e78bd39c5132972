/**
 * Marks a test that needs a window of its own: since it prepares what the window opens on, loads it anew, or leaves
 * something in it that the next test would find.
 *
 * @template {Function} T
 * @param {T} body
 */
export const alone = (body) => Object.assign(body, { alone: true });
