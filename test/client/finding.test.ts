/** What is found in a picture, and which lanes it has. */
import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../client/preview/lanes.ts';
import { matching } from '../../client/webview/matches.ts';
import type { Element } from '../../diagram/drawing.ts';

describe('matching', () => {
  const things = [{ words: 'Calls the help\nline' }, { words: '小陳，第一次租屋' }, { words: 'Ｗebsite' }, { words: '' }];
  const found = (wanted: string): number[] => matching(things, wanted).map((thing) => things.indexOf(thing));
  it('looks for all words, in any case, over line breaks', () => {
    expect(found('LINE help')).toEqual([0]);
    expect(found('help line')).toEqual([0]);
    expect(found('helpline')).toEqual([]);
  });
  it('takes wide letters for narrow ones', () => {
    expect(found('website')).toEqual([2]);
    expect(found('第一次')).toEqual([1]);
  });
  it('finds nothing by nothing', () => expect(found('  ')).toEqual([]));
});

it('lanes are told from the top down, with their whole names', () => {
  const element = (tag: string, attributes: Element['attributes'], ...children: Element['children']): Element => ({ tag, attributes, children });
  const lane = (id: string, ...lines: string[]): Element =>
    element('g', { 'data-lane': id }, element('g', { 'data-kind': 'lane' }, element('title', {}, 'A tooltip'), ...lines.map((line) => element('text', {}, line))));
  expect(lanesOf([element('g', {}, lane('touchpoints', 'Touchpoints'), element('rect', {}), lane('pains', 'Pains and', 'opportunities')), lane('bare')])).toEqual([
    { id: 'touchpoints', name: 'Touchpoints' }, { id: 'pains', name: 'Pains and opportunities' }, { id: 'bare', name: '' },
  ]);
});
