/** The fonts of a PDF: those of this machine, a part of each embedded. A line is set in runs, each in the first font that has its letters. */
import { readFileSync } from 'node:fs';
import { create, type FontFile } from 'fontkit';
import { EVERY_SCRIPT, findFonts, missingFontMessage, scriptsIn, type Font, type Script } from '../../files/fonts.ts';
import { UsageError } from '../usage.ts';
import { inOrder } from './order.ts';

/** A font of the PDF. */
export interface Face {
  /** By which the document knows it. */
  readonly name: string;
  readonly file: Uint8Array;
  /** Which of the fonts of a file that holds several. */
  readonly postscriptName: string | undefined;
  readonly font: FontFile;
  /** Bold was asked for and isn't there: it is to be thickened. */
  readonly thin: boolean;
}

export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly fromRight: boolean;
}

export interface Faces {
  /** A line as runs from left to right. */
  runs(line: string, bold: boolean): Run[];
  /** Sentences about letters that no font here has. To be asked for when all lines are set. */
  missing(): string[];
}

/**
 * @param text everything that will be set
 * @param folders where fonts are looked for; where the system has them when it is left out
 * @throws UsageError where there is no font at all
 */
export function openFaces(text: string, folders?: readonly string[]): Faces {
  const asked = scriptsIn(text), { found, missing } = findFonts(asked, folders);
  const lacking = new Set<Script>(missing), unknown = new Set<string>();
  const opened = new Map<string, Face | undefined>();
  const open = (font: Font, bold: boolean): Face | undefined => {
    const key = `${font.script} ${bold ? 'bold' : 'regular'}`;
    if (!opened.has(key)) opened.set(key, openFace(font, bold, key));
    return opened.get(key);
  };
  // A font of pictures in colours has no outlines that a PDF could hold.
  const usable = found.filter(font => open(font, false) !== undefined || (lacking.add(font.script), false));
  if (usable.length === 0) {
    throw new UsageError('A PDF needs fonts, and none was found on this machine. Install one, such as Noto Sans, for Chinese and Japanese also Noto Sans CJK (on Debian and Ubuntu: `apt-get install fonts-noto-core fonts-noto-cjk`), or write an SVG.');
  }
  let others: readonly Font[] | undefined;
  const has = (font: Font, bold: boolean, codePoint: number): boolean => open(font, bold)?.font.hasGlyphForCodePoint(codePoint) ?? false;
  const chosen = new Map<string, Font>();
  const choose = (character: string, bold: boolean): Font => {
    const key = `${bold} ${character}`, known = chosen.get(key);
    if (known) return known;
    const codePoint = character.codePointAt(0)!;
    // Signs such as arrows may be in a font that nobody would look for them in.
    const font = usable.find(each => has(each, bold, codePoint))
      ?? (others ??= findFonts(EVERY_SCRIPT.filter(script => !asked.includes(script)), folders).found).find(each => has(each, bold, codePoint));
    if (!font && !scriptsIn(character).some(script => lacking.has(script))) unknown.add(character);
    chosen.set(key, font ?? usable[0]!);
    return font ?? usable[0]!;
  };
  return {
    runs: (line, bold) => inOrder(cleaned(line)).flatMap(({ text, fromRight }) => {
      const runs: { text: string; font: Font }[] = [];
      for (const character of text) {
        const last = runs.at(-1), font = last && JOINED.test(character) ? last.font : choose(character, bold);
        if (last?.font === font) last.text += character;
        else runs.push({ text: character, font });
      }
      const set = runs.map(run => ({ text: run.text, face: open(run.font, bold)!, fromRight }));
      // A font sets letters from the right by itself; signs that stand alone it can't tell from others.
      return fromRight ? set.reverse().map(run => HAS_LETTER.test(run.text) ? run : { ...run, text: [...run.text].reverse().join('') }) : set;
    }),
    missing: () => [
      ...[...lacking].map(missingFontMessage),
      ...unknown.size === 0 ? [] : [`No font on this machine has ${[...unknown].slice(0, 10).join(' ')}${unknown.size > 10 ? ' …' : ''}: boxes stand in ${unknown.size === 1 ? 'its' : 'their'} place. Install Noto Sans and Noto Sans Symbols.`],
    ],
  };
}

/** What goes with the letter before it, whichever font that is in: spaces, accents, joiners. */
const JOINED = /^[\p{M}\p{Zs}\u200c\u200d]$/u;

const HAS_LETTER = /\p{L}/u;

/** What no font has a letter for, or that only says how to show the letter before. */
function cleaned(line: string): string {
  // eslint-disable-next-line no-control-regex
  return line.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').replace(/[\ufe00-\ufe0f]/g, '');
}

function openFace({ family, regular, bold: strong }: Font, bold: boolean, name: string): Face | undefined {
  const path = bold && strong !== undefined ? strong : regular;
  const file = readFileSync(path), holder = create(file);
  const several = 'fonts' in holder ? holder.fonts : undefined;
  const ofFamily = several?.filter(each => each.familyName === family);
  const font = several
    ? ofFamily!.find(each => /^bold$/i.test(each.subfamilyName) === bold) ?? ofFamily![0] ?? several[0]!
    : holder as FontFile;
  const { tables } = font.directory;
  if (!tables['glyf'] && !tables['CFF '] && !tables['CFF2']) return undefined;
  return { name, file, postscriptName: several && font.postscriptName, font, thin: bold && strong === undefined && !/bold/i.test(font.subfamilyName) };
}
