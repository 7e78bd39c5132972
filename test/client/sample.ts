/** A small picture for tests of the client: stages as headers, touchpoints as cards, made from a few words. */
import type { Drawing, Element } from '../../diagram/drawing.ts';
import type { Picture } from '../../server/protocol.ts';

export interface SampleStage {
  readonly name: string;
  readonly touchpoints: readonly string[];
}

export const SAMPLE: readonly SampleStage[] = [
  { name: 'Notice', touchpoints: ['Invitation', 'Lecture'] },
  { name: 'Weigh', touchpoints: ['Question'] },
  { name: 'Rely', touchpoints: ['Review', 'Renewal', 'Referral'] },
];

const CARD = { width: 170, height: 64, gap: 24 };

const element = (tag: string, attributes: Element['attributes'], ...children: Element['children']): Element => ({ tag, attributes, children });
const words = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2');

/** The picture of a journey `Trial`, and where its things stand: the journey in line 0, each stage and touchpoint in a line of its own. */
export function samplePicture(stages: readonly SampleStage[] = SAMPLE, more: Partial<Picture> = {}): Picture {
  const places: Record<string, Picture['places'][string]> = {};
  const content: Element[] = [];
  let line = 1;
  let x = 24;
  for (const stage of stages) {
    const id = `Trial.${stage.name}`;
    const first = line++;
    const width = Math.max(stage.touchpoints.length, 1) * (CARD.width + CARD.gap) - CARD.gap;
    content.push({
      ...element('g', { 'data-id': id, 'data-kind': 'stage', class: 'stage', transform: `translate(${x} 70)` },
        element('title', {}, words(stage.name)),
        element('rect', { width, height: 36, rx: 4, fill: '#2c5f8d' }),
        element('text', { x: 12, y: 23, fill: '#fff', 'font-size': 14, 'font-weight': 600 }, words(stage.name))),
      key: id,
    });
    stage.touchpoints.forEach((touchpoint, index) => {
      const own = `${id}.${touchpoint}`;
      places[own] = { start: { line, character: 2 }, end: { line, character: 40 } };
      line++;
      content.push({
        ...element('g', { 'data-id': own, 'data-kind': 'touchpoint', class: 'jm-thing', transform: `translate(${x + index * (CARD.width + CARD.gap)} 130)` },
          element('title', {}, words(touchpoint)),
          element('rect', { class: 'jm-card jm-box', width: CARD.width, height: CARD.height, rx: 6, fill: '#8884', stroke: '#8888' }),
          element('text', { x: 12, y: 26, fill: 'currentColor', 'font-size': 13 }, words(touchpoint))),
        key: own,
      });
    });
    places[id] = { start: { line: first, character: 0 }, end: { line: line - 1, character: 40 } };
    x += width + CARD.gap;
  }
  places['Trial'] = { start: { line: 0, character: 0 }, end: { line: line - 1, character: 40 } };
  const drawing: Drawing = { width: x, height: 240, title: 'A trial', description: 'For tests', content, plain: false };
  return { panel: 'panel 1', uri: 'file:///trial.journey', version: 1, views: [{ name: 'map', label: 'Map', question: 'What does this person go through?' }], view: 'map', journeys: [{ name: 'Trial', label: 'A trial' }], journey: 'Trial', drawing, places, ...more };
}
