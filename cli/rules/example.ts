/** What a rule says of its own example. */
import { check } from '../../language/check.ts';
import { DEFAULTS } from '../../language/config/settings.ts';
import type { Finding } from '../../language/findings.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import type { RulePage } from './page.ts';

export function findingOf({ code, example }: RulePage): Finding | undefined {
  if (!example) return undefined;
  const uri = 'file:///example.journey', reading = readFile(uri, example.fails.replace(/[⟪⟫]/g, '')), project = new Project();
  project.set(reading.model);
  const settings = { ...DEFAULTS, ...RULES.find(rule => rule.code === code)?.exampleSettings };
  return check(project, uri, reading, { settings, ownRules: [], ignore: [] }).find(finding => finding.code === code);
}
