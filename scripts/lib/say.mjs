/**
 * What the scripts say: one line a step, with the seconds since the start, and errors in plain words.
 * Only Node's builtins, since this runs before anything is installed.
 */

/** When the first script began; it hands this on to the scripts that it starts, so that there is one clock. */
export const began = Number(process.env.JOURNEY_BEGAN) || Date.now();

export const elapsed = () => `${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s`;

/** One step, as a line of its own. */
export function say(text) {
  console.log(`[${elapsed()}] ${text}`);
}

/** More about the last step, below it. */
export function detail(text) {
  for (const line of text.split('\n')) console.log(`         ${line}`);
}

/** A failure that a person can do something about: what failed, and what to do. */
export class Failure extends Error {
  /**
   * @param {string} what what failed, as a sentence
   * @param {string} [advice] what to do about it
   * @param {string} [output] what the failed command wrote
   */
  constructor(what, advice, output) {
    super(what);
    this.advice = advice;
    this.output = output;
  }
}

/** Runs a script's main function; a failure is said in plain words and ends it with exit code 1. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}

/** Says an error: what the failed command wrote, what failed, what to do. */
export function explain(error) {
  if (error.output) console.error(telling(error.output).replace(/^/gm, '    | '));
  console.error(`[${elapsed()}] Failed: ${error instanceof Failure ? error.message : error.stack}`);
  if (error.advice) console.error(`         What to do: ${error.advice}`);
}

/** Of a long output the first lines that speak of an error, and the end. */
function telling(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= 30) return lines.join('\n');
  const errors = lines.slice(0, -20).filter((line) => /\b(error|ERR!)/i.test(line));
  return [...errors.slice(0, 10), '…', ...lines.slice(-20)].join('\n');
}
