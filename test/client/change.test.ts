/** What is different is all that is needed: applied to the older state it makes the newer one, of anything; and nonsense makes nothing. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, isChange, pictureAfter } from '../../client/preview/change.ts';
import { difference } from '../../server/difference.ts';
import type { PictureChange } from '../../server/protocol.ts';
import { runsOf } from '../support/long.ts';
import { SAMPLE, samplePicture } from './sample.ts';

const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Data that is alike in most, as two pictures are: lists of things with keys, some of them gone, new, moved or changed. */
const { thing } = fc.letrec<{ thing: unknown; list: unknown }>((tie) => ({
  thing: fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>(null, true, 0, 1, '', 'a', 'b'), tie('list'),
    fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), text: fc.constantFrom('x', 'y'), children: tie('list') }, { requiredKeys: [] }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'constructor', 'is', 'list', 'fields', 'length'), tie('thing'))),
  list: fc.array(tie('thing'), { maxLength: 5 }),
}));

it('a change makes the newer state of the older one', () => {
  const { runs, seed } = runsOf('changes', { short: 2000, long: 200_000 });
  fc.assert(fc.property(thing, thing, (one, other) => {
    const before = sent(one), after = sent(other), change = difference(before, after);
    if (change === undefined) {
      expect(after).toEqual(before);
      return;
    }
    const arrived = sent(change);
    expect(isChange(arrived)).toBe(true);
    expect(changed(before, arrived)).toEqual(after);
  }), { numRuns: runs, seed });
});

describe('a letter in a title', () => {
  const STAGES = Array.from({ length: 20 }, (_, s) => ({ name: `Stage${s}`, touchpoints: Array.from({ length: 10 }, (__, t) => `Touchpoint${t}`) }));
  const before = samplePicture(STAGES, { number: 1 });
  const title = (text: string) => JSON.parse(JSON.stringify(before).replace('"Touchpoint3"', `"${text}"`)) as typeof before;

  it('is said in few words', () => {
    expect(JSON.stringify(difference(before, title('Paying'))).length).toBeLessThan(400);
  });

  it('leaves everything else the same objects', () => {
    const change = difference(before, title('Paying'))!;
    const after = pictureAfter(before, { panel: 'panel 1', since: 1, change })!;
    expect(after).toEqual(title('Paying'));
    expect(after.places).toBe(before.places);
    expect(after.drawing?.content.filter((each, at) => each !== before.drawing?.content[at])).toHaveLength(1);
  });
});

describe('no change of this picture', () => {
  const before = samplePicture(SAMPLE, { number: 1 });
  const of = (change: unknown): PictureChange => ({ panel: 'panel 1', since: 1, change: change as PictureChange['change'] });
  it.for<[string, unknown]>([
    ['what is no picture', { is: {} }],
    ['another file', { fields: [['uri', { is: 'file:///other.journey' }]], gone: [] }],
    ['another panel', { fields: [['panel', { is: 'panel 2' }]], gone: [] }],
    ['without its places', { fields: [], gone: ['places'] }],
    ['fields of a text', { fields: [['uri', { fields: [], gone: [] }]], gone: [] }],
    ['a list of an object', { fields: [['places', { list: [] }]], gone: [] }],
    ['more of a list than there is', { fields: [['journeys', { list: [{ from: 0, count: 9 }] }]], gone: [] }],
    ['something that is not there', { fields: [['journeys', { list: [{ at: 7, change: { fields: [], gone: [] } }] }]], gone: [] }],
    ['an element that is none', { fields: [['drawing', { fields: [['content', { list: [{ from: 0, count: 1 }, { is: { tag: 'g' } }] }]], gone: [] }]], gone: [] }],
  ])('%s', ([, change]) => {
    expect(pictureAfter(before, of(change))).toBeUndefined();
  });

  it.for<[string, unknown]>([['a text', 'is'], ['nothing', null], ['fields alone', { fields: [] }], ['pieces without a place', { list: [{ from: 0 }] }], ['before the beginning', { list: [{ from: -1, count: 1 }] }]])('is not even one: %s', ([, change]) => {
    expect(isChange(change)).toBe(false);
  });
});
