/** What is loaded when it is first needed. */
import { expect, test, vi } from 'vitest';
import { NotLoaded, orNothing, partsOf } from '../../client/parts.ts';

test('a part is loaded at the first call, and once', async () => {
  const load = vi.fn(async () => ({ made: true })), part = partsOf(() => undefined)(load);
  expect(load).not.toHaveBeenCalled();
  const [first, second] = await Promise.all([part(), part()]);
  expect(first).toBe(second);
  expect(await part()).toBe(first);
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that can’t be loaded is told once, also where another one needs it, and is tried again when it is needed again', async () => {
  const told: unknown[] = [], parts = partsOf((error) => told.push(error)), lost = new Error('Cannot find module');
  let isThere = false;
  const inner = parts(async () => {
    if (!isThere) throw lost;
    return 'inner';
  });
  const outer = parts(async () => `outer of ${await inner()}`);
  await expect(outer()).rejects.toThrow(NotLoaded);
  expect(told).toEqual([lost]);
  isThere = true;
  expect(await outer()).toBe('outer of inner');
  expect(told).toEqual([lost]);
});

test('a command leaves off where its part could not be loaded, and fails as ever where something else is wrong', async () => {
  const part = partsOf(() => undefined)(async (): Promise<string> => {
    throw new Error('gone');
  });
  expect(await orNothing(part())).toBeUndefined();
  expect(await orNothing(Promise.resolve('done'))).toBe('done');
  await expect(orNothing(Promise.reject(new Error('something else')))).rejects.toThrow('something else');
});
