import { describe, expect, it } from 'vitest';
import { isFromPage, isPicture, isPreviewState, isToPage } from '../../client/preview/messages.ts';
import { samplePicture } from './sample.ts';

const picture = samplePicture();
const drawing = picture.drawing as NonNullable<typeof picture.drawing>;
const deep = (levels: number): unknown => {
  let element: unknown = { tag: 'g', attributes: {}, children: [] };
  for (let level = 0; level < levels; level++) element = { tag: 'g', attributes: {}, children: [element] };
  return element;
};

describe('what the page hears', () => {
  const good: unknown[] = [
    { type: 'picture', picture },
    { type: 'picture', picture: { panel: 'panel 1', uri: 'untitled:Untitled-1', version: null, journeys: [], views: [], view: 'map', places: {} } },
    { type: 'picture', picture: samplePicture([], { broken: { message: 'No.', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } } }) },
    { type: 'light', ids: ['A.B', 'A'], reveal: true },
    { type: 'light', ids: [], reveal: false },
    { type: 'picture', picture: { ...picture, folded: ['emotion'] } },
    { type: 'find' },
    { type: 'aim', at: 'selection' },
    { type: 'hover', request: 1 },
    { type: 'hover', request: 1, text: { paragraphs: [[[{ text: 'A', style: 'bold' }]]], findings: [{ severity: 'hint', message: 'B' }] } },
    { type: 'paint', request: 0, svg: '<svg/>', width: 10, height: 5.5, ratio: 2, use: 'copy' },
    { type: 'picture', picture: { ...picture, notice: 'Nothing.', comparison: { choices: [{ name: 'a', label: 'A', with: { revision: 'HEAD' } }], chosen: 'a' } } },
    { type: 'picture', picture: { ...picture, places: { A: { uri: 'file:///b.journey', start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } } } },
    { type: 'status', server: 'gone', locked: true },
    { type: 'status', server: 'running', locked: false, uri: 'file:///a.journey', file: 'a.journey' },
  ];
  it.each(good.map((message) => [JSON.stringify(message).slice(0, 80), message]))('%s', (_, message) => expect(isToPage(message)).toBe(true));

  const bad: unknown[] = [
    undefined, null, 1, 'ready', [], {}, { type: 'run' }, { type: 'ready' },
    { type: 'picture' },
    { type: 'picture', picture: { ...picture, uri: 1 } },
    { type: 'picture', picture: { ...picture, version: undefined } },
    { type: 'picture', picture: { ...picture, version: Number.NaN } },
    { type: 'picture', picture: { ...picture, journeys: [{ name: 'A' }] } },
    { type: 'picture', picture: { ...picture, places: { A: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } } } },
    { type: 'picture', picture: { ...picture, places: [] } },
    { type: 'picture', picture: { ...picture, broken: { message: 'x' } } },
    { type: 'picture', picture: { ...picture, drawing: { ...drawing, width: Number.POSITIVE_INFINITY } } },
    { type: 'picture', picture: { ...picture, drawing: { ...drawing, height: -1 } } },
    { type: 'picture', picture: { ...picture, drawing: { ...drawing, content: ['text'] } } },
    { type: 'picture', picture: { ...picture, drawing: { ...drawing, content: [{ tag: 'g', attributes: { x: { toString: 'evil' } }, children: [] }] } } },
    { type: 'picture', picture: { ...picture, drawing: { ...drawing, content: [{ tag: 'g', attributes: {}, children: [1] }] } } },
    { type: 'picture', picture: { ...picture, drawing: { ...drawing, content: [deep(100_000)] } } },
    { type: 'picture', picture: { ...picture, folded: [1] } },
    { type: 'picture', picture: { ...picture, panel: undefined } },
    { type: 'picture', picture: { ...picture, views: [{ name: 'map', label: 'Map' }] } },
    { type: 'picture', picture: { ...picture, comparison: { choices: [{ name: 'a', label: 'A', with: { revision: 1 } }] } } },
    { type: 'aim', at: 'the moon' },
    { type: 'hover', request: -1 },
    { type: 'hover', request: 1, text: { paragraphs: [['A']], findings: [] } },
    { type: 'hover', request: 1, text: { paragraphs: [[[{ text: 'A', style: 'html' }]]], findings: [] } },
    { type: 'paint', request: 1, svg: '<svg/>', width: 0, height: 5, ratio: 2, use: 'save' },
    { type: 'paint', request: 1, svg: '<svg/>', width: 1, height: 5, ratio: 2, use: 'send' },
    { type: 'light', ids: 'A', reveal: true },
    { type: 'light', ids: ['A'] },
    { type: 'status', server: 'well', locked: false },
    { type: 'status', server: 'running' },
  ];
  it.each(bad.map((message, index) => [index, message]))('not number %i', (_, message) => expect(isToPage(message)).toBe(false));
});

describe('what the extension hears', () => {
  const good: unknown[] = [
    { type: 'ready' }, { type: 'openProblem' }, { type: 'restartServer' },
    { type: 'open', id: 'A.B', focus: false },
    { type: 'chooseJourney', name: '小陳' },
    { type: 'fold', lane: 'emotion', folded: true },
    { type: 'chooseView', name: 'flow' }, { type: 'chooseOther', name: 'revision HEAD' },
    { type: 'hover', request: 3, id: 'A.B' }, { type: 'menu', command: 'save-png' },
    { type: 'painted', request: 1, copied: true }, { type: 'painted', request: 1, failed: 'no' },
    { type: 'painted', request: 1, png: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]) },
  ];
  it.each(good.map((message) => [JSON.stringify(message), message]))('%s', (_, message) => expect(isFromPage(message)).toBe(true));

  const bad: unknown[] = [
    undefined, null, 'ready', ['ready'], { type: 'picture', picture }, { type: 'open', id: 1, focus: false }, { type: 'open', id: 'A' },
    { type: 'menu', command: 'workbench.action.quit' }, { type: 'hover', request: 1 }, { type: 'painted', request: 1, png: new Uint8Array([1, 2, 3]) }, { type: 'painted', request: 1, png: 'iVBOR' },
    { type: 'fold', lane: 'emotion' }, { type: 'fold', lane: 1, folded: true }, { type: 'chooseJourney' }, { type: 'chooseJourney', name: 'x'.repeat(2_000_000) }, { type: 'constructor' }, { type: '__proto__' },
  ];
  it.each(bad.map((message, index) => [index, message]))('not number %i', (_, message) => expect(isFromPage(message)).toBe(false));
});

describe('what a preview is restored from', () => {
  const state = { uri: 'file:///a.journey', journey: 'A', locked: true, views: [{ of: 'file:///a.journey\nA', x: 1, y: -2, zoom: 0.5 }] };
  it('takes a state of ours', () => {
    expect(isPreviewState(state)).toBe(true);
    expect(isPreviewState({ uri: 'untitled:Untitled-1', locked: false, views: [] })).toBe(true);
    expect(isPreviewState({ ...state, folded: ['emotion', 'systems'] })).toBe(true);
    expect(isPreviewState({ ...state, view: 'compare', with: { revision: 'HEAD' }, minimap: false })).toBe(true);
  });
  it('takes nothing else', () => {
    for (const other of [undefined, {}, { ...state, locked: 'yes' }, { ...state, folded: 'emotion' }, { ...state, view: 1 }, { ...state, with: 'HEAD' }, { ...state, views: [{ of: 'a', x: 0, y: 0, zoom: 0 }] }, { ...state, uri: undefined }]) {
      expect(isPreviewState(other)).toBe(false);
    }
  });
});

it('a picture of the server is checked by the same guard', () => {
  expect(isPicture(picture)).toBe(true);
  expect(isPicture({ ...picture, drawing: null })).toBe(false);
});
