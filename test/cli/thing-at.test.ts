/** Which thing a finding is in, as it is found by halves, against a walk through all things of the file. */
import { expect, test } from 'vitest';
import { thingAt } from '../../cli/check/thing-at.ts';
import type { FileModel, Position, Thing } from '../../language/model/model.ts';
import { thingsOf } from '../../language/names/walk.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import { EXAMPLES } from '../support/texts.ts';

const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character < b.character);

function byWalking(model: FileModel, position: Position): Thing | undefined {
  let found: Thing | undefined;
  for (const { thing } of thingsOf(model)) {
    if (before(position, thing.range.start) || before(thing.range.end, position)) continue;
    if (!found || before(found.range.start, thing.range.start)) found = thing;
  }
  return found;
}

/** Each text, and what is left of it where lines are missing: then there are blocks that the reader puts in, which take no room. */
function* texts(): Generator<string> {
  for (const text of [...EXAMPLES.map(([, text]) => text), ...RULES.map(({ fails }) => fails.replace(/[⟪⟫]/g, ''))]) {
    yield text;
    const lines = text.split('\n');
    for (const every of [2, 3, 5]) yield lines.filter((_, i) => i % every !== 1).join('\n');
  }
}

test('the innermost thing is the same at every place of every text', () => {
  let places = 0;
  for (const text of texts()) {
    const { model } = readFile('file:///a.journey', text), find = thingAt(model);
    text.split('\n').forEach((said, line) => {
      for (let character = 0; character <= said.length + 1; character++) {
        const position = { line, character };
        if (find(position) !== byWalking(model, position)) expect({ position, found: find(position)?.id, text }).toEqual({ position, found: byWalking(model, position)?.id, text });
        places++;
      }
    });
  }
  expect(places).toBeGreaterThan(50_000);
});
