/** The JSON schema of what `journey diff --format json` prints, and the page of the levels: made from the tables that the code goes by. */
import { LEVELS, REASONS } from '../../language/model/change-levels.ts';
import { FIELDS } from '../../review/diff/fields.ts';
import type { Schema } from './config-schema.ts';

const text = { type: 'string' }, count = { type: 'integer', minimum: 0 };
const object = (properties: Schema, required: readonly string[] = Object.keys(properties)): Schema => ({ type: 'object', properties, required, additionalProperties: false });
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });

export function diffSchema(): Schema {
  const kinds = { enum: Object.keys(FIELDS) };
  const step = { kind: kinds, id: text, name: text, title: text };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by `npm run generate`: do not edit.',
    title: 'What `journey diff --format json` prints',
    ...object({
      version: { const: 1, description: 'Grows when a key changes its meaning or goes.' },
      before: ref('side'), after: ref('side'),
      summary: object({ changes: count, ...Object.fromEntries(LEVELS.map(level => [level, count])) }),
      changes: { type: 'array', items: ref('change'), description: 'In the order in which a person reads: journey by journey with its stages, then what they share.' },
      notCompared: {
        type: 'array', description: 'What could not be read, on either side. Where there is any, the exit code is 2.',
        items: object({ side: { enum: ['before', 'after'] }, file: text, line: { type: 'integer', minimum: 1, description: 'Missing where the whole file could not be read.' }, reason: text }, ['side', 'file', 'reason']),
      },
    }),
    definitions: {
      side: object({ label: { ...text, description: 'What people call it.' }, commit: { type: 'string', pattern: '^[0-9a-f]{40,64}$' }, files: { ...count, description: 'How many journey files it has.' } }, ['label', 'files']),
      step: object(step, ['kind', 'id', 'name']),
      position: object({ line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } }),
      place: object({ file: text, start: ref('position'), end: ref('position') }),
      spot: { ...object({ in: text, same: text, index: count }, ['index']), description: 'Where it stands: in which block, what that block is called on the other side, and its place in the list, from 0.' },
      change: {
        ...object({
          ...step,
          change: { enum: ['added', 'removed', 'changed', 'moved', 'renamed'] },
          id: { ...text, description: 'The qualified name after the change; before it, where the thing was removed.' },
          was: { ...text, description: 'The qualified name before, where it was another one.' },
          path: { type: 'array', items: ref('step'), description: 'The blocks around it, from the outside in.' },
          field: { enum: [...new Set(Object.values(FIELDS).flatMap(fields => Object.keys(fields)))].sort(), description: 'For `changed`: which field of the model.' },
          label: { ...text, description: 'What a person calls that field.' },
          before: { description: 'What was: the field\'s values, the name, the spot, or the whole block. Mentions by name.' },
          after: { description: 'What is.' },
          spot: ref('spot'),
          level: { enum: [...LEVELS] },
          reason: { oneOf: Object.entries(REASONS).map(([reason, { what }]) => ({ const: reason, description: what })) },
          code: { ...text, description: 'A rule that says the same.' },
          text: { ...text, description: 'What happened, in a person\'s words.' },
          places: object({ before: ref('place'), after: ref('place') }, []),
        }, ['change', 'kind', 'id', 'name', 'path', 'level', 'reason', 'text', 'places']),
      },
    },
  };
}

/** `docs/change-levels.md` */
export function levelsReference(): string {
  return `${[
    '<!-- Made by `npm run generate`: do not edit. -->', '# How much a change matters', '',
    'Each change that `journey diff` tells has a reason, and each reason a level: *breaking* must not go unseen, *notable* is what a reviewer wants to know, *cosmetic* hardly matters.',
    'How to use them is told in [reviewing.md](reviewing.md). A project sets levels of its own in its [configuration](configuration.md):', '',
    '```json', '{ "levels": { "touchpoint-removed": "breaking", "title-changed": "notable" } }', '```', '',
    '| reason | level | when |', '| --- | --- | --- |',
    ...Object.entries(REASONS).map(([reason, { level, what }]) => `| \`${reason}\` | ${level} | ${what} |`),
  ].join('\n')}\n`;
}
