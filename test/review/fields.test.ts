/** The table of fields against the grammar: no fact of the language is passed over. */
import { expect, test } from 'vitest';
import { LINE_TABLE } from '../../language/generated/line-table.ts';
import { REASONS } from '../../language/model/change-levels.ts';
import { FIELDS, ROOTS, SLOTS } from '../../review/diff/fields.ts';

test('each line of each block is a field or a block in it, and each field is a line', () => {
  for (const [block, lines] of Object.entries(LINE_TABLE)) {
    if (block === '') continue;
    const fields = FIELDS[block as keyof typeof FIELDS];
    const words = [...Object.values(fields).flatMap(field => field.words), ...(SLOTS[block as keyof typeof FIELDS] ?? []).map(({ kind }) => kind)].filter(word => word !== '');
    expect([...new Set(words)].sort(), block).toEqual([...new Set(Object.keys(lines))].sort());
  }
  // A phase is a line without lines of its own.
  expect(Object.keys(FIELDS).filter(kind => kind !== 'phase').sort()).toEqual(Object.keys(LINE_TABLE).filter(block => block !== '').sort());
});

test('each block of a file and in a block has a place', () => {
  const opened = (block: string) => Object.entries(LINE_TABLE[block] ?? {}).flatMap(([word, line]) => line.opens ?? (JSON.stringify(line.rest).includes('"name"') ? word : [])).sort();
  expect(ROOTS.map(({ kind }) => kind).sort()).toEqual(opened(''));
  for (const block of Object.keys(FIELDS)) expect((SLOTS[block as keyof typeof FIELDS] ?? []).map(({ kind }) => kind as string).sort(), block).toEqual(opened(block));
});

test('each topic has a level', () => {
  for (const fields of Object.values(FIELDS)) for (const { topic } of Object.values(fields)) expect(Object.keys(REASONS)).toContain(`${topic}-changed`);
});
