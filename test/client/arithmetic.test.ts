/** What the client reckons without an editor or a page: places, the camera, the outline, orders, sentences. */
import { describe, expect, it, vi } from 'vitest';
import { watchHeartbeat } from '../../client/heartbeat.ts';
import { idsAtLine } from '../../client/preview/places.ts';
import { bringIntoView, fitAll, fitWidth, LARGEST, SMALLEST, within, zoomAt } from '../../client/webview/camera.ts';
import { describeChanges } from '../../client/webview/changes.ts';
import { staying } from '../../client/webview/order.ts';
import { outline, step } from '../../client/webview/outline.ts';

const range = (start: number, end: number, character = 40): { start: { line: number; character: number }; end: { line: number; character: number } } =>
  ({ start: { line: start, character: 0 }, end: { line: end, character } });

describe('which things a line belongs to', () => {
  const places = { Journey: range(0, 20), 'Journey.A': range(3, 9), 'Journey.A.One': range(4, 6), 'Journey.A.Two': range(7, 10, 0) };
  it.each<[number, string[]]>([
    [0, ['Journey']],
    [3, ['Journey.A', 'Journey']],
    [5, ['Journey.A.One', 'Journey.A', 'Journey']],
    [9, ['Journey.A.Two', 'Journey.A', 'Journey']],
    [10, ['Journey']],
    [21, []],
  ])('line %i', (line, ids) => expect(idsAtLine(places, line)).toEqual(ids));

  it('of two on one line the one that begins later is inside', () => {
    const both = { Outer: { start: { line: 1, character: 0 }, end: { line: 1, character: 30 } }, Inner: { start: { line: 1, character: 4 }, end: { line: 1, character: 30 } } };
    expect(idsAtLine(both, 1)).toEqual(['Inner', 'Outer']);
  });
});

describe('the camera', () => {
  const view = { width: 800, height: 600 };
  it('fits the width as long as it can be read, and never enlarges', () => {
    expect(fitWidth(view, { width: 1024, height: 300 })).toEqual({ x: 16, y: 16, zoom: 0.75 });
    expect(fitWidth(view, { width: 4000, height: 300 }), 'too wide to be read at full width').toEqual({ x: 16, y: 16, zoom: 0.6 });
    expect(fitWidth(view, { width: 400, height: 300 })).toEqual({ x: 200, y: 16, zoom: 1 });
  });
  it('fits all of a tall picture', () => {
    expect(fitAll(view, { width: 400, height: 1136 }).zoom).toBe(0.5);
  });
  it('keeps the point under the pointer, also at the limits', () => {
    for (const factor of [1.3, 0.5, 100, 0.0001]) {
      const camera = { x: -40, y: 25, zoom: 0.8 };
      const next = zoomAt(camera, factor, 300, 200);
      expect((300 - next.x) / next.zoom).toBeCloseTo((300 - camera.x) / camera.zoom);
      expect((200 - next.y) / next.zoom).toBeCloseTo((200 - camera.y) / camera.zoom);
      expect(next.zoom).toBeGreaterThanOrEqual(SMALLEST);
      expect(next.zoom).toBeLessThanOrEqual(LARGEST);
    }
  });
  it('never loses the picture', () => {
    const lost = within({ x: 99_999, y: -99_999, zoom: 1 }, view, { width: 1000, height: 500 });
    expect(lost.x).toBeLessThan(view.width);
    expect(lost.y + 500).toBeGreaterThan(0);
  });
  it('goes only as far as it has to', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(bringIntoView(camera, view, { x: 100, y: 100, width: 50, height: 50 })).toEqual(camera);
    expect(bringIntoView(camera, view, { x: 900, y: -80, width: 50, height: 50 })).toEqual({ x: -166, y: 96, zoom: 1 });
  });
});

describe('the outline', () => {
  const places = { S1: range(1, 8), T1: range(2, 5), P1: range(4, 5), T2: range(6, 8), S2: range(9, 12), T3: range(10, 12), O: range(13, 14) };
  const thing = (id: string, kind: string): { id: string; kind: string; label: string } => ({ id, kind, label: id });
  const items = outline([
    thing('O', 'opportunity'), thing('P1', 'pain'), thing('S1', 'stage'), thing('S2', 'stage'), thing('T3', 'touchpoint'), thing('T2', 'touchpoint'), thing('T1', 'touchpoint'), thing('X', 'touchpoint'),
  ], places);

  it('is in the order of the text, each thing in what is around it', () => {
    expect(items.map(({ id, level, parent, position, siblings }) => [id, level, parent, position, siblings])).toEqual([
      ['S1', 1, undefined, 1, 3], ['T1', 2, 'S1', 1, 2], ['P1', 3, 'T1', 1, 1], ['T2', 2, 'S1', 2, 2], ['S2', 1, undefined, 2, 3], ['T3', 2, 'S2', 1, 1], ['O', 1, undefined, 3, 3],
    ]);
  });
  it.each<[string, string, string | undefined]>([
    ['T1', 'ArrowRight', 'T2'], ['T2', 'ArrowRight', 'T3'], ['T3', 'ArrowRight', undefined], ['T1', 'ArrowLeft', undefined],
    ['S1', 'ArrowDown', 'T1'], ['T1', 'ArrowDown', 'P1'], ['T2', 'ArrowDown', undefined], ['P1', 'ArrowUp', 'T1'], ['S1', 'ArrowUp', undefined],
    ['T2', 'Home', 'S1'], ['T2', 'End', 'O'], ['Gone', 'ArrowRight', 'S1'],
  ])('from %s by %s to %s', (from, key, to) => expect(step(items, from, key)?.id).toBe(to));
});

describe('reordering', () => {
  it.each<[number[], number[]]>([
    [[0, 1, 2, 3], [0, 1, 2, 3]],
    [[1, 2, 3, 0], [0, 1, 2]],
    [[3, 0, 1, 2], [1, 2, 3]],
    [[0, -1, 1, -1, 2], [0, 2, 4]],
    [[-1, -1], []],
    [[], []],
  ])('of %j stay %j', (indices, stay) => expect([...staying(indices)].sort((a, b) => a - b)).toEqual(stay));
});

describe('what an edit has changed', () => {
  const thing = (id: string, label: string, kind = 'touchpoint'): { id: string; label: string; kind: string } => ({ id, label, kind });
  const before = [thing('A', 'Calls'), thing('B', 'Waits'), thing('C', 'Leaves')];
  it.each<[string, typeof before]>([
    ['', before],
    ['Touchpoint Returns added.', [...before, thing('D', 'Returns')]],
    ['Touchpoint Waits removed.', before.filter(({ id }) => id !== 'B')],
    ['Touchpoint Waits is now called Waits long.', before.map((each) => (each.id === 'B' ? { ...each, label: 'Waits long' } : each))],
    ['Touchpoint Waits moved.', [thing('B', 'Waits'), thing('A', 'Calls'), thing('C', 'Leaves')]],
    ['', [thing('A2', 'Calls'), thing('B', 'Waits'), thing('C', 'Leaves')]],
    ['Pain 1 added. Pain 2 added. Pain 3 added. And 2 more changes.', [...before, ...[1, 2, 3, 4, 5].map((each) => thing(`P${each}`, String(each), 'pain'))]],
  ])('“%s”', (sentence, after) => expect(describeChanges(before, after)).toBe(sentence));
});

describe('the heartbeat', () => {
  const times = { every: 10, patience: 20 };
  const watch = async (ask: () => Promise<unknown>, milliseconds: number): Promise<number> => {
    vi.useFakeTimers();
    const hung = vi.fn();
    const end = watchHeartbeat(ask, hung, times);
    await vi.advanceTimersByTimeAsync(milliseconds);
    end();
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    return hung.mock.calls.length;
  };
  it('is content with any answer, also an error', async () => {
    expect(await watch(() => Promise.resolve(), 500)).toBe(0);
    expect(await watch(() => Promise.reject(new Error('unknown request')), 500)).toBe(0);
  });
  it('notices silence, once', async () => {
    expect(await watch(() => new Promise(() => undefined), 500)).toBe(1);
  });
  it('has patience', async () => {
    expect(await watch(() => new Promise(() => undefined), 25)).toBe(0);
    expect(await watch(() => new Promise((done) => { setTimeout(done, 15); }), 500)).toBe(0);
  });
});
