/** What goes out as JSON or as the long table comes in as the same journeys. */
import * as fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exportJourneys, type ExportFormat } from '../../exchange/export.ts';
import { guarded, unguarded } from '../../exchange/guard.ts';
import { importJourneys } from '../../exchange/import.ts';
import { plainOf } from '../../language/plain/of-model.ts';
import type { PlainFile } from '../../language/plain/plain.ts';
import { writeJourneys } from '../../language/plain/write.ts';
import { readFile } from '../../language/read.ts';
import { canonical, plainJourney } from '../format/journeys.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';
import { factsOf } from './models.ts';

async function out(format: ExportFormat, file: PlainFile): Promise<Uint8Array> {
  const { content, lost } = await exportJourneys(format, { file, project: file });
  expect(lost).toEqual([]);
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

describe.for(['json', 'csv'] as const)('%s', format => {
  const same = async (text: string): Promise<void> => {
    const model = readFile('', text).model, bytes = await out(format, plainOf(model));
    const { file, report } = await importJourneys({ name: `a.${format}`, bytes });
    expect(report).toMatchObject({ doubts: [], infos: [], leftOut: [], assumed: [] });
    expect(file).toEqual(plainOf(model));
    expect(factsOf(readFile('', writeJourneys(file)).model)).toEqual(factsOf(model));
  };

  test.for(EXAMPLES)('%s comes back the same', ([, text]) => same(text));

  test('any journey comes back the same', async () => {
    await fc.assert(fc.asyncProperty(plainJourney.map(canonical), same), { numRuns: runsOf(`round trips by ${format}`, { short: 100, long: 2000 }).runs });
  });
});

describe('cells that a spreadsheet would take for formulas', () => {
  const ATTACKS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\n=1', '=cmd|\' /C calc\'!A0', '\'=1', '\'\'=1', '""', '\'""', '＝1+1', '|calc', '%0A=1'];

  test('are harmless in what is written, and come back as they were', async () => {
    const title = (text: string): PlainFile => ({ journeys: [{ name: 'A', title: text, notes: [text] }] });
    for (const attack of ATTACKS) {
      const bytes = await out('csv', title(attack)), rows = parse(Buffer.from(bytes), { bom: true }) as string[][];
      for (const cell of rows.flat()) expect(cell, attack).not.toMatch(/^[=+\-@\t\r\n＝＋－＠|%]/);
      expect((await importJourneys({ name: 'a.csv', bytes })).file).toEqual(title(attack));
    }
  });

  test('guarding has a way back, for every text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('\'', '=', '"', '-', '1', '@', 'a') })), text => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^(?![+-]?\d+(\.\d+)?$)[=+\-@\t\r\n]/);
    }));
  });
});

describe('hostile JSON', () => {
  const read = async (text: string) => importJourneys({ name: 'a.json', bytes: new TextEncoder().encode(text) });

  test('reaches no prototype', async () => {
    const { file, report } = await read('{"format":"journey-maps","version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"teams":[{"name":"A","__proto__":{"polluted":1},"notes":["x"],"toString":"y"}]}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(file).toEqual({ teams: [{ name: 'A', notes: ['x'] }] });
    expect(report.leftOut.map(({ place }) => place.in)).toEqual(['__proto__', 'constructor', 'teams[0].__proto__', 'teams[0].toString']);
  });

  test('values that are none are left out, and the rest is read', async () => {
    const { file, report } = await read(JSON.stringify({
      format: 'journey-maps', version: 1, teams: [{ name: 'A\nteam B', title: 'x"\ny' }, 5], channels: [{ name: 'C', cost: 'huge', fits: ['A B'], kind: 'digital' }],
      journeys: [{ name: 'J', state: 'current', for: ['Ann\n  state future'], stages: [{ name: 'S', touchpoints: [{ name: 'T', wait: { number: 1, unit: 'fortnights' }, emotions: [{ score: '1' }], effort: 2 }] }] }],
    }));
    expect(file).toEqual({
      teams: [{ name: 'XY', title: 'x"\ny' }], channels: [{ name: 'C', kind: 'digital' }], journeys: [{ name: 'J', state: 'current', stages: [{ name: 'S', touchpoints: [{ name: 'T', effort: 2 }] }] }],
    });
    expect(report.doubts).toHaveLength(6);
    expect(readFile('', writeJourneys(file)).findings).toEqual([]);
  });

  test.for([['no JSON', '{', /is no JSON/], ['another JSON', '[]', /not a journey's/], ['another version', '{"format":"journey-maps","version":2}', /version 2/]] as const)('%s is refused in a sentence', async ([, text, message]) => {
    await expect(read(text)).rejects.toThrow(message);
  });
});

describe('a long table that somebody wrote', () => {
  test('rows that say nothing readable are told by their line', async () => {
    const text = 'block,name,fact,value,text,journey,stage,touchpoint\njourney,J,,,,,,\njourney,J,state,sideways,,,,\nwibble,X,,,,,,\nstage,S,,,,Other,,\njourney,J,note,,"two\nlines",,,\njourney,J,owner,"Care\nteam X",,,,\n';
    const { file, report } = await importJourneys({ name: 'a.csv', bytes: new TextEncoder().encode(text) });
    expect(file).toEqual({ journeys: [{ name: 'J', notes: ['two\nlines'] }] });
    expect(report.leftOut.map(({ place, why }) => `${place.line}: ${why}`)).toEqual([
      '3: this can\'t stand behind `state`', '4: there is no block `wibble`', '5: what it is in isn\'t there in a row above', '8: this can\'t stand behind `owner`',
    ]);
  });
});
