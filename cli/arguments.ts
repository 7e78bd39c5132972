/** Reads what a subcommand was called with, by its table of options. */
import { parseArgs } from 'node:util';
import { nearest } from '../language/lines/distance.ts';
import type { Option, Spec } from './specs/spec.ts';
import { UsageError } from './usage.ts';

/** What was said: each option's value (`undefined` where it has no default and wasn't said), and the other words. */
interface Called<O extends Spec['options']> {
  readonly values: { readonly [K in keyof O]: Value<O[K]> | (O[K] extends { readonly default: unknown } ? never : undefined) };
  readonly positionals: string[];
}
type Value<O extends Option> = O extends { readonly multiple: true } ? string[] : O['type'] extends 'boolean' ? boolean : string;

/** @throws UsageError that says which option is wrong, where one is, and which one may have been meant */
export function readArguments<const S extends Spec>({ name: command, options }: S, args: readonly string[]): Called<S['options']> {
  const help = `\`journey ${command} --help\` tells what there is.`;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const said = (error as { code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? /'--?([\w-]+)/.exec((error as Error).message)?.[1] : undefined;
    const meant = said === undefined ? undefined : nearest(said, Object.keys(options));
    throw new UsageError(`${(error as Error).message.split('. To specify')[0]}.${meant === undefined ? '' : ` Did you mean \`--${meant}\`?`} ${help}`);
  }
  for (const [name, { choices }] of Object.entries(options)) {
    if (!choices) continue;
    for (const value of [(parsed.values as Record<string, unknown>)[name]].flat()) {
      if (typeof value !== 'string' || choices.includes(value)) continue;
      const meant = nearest(value, choices);
      throw new UsageError(`There is no ${name} \`${value}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} What there is: ${choices.join(', ')}.`);
    }
  }
  return parsed as Called<S['options']>;
}
