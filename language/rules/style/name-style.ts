import type { Fix } from '../../findings.ts';
import type { Place, Project } from '../../names/project.ts';
import { segmentsOf } from '../../service/places.ts';
import type { TextEdit } from '../../findings.ts';
import type { FileModel, Thing } from '../../model/model.ts';
import { blocksIn, blocksOf, everyThing, isThing } from '../../names/walk.ts';
import { misspellings } from '../references/misspelt.ts';
import { byObject } from '../../model/memo.ts';
import { fileOf, placesIn } from '../part.ts';
import type { Rule } from '../rule.ts';

export const nameStyle: Rule = {
  code: 'J804', name: 'name-style', severity: 'hint',
  what: 'A name that is written otherwise than the names around it. Names begin with a capital, as each word in them does (`HelpLine`); a file in which nearly all are written in another way may keep to that. Names in other scripts than Latin are fine as they are.',
  fails: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage ⟪ask_first⟫
  owner Care
  touchpoint Form
    via Web
    next ask_first.回答
  touchpoint 回答
    via Web`,
  passes: `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage AskFirst
  owner Care
  touchpoint Form
    via Web
    next AskFirst.回答
  touchpoint 回答
    via Web`,
  *check(file, project) {
    const { suspected } = misspellings(project), style = styleOf(fileOf(file, project), project);
    for (const place of placesIn(file, project)) {
      const { thing } = place;
      if (!isLatin(thing) || STYLES[style].pattern.test(thing.name) || project.isUnread(thing.name) || suspected.has(thing)) continue;
      const name = STYLES[style].write(wordsOf(thing.name));
      yield {
        range: thing.nameRange,
        message: `The other names of this file are written like \`${STYLES[style].example}\`, this one isn't. Call it \`${name}\`.`.replace(/^The other names of this file are/, style === 'pascal' ? 'Names are' : '$&'),
        fixes: renamed(place, name, project),
      };
    }
  },
};

interface Pattern {
  test(name: string): boolean;
}

/** A pattern for names of plain ASCII, as most are, and the same one for all: classes of all the world's letters take the engine longer to make ready than the rest of the rule. */
const either = (plain: RegExp, any: RegExp): Pattern => ({ test: name => (ASCII.test(name) ? plain : any).test(name) });

const ASCII = /^[\x20-\x7e]*$/;
const LATIN = either(/^[\w-]*[A-Za-z][\w-]*$/, /^[\p{Script=Latin}\p{M}\p{N}_-]*\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}_-]*$/u);

const isLatin = byObject((thing: Thing) => LATIN.test(thing.name));

type Style = 'pascal' | 'camel' | 'kebab' | 'snake';

interface Writing {
  readonly pattern: Pattern;
  readonly example: string;
  readonly write: (words: readonly string[]) => string;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const STYLES: Readonly<Record<Style, Writing>> = {
  pascal: { pattern: either(/^[A-Z][A-Za-z0-9]*$/, /^\p{Lu}[\p{L}\p{M}\p{N}]*$/u), example: 'HelpLine', write: words => words.map(capital).join('') },
  camel: { pattern: either(/^[a-z][A-Za-z0-9]*$/, /^\p{Ll}[\p{L}\p{M}\p{N}]*$/u), example: 'helpLine', write: words => words.map((word, i) => i === 0 ? word.toLowerCase() : capital(word)).join('') },
  kebab: { pattern: either(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, /^[\p{Ll}\p{M}\p{N}]+(?:-[\p{Ll}\p{M}\p{N}]+)*$/u), example: 'help-line', write: words => words.join('-').toLowerCase() },
  snake: { pattern: either(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, /^[\p{Ll}\p{M}\p{N}]+(?:_[\p{Ll}\p{M}\p{N}]+)*$/u), example: 'help_line', write: words => words.join('_').toLowerCase() },
};

/** From this share on a file keeps to a style of its own. */
const NEARLY_ALL = 2 / 3;

const ALL = Object.keys(STYLES) as Style[];

/** The style in which nearly all names of a file are written; where there is none, that of the language. */
function styleOf(file: FileModel, project: Project): Style {
  let tally = TALLIES.get(project);
  if (tally?.uri !== file.uri) TALLIES.set(project, tally = new Tally(file.uri));
  tally.keepUp(file);
  const most = Math.max(...tally.counts);
  return most >= tally.names.size * NEARLY_ALL ? ALL[tally.counts.indexOf(most)]! : 'pascal';
}

/** Of the file that was looked at last: whoever writes, writes in one file. */
const TALLIES = new WeakMap<Project, Tally>();

/** The Latin names of a file, and how many of them are written in each style. Only what came or went is counted: a stage, a journey's or another block's own name. */
class Tally {
  readonly uri: string;
  /** How many of what is counted have the name. */
  readonly names = new Map<string, number>();
  readonly counts = ALL.map(() => 0);
  private file: FileModel | undefined;
  private counted: ReadonlySet<Thing> = new Set();

  constructor(uri: string) {
    this.uri = uri;
  }

  keepUp(file: FileModel): void {
    if (this.file === file) return;
    this.file = file;
    const before = this.counted, now = new Set<Thing>();
    for (const block of blocksOf(file)) {
      if (!isThing(block)) continue;
      now.add(block);
      if (block.kind === 'journey') for (const part of blocksIn(block)) now.add(part);
    }
    // First what came: a name that a changed block has as before is never gone, and its style isn't looked at again.
    for (const thing of now) if (!before.has(thing)) for (const name of namesIn(thing)) this.count(name, 1);
    for (const thing of before) if (!now.has(thing)) for (const name of namesIn(thing)) this.count(name, -1);
    this.counted = now;
  }

  private count(name: string, by: 1 | -1): void {
    const before = this.names.get(name) ?? 0, now = before + by;
    if (now > 0) this.names.set(name, now);
    else this.names.delete(name);
    if (before === 0 || now === 0) for (const [i, style] of ALL.entries()) if (STYLES[style].pattern.test(name)) this.counts[i]! += by;
  }
}

/** The Latin names in a block, each once; of a journey its own alone. */
function namesIn(block: Thing): ReadonlySet<string> {
  const names = new Set<string>(), one = (thing: Thing): void => { if (isLatin(thing)) names.add(thing.name); };
  if (block.kind === 'journey') one(block);
  else everyThing(block, one);
  return names;
}

const wordsOf = (name: string): string[] => name.split(/[_-]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter(word => word !== '');

/** The new name wherever it is named, unless it is taken. */
function renamed(place: Place, name: string, project: Project): Fix[] {
  if (!/^\p{L}/u.test(name) || project.namesakes(place, name).length > 0) return [];
  const { thing } = place;
  const mentions = project.once(KEY, placesOfNames).get(thing) ?? [];
  const own = project.placeOf(thing)!.uri;
  return [{ title: `Rename to \`${name}\``, edits: [{ uri: own, range: thing.nameRange, newText: name }, ...mentions.map(edit => ({ ...edit, newText: name }))] }];
}

const KEY = Symbol('where each name is mentioned, alone or as a part of a longer one');

function placesOfNames(project: Project): ReadonlyMap<Thing, readonly Omit<TextEdit, 'newText'>[]> {
  const places = new Map<Thing, Omit<TextEdit, 'newText'>[]>();
  for (const mention of project.mentions) for (const { thing, range } of segmentsOf(project, mention)) {
    const list = places.get(thing);
    if (list) list.push({ uri: mention.uri, range });
    else places.set(thing, [{ uri: mention.uri, range }]);
  }
  return places;
}
