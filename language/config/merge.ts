/** Configurations laid over each other, the nearest on top, over the defaults. */
import type { Severity } from '../findings.ts';
import type { Configuration, OwnRule } from './read-config.ts';
import { DEFAULTS, type Settings } from './settings.ts';

export interface ProjectSettings {
  readonly settings: Settings;
  readonly ownRules: readonly OwnRule[];
  readonly ignore: readonly string[];
}

/**
 * @param configurations from the one that is extended to the one that extends it
 * @param rules all rules with their default severities: `journey:strict` makes hints warnings and warnings errors
 */
export function mergeConfigurations(configurations: readonly Configuration[], rules: readonly { readonly code: string; readonly severity: Severity }[]): ProjectSettings {
  const strict = configurations.some(configuration => configuration.extends.includes('journey:strict'));
  let settings: Settings = { ...DEFAULTS, rules: strict ? Object.fromEntries(rules.map(({ code, severity }) => [code, severity === 'hint' ? 'warning' : 'error'])) : {} };
  for (const { settings: own } of configurations) {
    settings = { ...settings, ...own, thresholds: { ...settings.thresholds, ...own.thresholds }, rules: { ...settings.rules, ...own.rules }, levels: { ...settings.levels, ...own.levels } };
  }
  return {
    settings,
    // A rule of the same name replaces the one that is extended.
    ownRules: [...new Map(configurations.flatMap(({ ownRules }) => ownRules).map(rule => [rule.name, rule])).values()],
    ignore: configurations.flatMap(({ ignore }) => ignore),
  };
}

export const DEFAULT_PROJECT: ProjectSettings = { settings: DEFAULTS, ownRules: [], ignore: [] };

/** Whether a path (relative to the project, with `/`) is left out. `*` stands for any letters but `/`, `**` for any. */
export function isIgnored(path: string, patterns: readonly string[]): boolean {
  return patterns.some(pattern => {
    const plain = pattern.replace(/^\.?\//, '').replace(/\/$/, '');
    return path === plain || path.startsWith(`${plain}/`) || (plain.includes('*') && matches(path, plain));
  });
}

/** The path is walked once for each part of the pattern: no pattern of a stranger's can take long. */
function matches(path: string, pattern: string): boolean {
  /** The positions of the path that the parts so far can lead to. */
  let reached = new Set([0]);
  for (const part of pattern.split(/(\*+)/)) {
    if (part === '') continue;
    const next = new Set<number>();
    if (part.startsWith('*')) {
      let inside = false;
      for (let at = 0; at <= path.length; at++) {
        inside ||= reached.has(at);
        if (inside) next.add(at);
        if (path[at] === '/' && part === '*') inside = false;
      }
    } else for (const at of reached) if (path.startsWith(part, at)) next.add(at + part.length);
    reached = next;
  }
  // What is below a folder that matches is left out with it.
  return [...reached].some(at => at === path.length || path[at] === '/');
}
