/** The processes of the editor under test, on Linux. */
import { readFileSync, readdirSync } from 'node:fs';

/** The ids of running processes that were started with both of these in their command lines, the newest last. */
export function processesOf(...parts) {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).toSorted((a, b) => a - b).filter((id) => {
    try {
      const line = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return parts.every((part) => line.includes(part));
    } catch {
      // ended meanwhile
      return false;
    }
  });
}
