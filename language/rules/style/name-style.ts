import type { Fix } from '../../findings.ts';
import type { Place, Project } from '../../names/project.ts';
import { segmentsOf } from '../../service/places.ts';
import type { TextEdit } from '../../findings.ts';
import type { FileModel, Thing } from '../../model/model.ts';
import { misspellings } from '../references/misspelt.ts';
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
      if (!LATIN.test(thing.name) || STYLES[style].pattern.test(thing.name) || project.isUnread(thing.name) || suspected.has(thing)) continue;
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

const STYLE = Symbol('styles of files');

/** The style in which nearly all names of a file are written; where there is none, that of the language. */
function styleOf(file: FileModel, project: Project): Style {
  const known = project.once(STYLE, () => new Map<FileModel, Style>());
  let style = known.get(file);
  if (!style) known.set(file, style = findStyle([...new Set([...placesIn(file, project)].map(({ thing }) => thing.name))].filter(name => LATIN.test(name))));
  return style;
}

function findStyle(names: readonly string[]): Style {
  const shares = (Object.keys(STYLES) as Style[]).map(style => ({ style, count: names.filter(name => STYLES[style].pattern.test(name)).length }));
  const most = shares.reduce((best, other) => other.count > best.count ? other : best);
  return most.count >= names.length * NEARLY_ALL ? most.style : 'pascal';
}

const wordsOf = (name: string): string[] => name.split(/[_-]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u).filter(word => word !== '');

/** The new name wherever it is named, unless it is taken. */
function renamed({ thing, within }: Place, name: string, project: Project): Fix[] {
  if (!/^\p{L}/u.test(name) || project.ofKind(thing.kind).some(other => other.thing.name === name && other.within === within)) return [];
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
