/**
 * What GitHub's runner takes for a command in the output of a step, as its source has it (ActionCommand and ActionCommandManager): the newer form
 * at the beginning of a line, spaces before it don't count; the older one anywhere in a line.
 */

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Those that the runner knows, in both forms. */
const KNOWN = new Set(['add-mask', 'add-matcher', 'remove-matcher', 'add-path', 'set-env', 'set-output', 'save-state', 'warning', 'error', 'notice', 'debug', 'group', 'endgroup', 'echo', 'stop-commands', 'internal-set-repo-path']);

const unescape = (text: string, table: readonly (readonly [string, string])[]): string => table.reduce((result, [token, meant]) => result.replaceAll(token, meant), text);
const DATA = [['%0D', '\r'], ['%0A', '\n'], ['%25', '%']] as const;
const PROPERTY = [['%0D', '\r'], ['%0A', '\n'], ['%3A', ':'], ['%2C', ','], ['%25', '%']] as const;
const OLD = [['%3B', ';'], ['%0D', '\r'], ['%0A', '\n'], ['%5D', ']'], ['%25', '%']] as const;

export function commandsIn(output: string): RunnerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap(line => newer(line) ?? older(line) ?? []);
}

function newer(line: string): RunnerCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return commandOf(text.slice(2, end), ',', PROPERTY, unescape(text.slice(end + 2), DATA));
}

function older(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##['), end = line.indexOf(']', start);
  if (start < 0 || end < 0) return undefined;
  return commandOf(line.slice(start + 3, end), ';', OLD, unescape(line.slice(end + 1), OLD));
}

function commandOf(head: string, separator: string, table: readonly (readonly [string, string])[], data: string): RunnerCommand | undefined {
  const space = head.indexOf(' '), name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
  if (!KNOWN.has(name)) return undefined;
  const properties = space < 0 ? [] : head.slice(space + 1).split(separator).map(pair => pair.trim()).filter(pair => pair.includes('='))
    .map(pair => [pair.slice(0, pair.indexOf('=')), unescape(pair.slice(pair.indexOf('=') + 1), table)] as const);
  return { name, properties: Object.fromEntries(properties), data };
}
