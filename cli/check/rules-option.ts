/** `--rule NAME` and `--rule NAME=SEVERITY`. */
import { RULES } from '../../language/rules/registry.ts';
import { nearest } from '../../language/lines/distance.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';
import type { Loaded, Severities } from './load.ts';

const SEVERITIES = ['error', 'warning', 'hint', 'off'] as const;

export interface ChosenRules {
  /** Codes and names, where only some rules are wanted. */
  readonly only?: ReadonlySet<string>;
  readonly severities: Severities;
}

/** @throws UsageError where there is no such rule or severity */
export function chosenRules(said: readonly string[], { workspace, uris }: Pick<Loaded, 'workspace' | 'uris'>): ChosenRules {
  if (said.length === 0) return { severities: {} };
  const known = new Map<string, readonly string[]>();
  for (const { code, name } of RULES) for (const word of [code, name]) known.set(word, [code, name]);
  for (const { ownRules } of new Map(uris.map(uri => [workspace.rootOf(uri), workspace.settingsOf(uri)])).values()) for (const { name } of ownRules) known.set(name, [name]);
  const only = new Set<string>(), severities: Record<string, Severities[string]> = {};
  for (const text of said) {
    const [rule = '', severity] = text.split('=', 2), words = known.get(rule);
    if (!words) {
      const meant = nearest(rule, known.keys());
      throw new UsageError(`There is no rule \`${printableLine(rule)}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`} \`journey rules\` lists them.`);
    }
    if (severity === undefined) for (const word of words) only.add(word);
    else {
      const level = SEVERITIES.find(each => each === severity);
      if (!level) throw new UsageError(`\`--rule ${printableLine(text)}\`: a severity is one of ${SEVERITIES.join(', ')}.`);
      for (const word of words) severities[word] = level;
    }
  }
  return { severities, ...(only.size > 0 && { only }) };
}
