/** The schema of `journey.config.json`: it knows what the reader knows, and takes what the reader takes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../language/config/read-config.ts';
import { KEYS, OWN_RULES, THRESHOLDS } from '../language/config/shape.ts';
import { RULES } from '../language/rules/registry.ts';
import { configSchema, type Schema } from '../scripts/lib/config-schema.ts';

const schema = configSchema(RULES);
const KNOWN = RULES.flatMap(rule => [rule.code, rule.name]);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** As much of JSON Schema as our schema uses. What it doesn't know it refuses to judge. */
function takes(part: Schema | boolean, value: unknown): boolean {
  if (typeof part === 'boolean') return part;
  const TOLD = ['$schema', '$comment', 'title', 'description', 'markdownDescription', 'default', 'defaultSnippets', 'definitions', 'enumDescriptions',
    'doNotSuggest', 'patternErrorMessage', 'allowComments', 'allowTrailingCommas', 'additionalProperties', 'patternProperties', 'then'];
  return Object.entries(part).every(([word, said]) => {
    switch (word) {
      case '$ref': return takes((said as string).split('/').slice(1).reduce<unknown>((at, key) => (at as Schema)[key], schema) as Schema, value);
      case 'type': return said === 'object' ? isObject(value) : said === 'array' ? Array.isArray(value) : typeof value === said;
      case 'enum': return (said as unknown[]).includes(value);
      case 'const': return said === value;
      case 'pattern': return typeof value !== 'string' || new RegExp(said as string, 'u').test(value);
      case 'minimum': return typeof value !== 'number' || value >= (said as number);
      case 'required': return !isObject(value) || (said as string[]).every(key => Object.hasOwn(value, key));
      case 'items': return !Array.isArray(value) || value.every(item => takes(said as Schema, item));
      case 'anyOf': return (said as Schema[]).some(each => takes(each, value));
      case 'allOf': return (said as Schema[]).every(each => takes(each, value));
      case 'if': return !takes(said as Schema, value) || takes(part['then'] as Schema, value);
      case 'properties': return !isObject(value) || Object.entries(said as Record<string, Schema>).every(([key, each]) => !Object.hasOwn(value, key) || takes(each, value[key]));
      default:
        if (!TOLD.includes(word)) throw new Error(`The test doesn't know “${word}”.`);
        return true;
    }
  }) && others(part, value);
}

function others(part: Schema, value: unknown): boolean {
  if (!isObject(value)) return true;
  const patterns = Object.entries((part['patternProperties'] ?? {}) as Record<string, Schema>);
  return Object.entries(value).every(([key, each]) => {
    if (Object.hasOwn((part['properties'] ?? {}) as object, key)) return true;
    const fitting = patterns.filter(([pattern]) => new RegExp(pattern, 'u').test(key));
    return fitting.length > 0 ? fitting.every(([, one]) => takes(one, each)) : takes((part['additionalProperties'] ?? true) as Schema | boolean, each);
  });
}

const properties = (part: unknown): readonly string[] => Object.keys((part as { properties: object }).properties);

describe('it names', () => {
  const at = (key: string): unknown => (schema['properties'] as Record<string, unknown>)[key];
  test('the same keys', () => expect(properties(schema)).toEqual(Object.keys(KEYS)));
  test('the same thresholds', () => expect(properties(at('thresholds'))).toEqual(Object.keys(THRESHOLDS)));
  test('all rules, by name and by code', () => expect([...properties(at('rules'))].sort()).toEqual([...new Set(KNOWN)].sort()));
  test('the same kinds of own rules, with their keys', () => {
    const { allOf } = (at('projectRules') as { items: { allOf: { if: { properties: { kind: { const: string } } }; then: { required: string[] } }[] } }).items;
    expect(Object.fromEntries(allOf.map(each => [each.if.properties.kind.const, each.then.required])))
      .toEqual(Object.fromEntries(Object.entries(OWN_RULES).map(([kind, { keys }]) => [kind, Object.keys(keys)])));
  });
});

const SAMPLES: readonly (readonly [unknown, boolean])[] = [
  [{}, true],
  [{ $schema: './x.json', extends: 'journey:strict', today: '2026-04-20', engagedPhases: ['Regular'], bannedWords: { funnel: '' }, ignore: ['archive'] }, true],
  [{ extends: ['journey:recommended', 'base/journey.config.json'] }, true],
  [{ rules: { J303: 'off', 'unused-declaration': 'error', P001: 'hint' }, thresholds: { maxWait: 0 } }, true],
  [{ projectRules: [{ name: 'a', kind: 'share', of: 'opportunity', have: 'ticket', atLeast: 80, severity: 'hint', message: 'Say the ticket.' }] }, true],
  [{ projectRules: [{ name: 'a', kind: 'words', words: { funnel: 'path' } }, { name: 'b', kind: 'channel-kind-for', words: ['pay'], channelKind: 'digital' }] }, true],
  [{ treshold: {} }, false],
  [{ extends: 'journey:lax' }, false],
  [{ extends: '../other.json' }, false],
  [{ extends: 'a/../../other.json' }, false],
  [{ extends: '/etc/journey.json' }, false],
  [{ rules: { 'no-chanel': 'off' } }, false],
  [{ rules: { J303: 'fatal' } }, false],
  [{ rules: [] }, false],
  [{ thresholds: { maxWait: 'long' } }, false],
  [{ thresholds: { maxWait: -1 } }, false],
  [{ thresholds: { maxWeight: 3 } }, false],
  [{ today: 'tomorrow' }, false],
  [{ ignore: 'archive' }, false],
  [{ bannedWords: { funnel: 1 } }, false],
  [{ projectRules: [{ name: 'a', kind: 'shares' }] }, false],
  [{ projectRules: [{ name: 'a', kind: 'share', of: 'opportunity', have: 'ticket' }] }, false],
  [{ projectRules: [{ name: 'a', kind: 'share', of: 'chance', have: 'ticket', atLeast: 8 }] }, false],
  [{ projectRules: [{ name: 'a', kind: 'required-fact', of: 'stage', have: 'goal', atLeast: 8 }] }, false],
  [{ projectRules: [{ kind: 'required-fact', of: 'stage', have: 'goal' }] }, false],
  [[], false],
];

test.each(SAMPLES)('%j: taken by both or by neither (%j)', (sample, expected) => {
  expect(readConfiguration(JSON.stringify(sample), KNOWN).findings.length === 0, 'the reader').toBe(expected);
  expect(takes(schema, sample), 'the schema').toBe(expected);
});

test('the examples’ configuration is taken', () => {
  expect(takes(schema, JSON.parse(readFileSync(new URL('../examples/journey.config.json', import.meta.url), 'utf8')))).toBe(true);
});
