/** What holds for every text, and texts to try it on. */
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { check } from '../../language/check.ts';
import type { Range } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { thingsOf } from '../../language/names/walk.ts';
import { readFile } from '../../language/read.ts';
import { RULES } from '../../language/rules/registry.ts';
import { mangled, soup, token } from './texts.ts';

/**
 * Reads and checks a text.
 *
 * @returns how many findings it has
 * @throws Error where something threw, stands outside the text, or doesn't survive being written down
 */
export function verify(text: string): number {
  const project = new Project(), reading = readFile('x', text);
  project.set(reading.model);
  const findings = check(project, 'x', reading);
  const lines = text.split(/\r\n|\r|\n/);
  const inside = ({ start, end }: Range): boolean => start.line < lines.length && end.line <= lines.length && start.line <= end.line
    && start.character <= lines[start.line]!.length && (end.line > start.line || end.character >= start.character);
  for (const finding of findings) {
    if (finding.code === 'J008') throw new Error(finding.message);
    if (finding.code !== 'J009' && !inside(finding.range)) throw new Error(`${finding.code} stands outside the text: ${JSON.stringify(finding.range)}`);
  }
  for (const { thing } of thingsOf(reading.model)) if (!inside(thing.range) || !inside(thing.nameRange)) throw new Error(`${thing.id} stands outside the text`);
  // The model is plain data: it survives being written and read.
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(reading.model)), reading.model)) throw new Error('The model is no plain data');
  return findings.length;
}

const unmarked = (text: string): string => `${text.replace(/[⟪⟫]/g, '').replace(/^\n/, '')}\n`;
const WORD = /[\p{L}_][\p{L}\p{N}_-]*/gu, NAMED = /^ *(?:persona|segment|team|partner|channel|system|competitor|source|metric|phases|journey|stage|touchpoint|pain|opportunity) ([\p{L}_][\p{L}\p{N}_-]*)/gmu;

/** Up to 100,000 characters: a few pieces, one of them many times, so that what isn't linear shows. */
const large = fc.tuple(fc.array(token, { minLength: 1, maxLength: 4 }), fc.integer({ min: 1000, max: 100_000 }), fc.constantFrom('', ' ', '\n', '\n  '), soup)
  .map(([pieces, size, between, tail]) => (pieces.join('') + between).repeat(Math.ceil(size / (pieces.join('').length + between.length || 1))).slice(0, size) + tail);

/** What rules are explained by, as often as fits: with the same names again and again, or each time with names of its own. */
const repeated = fc.tuple(fc.constantFrom(...RULES.flatMap(({ fails, passes }) => [fails, passes]).map(unmarked)), fc.integer({ min: 1000, max: 100_000 }), fc.boolean())
  .map(([text, size, own]) => {
    const names = new Set([...text.matchAll(NAMED)].map(([, name]) => name!));
    let all = '';
    for (let i = 0; all.length < size; i++) all += own ? text.replace(WORD, word => names.has(word) ? `${word}${i}` : word) : text;
    return all.slice(0, size);
  });

/** Kinds of texts, with how many of a hundred the long run tries. */
export const KINDS: readonly { readonly kind: string; readonly texts: fc.Arbitrary<string>; readonly share: number }[] = [
  { kind: 'word soup', texts: soup, share: 50 }, { kind: 'mangled examples', texts: mangled, share: 45 }, { kind: 'large texts', texts: large, share: 4 },
  { kind: 'one map over and over', texts: repeated, share: 1 },
];
