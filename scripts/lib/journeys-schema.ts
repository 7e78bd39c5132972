/** The JSON schema of what `journey export --to json` writes: made from the table of facts and the grammar's words. */
import { BLOCKS, FILE_PARTS, type BlockKind, type Fact } from '../../language/plain/facts.ts';
import { wordsOf } from '../../language/plain/fits.ts';
import { WORDS } from '../../language/lines/words.ts';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' }, NUMBER: Schema = { type: 'number' };
const REF: Schema = { $ref: '#/definitions/mention' };
const list = (items: Schema): Schema => ({ type: 'array', minItems: 1, items });
const record = (properties: Readonly<Record<string, Schema>>, ...required: readonly string[]): Schema => ({ type: 'object', properties, required, additionalProperties: false });
const QUANTITY = { number: NUMBER, unit: TEXT, per: TEXT };

function shapeOf(kind: BlockKind, fact: Fact): Schema {
  const words: Schema = { enum: wordsOf(kind, fact) };
  switch (fact.shape) {
    case 'text': case 'role': case 'tag': return TEXT;
    case 'texts': return list(TEXT);
    case 'ref': return REF;
    case 'refs': return list(REF);
    case 'word': return words;
    case 'words': case 'word-lines': return list(words);
    case 'number': return NUMBER;
    case 'date': return { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'flag': return { const: true };
    case 'duration': return record({ number: NUMBER, unit: words }, 'number', 'unit');
    case 'quantity': return record(QUANTITY, 'number');
    case 'target': return record({ ...QUANTITY, comparison: { enum: ['>=', '<=', '>', '<'] } }, 'number');
    case 'explained': return list(record({ name: REF, why: TEXT }, 'name'));
    case 'emotions': return list(record({ persona: REF, score: { ...NUMBER, description: 'From -2 to +2; left out for `n/a`, not involved.' }, text: TEXT }));
    case 'next': return list(record({ to: list(REF), when: TEXT }, 'to'));
    case 'exits': return list(record({ text: TEXT, percent: NUMBER }));
  }
}

function blockSchema(kind: BlockKind): Schema {
  const { facts, parts } = BLOCKS[kind];
  return record({
    name: { $ref: '#/definitions/name' }, title: TEXT, documentation: { ...TEXT, description: 'The comment above it.' },
    ...Object.fromEntries(facts.map(fact => [fact.key, { ...shapeOf(kind, fact), ...(WORDS[kind]?.[fact.word.split(' ')[0]!] && { description: WORDS[kind]![fact.word.split(' ')[0]!]!.help }) }])),
    ...Object.fromEntries(parts.map(part => [part.key, list({ $ref: `#/definitions/${part.kind}` })])),
  }, 'name');
}

export function journeysSchema(): Schema {
  const sync = record({ process: REF, behaviour: REF, pairs: list(record({ process: REF, behaviour: REF }, 'process', 'behaviour')), free: list(REF) }, 'process', 'behaviour');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $comment: 'Made by `npm run generate`: do not edit.',
    title: 'Journeys, as `journey export --to json` writes them and `journey import` reads them',
    ...record({
      $schema: TEXT, format: { const: 'journey-maps' }, version: { const: 1 },
      ...Object.fromEntries(FILE_PARTS.map(({ key, kind }) => [key, list({ $ref: `#/definitions/${kind}` })])),
    }, 'format', 'version'),
    definitions: {
      name: { type: 'string', minLength: 1, description: 'Letters of any script, digits, `_`, and `-` between them.' },
      mention: { type: 'string', minLength: 1, description: 'The name of something, with the names of the blocks around it in front where it needs them: `Journey.Stage.Touchpoint`.' },
      sync, ...Object.fromEntries((Object.keys(BLOCKS) as BlockKind[]).map(kind => [kind, blockSchema(kind)])),
    },
  };
}
