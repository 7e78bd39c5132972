/** The JSON schema of `journey.config.json`, for completion and hover: made from the data that its reader goes by. */
import { KEYS, OWN_RULES, THRESHOLDS, type Key } from '../../language/config/shape.ts';
import { DEFAULTS } from '../../language/config/settings.ts';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { LEVELS, REASONS } from '../../language/model/change-levels.ts';
import type { Rule } from '../../language/rules/rule.ts';

/** A schema or a part of one, in draft 7 with VS Code's additions (`markdownDescription`, `defaultSnippets`). */
export type Schema = Readonly<Record<string, unknown>>;

const SEVERITIES = { error: 'Fails `journey validate`.', warning: 'Fails it only past `--max-warnings`.', hint: 'Only shown.', off: 'Not looked for.' };
const BLOCKS = Object.keys(LINE_TABLE).filter(block => block !== '');

/** @param rules the registry, for the names and codes and what each of them is about */
export function configSchema(rules: readonly Rule[]): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by `npm run generate`: do not edit.',
    title: 'Configuration of a Journey project',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    definitions: { severity: { enum: Object.keys(SEVERITIES), enumDescriptions: Object.values(SEVERITIES).map(help => help.replaceAll('`', '')) } },
    properties: Object.fromEntries(Object.entries(KEYS).map(([name, key]) => [name, { ...told(key.help), ...typeOf(key.type, rules) }])),
  };
}

/** The same help for every editor, and with its code and links in VS Code. */
function told(help: string): Schema {
  const description = help.replaceAll('`', '');
  return description === help ? { description } : { description, markdownDescription: help };
}

function typeOf(type: Key['type'], rules: readonly Rule[]): Schema {
  switch (type) {
    case 'text': return { type: 'string' };
    case 'number': return { type: 'number' };
    case 'date': return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', patternErrorMessage: 'A day, such as 2026-04-20.' };
    case 'texts': return { type: 'array', items: { type: 'string' } };
    case 'words': return { type: 'object', additionalProperties: { type: 'string' } };
    case 'extends': {
      // A file inside the project: neither absolute nor upwards.
      const one = { type: 'string', anyOf: [{ enum: ['journey:recommended', 'journey:strict'] }, { pattern: '^(?![/\\\\])(?![A-Za-z]+:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))' }] };
      return { anyOf: [one, { type: 'array', items: one }] };
    }
    case 'severities': return {
      type: 'object',
      properties: Object.fromEntries(rules.flatMap(rule => [[rule.name, severityOf(rule)], [rule.code, { $ref: `#/properties/rules/properties/${rule.name}`, doNotSuggest: true }]])),
      patternProperties: { '^P': { ...told('A rule of your own, by its number.'), ...SEVERITY } },
      additionalProperties: false,
    };
    case 'levels': return {
      type: 'object',
      properties: Object.fromEntries(Object.entries(REASONS).map(([reason, { level, what }]) => [reason, { ...told(what), enum: [...LEVELS], default: level }])),
      additionalProperties: false,
    };
    case 'thresholds': return {
      type: 'object',
      properties: Object.fromEntries(Object.entries(THRESHOLDS).map(([name, help]) => [name, { ...told(help), type: 'number', minimum: 0, default: DEFAULTS.thresholds[name as keyof typeof THRESHOLDS] }])),
      additionalProperties: false,
    };
    case 'own-rules': return { type: 'array', items: ownRule() };
  }
}

const SEVERITY: Schema = { allOf: [{ $ref: '#/definitions/severity' }] };

function severityOf(rule: Rule): Schema {
  return { ...told(`${rule.code} (${rule.severity}): ${rule.what}`), default: rule.severity, ...SEVERITY };
}

function ownRule(): Schema {
  const common = {
    name: { type: 'string', ...told('What the rule is called in findings: `every-stage-has-a-ticket`.') },
    kind: { enum: Object.keys(OWN_RULES), enumDescriptions: Object.values(OWN_RULES).map(({ help }) => help.replaceAll('`', '')), ...told('What is looked at.') },
    severity: { ...told('How severe it is; `warning` where it is left out.'), default: 'warning', ...SEVERITY },
    message: { type: 'string', ...told('What is said instead of the rule’s own words.') },
  };
  return {
    type: 'object',
    required: ['name', 'kind'],
    properties: common,
    allOf: Object.entries(OWN_RULES).map(([kind, { keys }]) => ({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a word of JSON Schema; nobody waits for this
      then: {
        required: Object.keys(keys),
        properties: {
          ...Object.fromEntries(Object.keys(common).map(name => [name, true])),
          ...Object.fromEntries(Object.entries(keys).map(([name, { help, type }]) => [name, { ...told(help), ...typeOf(type, []), ...(name === 'of' && { enum: BLOCKS }) }])),
        },
        additionalProperties: false,
      },
    })),
    defaultSnippets: Object.entries(OWN_RULES).map(([kind, { help, keys }]) => ({
      label: kind, description: help.replaceAll('`', ''),
      body: { name: '${1:my-rule}', kind, ...Object.fromEntries(Object.entries(keys).map(([name, { type }], i) => [name, emptyOf(type, i + 2)])) },
    })),
  };
}

/** A place to fill in; what stands after `^` goes into the text as it is, without quotes. */
function emptyOf(type: Key['type'], stop: number): unknown {
  if (type === 'number') return `^$${stop}`;
  if (type === 'texts') return [`$${stop}`];
  return type === 'words' ? { [`$${stop}`]: '' } : `$${stop}`;
}
