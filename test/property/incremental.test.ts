/** A project that was edited step by step, in one file and in another, says the same as one that is made anew from the texts as they are then. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import type { Kind } from '../../language/model/model.ts';
import { namesOf, Project } from '../../language/names/project.ts';
import { readFile, type FileReading } from '../../language/read.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';

const FILES = EXAMPLES.map(([name, text]) => [`file:///${name}`, text] as const);
/** What is put in: pieces that declare, mention, break and end things; names that stand in several files are among them. */
const PIECES = ['\n', 'x', ' ', '"', '  ', '\nteam Care "Another"\n', '\npersona Ann\n', '\n  owner Care\n', '\n    via Website\n', '\njourney Wardrobe\n', '\nstage Again\n', 'Care', 'Website', '"""', '/*', '*/', '// '];

interface Edit { readonly file: number; readonly at: number; readonly length: number; readonly piece: string; readonly gone: boolean }

const edits: fc.Arbitrary<Edit[]> = fc.array(fc.record({
  file: fc.nat({ max: FILES.length - 1 }), at: fc.nat({ max: 100_000 }), length: fc.oneof(fc.constant(0), fc.nat({ max: 30 })), piece: fc.constantFrom(...PIECES, ''), gone: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
}), { minLength: 1, maxLength: 8 });

/** All that rules and editors ask a project, in a form that can be compared. */
function said(project: Project, readings: ReadonlyMap<string, FileReading>) {
  const idOf = (thing: { readonly id: string; readonly kind: Kind } | undefined) => thing && `${thing.kind} ${thing.id}`;
  return {
    models: project.models, places: project.places.map(({ uri, thing, within, journey }) => [uri, idOf(thing), idOf(within), idOf(journey)]),
    mentions: project.mentions.map(mention => {
      const { target, candidates } = project.look(mention.ref, mention.in);
      return [mention.uri, mention.index, mention.ref.text, idOf(target?.thing), candidates.map(({ uri, thing }) => [uri, thing.range.start.line, idOf(thing)])];
    }),
    uses: project.places.map(({ thing }) => project.mentionsOf(thing).map(({ uri, index }) => [uri, index])),
    kinds: (['team', 'journey', 'touchpoint', 'pain'] as const).map(kind => project.ofKind(kind).map(({ uri, thing }) => [uri, thing.id])),
    same: project.places.map(place => project.namesakes(place).length),
    unread: project.places.map(place => namesOf(place).map(name => project.isUnread(name))),
    findings: [...readings].map(([uri, reading]) => check(project, uri, reading)),
  };
}

test('edited step by step', () => {
  const { runs, seed } = runsOf('edited step by step', { short: 25, long: 3000 });
  fc.assert(fc.property(edits, steps => {
    const edited = new Project(), texts = new Map<string, string>(FILES), readings = new Map<string, FileReading>();
    const read = (uri: string, text: string): void => {
      const reading = readFile(uri, text);
      texts.set(uri, text);
      readings.set(uri, reading);
      edited.set(reading.model);
    };
    for (const [uri, text] of FILES) read(uri, text);
    for (const { file, at, length, piece, gone } of steps) {
      const uri = FILES[file]![0], text = texts.get(uri) ?? FILES[file]![1], from = at % (text.length + 1);
      if (gone) {
        edited.delete(uri);
        texts.delete(uri);
        readings.delete(uri);
      } else read(uri, text.slice(0, from) + piece + text.slice(from + length));
      // What was asked in between is not to be remembered.
      edited.mentionsOf(edited.places[0]?.thing ?? { kind: 'team' } as never);
    }
    const fresh = new Project(), again = new Map<string, FileReading>();
    for (const [uri, text] of [...texts].reverse()) {
      const reading = readFile(uri, text);
      again.set(uri, reading);
      fresh.set(reading.model);
    }
    expect(said(edited, new Map([...readings].sort(([a], [b]) => a < b ? -1 : 1)))).toEqual(said(fresh, new Map([...again].sort(([a], [b]) => a < b ? -1 : 1))));
  }), { numRuns: runs, seed });
});
