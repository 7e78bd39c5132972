/**
 * Asks again until the answer is true, and returns it.
 *
 * @template T
 * @param {() => Promise<T> | T} ask
 * @param {string} what what is waited for, for the message
 * @param {number} [patience] in milliseconds
 */
export async function until(ask, what, patience = 15_000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
