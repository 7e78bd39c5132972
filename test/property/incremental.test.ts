/** A project that was edited step by step, in one file and in another, says the same as one that is made anew from the texts as they are then. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile, type FileReading } from '../../language/read.ts';
import { manyFiles } from '../bench/content.ts';
import { runsOf } from '../support/long.ts';
import { EXAMPLES } from '../support/texts.ts';
import { said } from './said.ts';

/** One vocabulary, and journeys that share it: what is written in one file changes what is said of the others. */
const SHARED = Object.entries(manyFiles(4, 3)).map(([name, text]) => [`file:///${name}`, text] as const);
const FILES = [...EXAMPLES.map(([name, text]) => [`file:///${name}`, text] as const), ...SHARED];
/** What is put in: pieces that declare, mention, break and end things; names that stand in several files are among them. */
const PIECES = ['\n', 'x', ' ', '"', '  ', '\nteam Care "Another"\n', '\npersona Ann\n', '\n  owner Care\n', '\n    via Website\n', '\njourney Wardrobe\n', '\nstage Again\n', 'Care', 'Website', '"""', '/*', '*/', '// '];

interface Edit { readonly file: number; readonly at: number; readonly length: number; readonly piece: string; readonly gone: boolean; readonly word: boolean }

const edits: fc.Arbitrary<Edit[]> = fc.array(fc.record({
  word: fc.boolean(), file: fc.oneof(fc.nat({ max: FILES.length - 1 }), fc.integer({ min: EXAMPLES.length, max: FILES.length - 1 })), at: fc.nat({ max: 100_000 }), length: fc.oneof(fc.constant(0), fc.nat({ max: 30 })), piece: fc.constantFrom(...PIECES, ''), gone: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
}), { minLength: 1, maxLength: 8 });

/** Where the next name ends: a letter more, or fewer behind it, makes it another one. */
function endOfName(text: string, from: number): number {
  const name = /\b\p{Lu}\w*/u.exec(text.slice(from));
  return name ? from + name.index + name[0].length : from;
}

test('edited step by step', () => {
  const { runs, seed } = runsOf('edited step by step', { short: 25, long: 1000 });
  fc.assert(fc.property(edits, steps => {
    const edited = new Project(), texts = new Map<string, string>(FILES), readings = new Map<string, FileReading>();
    const read = (uri: string, text: string): void => {
      const reading = readFile(uri, text);
      texts.set(uri, text);
      readings.set(uri, reading);
      edited.set(reading.model);
    };
    for (const [uri, text] of FILES) read(uri, text);
    for (const { file, at, length, piece, gone, word } of steps) {
      const uri = FILES[file]![0], text = texts.get(uri) ?? FILES[file]![1], from = word ? endOfName(text, at % (text.length + 1)) : at % (text.length + 1);
      if (gone) {
        edited.delete(uri);
        texts.delete(uri);
        readings.delete(uri);
      } else read(uri, text.slice(0, from) + piece + text.slice(from + length));
      // What was asked in between is not to be remembered.
      for (const [other] of SHARED) if (readings.has(other)) check(edited, other, readings.get(other)!);
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

test('what is doubtful, and what means a thing, is what a look at all mentions says', () => {
  const { runs, seed } = runsOf('doubts step by step', { short: 25, long: 1000 });
  fc.assert(fc.property(edits, steps => {
    const project = new Project(), texts = new Map<string, string>(FILES);
    for (const [uri, text] of FILES) project.set(readFile(uri, text).model);
    for (const { file, at, piece, length, gone, word } of steps) {
      const uri = FILES[file]![0], text = texts.get(uri)!, from = word ? endOfName(text, at % (text.length + 1)) : at % (text.length + 1);
      if (gone) project.delete(uri);
      else {
        texts.set(uri, text.slice(0, from) + piece + text.slice(from + length));
        project.set(readFile(uri, texts.get(uri)!).model);
      }
      // Doubt is a matter of words: one word that means nothing to one mention is looked at wherever it stands.
      const unclear = new Set(project.mentions.filter(({ ref, in: within }) => project.look(ref, within).candidates.length !== 1).map(({ ref }) => ref.text));
      expect(project.doubts).toEqual(project.mentions.filter(({ ref }) => unclear.has(ref.text)));
      for (const { thing } of project.places) {
        const uses = project.mentions.filter(({ ref, in: within }) => ref.kinds.includes(thing.kind) && project.resolve(ref, within) === thing);
        expect(project.mentionsOf(thing).length).toBe(uses.length);
        expect(project.isMentioned(thing)).toBe(uses.length > 0);
      }
    }
  }), { numRuns: runs, seed });
});
