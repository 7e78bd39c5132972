import type { Fix } from '../../findings.ts';
import { a, either, kindWord } from '../../lines/wording.ts';
import type { FileModel, Ref } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { replacement } from '../helpers.ts';
import { mentionsIn, placesIn } from '../part.ts';
import type { Hit, Rule } from '../rule.ts';
import { declarationOf } from '../writing.ts';
import { meantBy, misspellings, type Misnamed } from './misspelt.ts';

export const unresolvedName: Rule = {
  code: 'J101', name: 'unresolved-name', severity: 'error',
  what: 'A name that nothing declares: it is misspelt, or what it names is still to be written. In a reference to a title in quotes, a title that nothing has.',
  fails: `
team DigitalMarketing "Digital marketing"
persona Ann
journey Buy
  state current
  for Ann
stage Look
  owner ⟪DigitalMarketting⟫
  touchpoint Ad
    via Web
channel Web`,
  passes: `
team DigitalMarketing "Digital marketing"
persona Ann
journey Buy
  state current
  for Ann
stage Look
  owner DigitalMarketing
  touchpoint Ad
    via Web
channel Web`,
  *check(file, project) {
    const { misnamed, told } = misspellings(project);
    if (misnamed.size > 0) for (const { thing } of placesIn(file, project)) if (misnamed.has(thing)) yield misnamedThing(file, project, misnamed.get(thing)!);
    for (const mention of mentionsIn(file, project)) {
      const { ref } = mention;
      // What means one thing by itself is found.
      if (mention.word !== 'next' && !project.isDoubtful(ref)) continue;
      const { target, candidates } = project.look(ref, mention.in);
      if (target && mention.word === 'next' && mention.in && target.journey !== project.placeOf(mention.in)?.journey) {
        yield {
          range: ref.range,
          message: `\`${ref.text}\` is a touchpoint of another journey. \`next\` leads to a touchpoint of the same journey; to go on in another one, write \`continues ${ref.text}\`.`,
        };
      }
      if (target || candidates.length > 0 || project.isUnread(ref.text) || told.has(ref)) continue;
      yield unresolved(file, project, ref);
    }
  },
};

function unresolved(file: FileModel, project: Project, ref: Ref): Hit {
  const kinds = either(ref.kinds.map(kindWord));
  const meant = meantBy(ref, project)?.name;
  const fixes: Fix[] = [];
  if (meant !== undefined) fixes.push(replacement(`Change to \`${meant}\``, ref.range, meant, true));
  if (/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(ref.text)) fixes.push(...declaration(file, project, ref));
  const title = ref.text.startsWith('"');
  return {
    range: ref.range, fixes, same: `${ref.kinds.join()} ${ref.text}`,
    message: `No ${kinds} ${title ? 'has the title' : 'is named'} ${title ? ref.text : `\`${ref.text}\``}.`
      + (meant !== undefined ? ` Did you mean \`${meant}\`?` : ` Check the spelling, or declare ${a(kinds)} of that name.`),
  };
}

/** From so many lines on it is hardly they that are wrong: two may be one typing error and its copy. */
const SURE = 3;

/** Where several lines agree on a name and its only declaration is written nearly so, it is the declaration that is wrong: one letter, one finding. */
function misnamedThing(file: FileModel, project: Project, { place: { thing }, said, places }: Misnamed): Hit {
  const kind = kindWord(thing.kind), lines = `${places.length} lines`;
  const rename = (newText: string, ranges: typeof places) => ranges.map(({ uri, range }) => ({ ...(uri !== file.uri && { uri }), range, newText }));
  const ref = project.sayings.get(said)?.find(({ ref: { kinds } }) => kinds.includes(thing.kind))?.ref;
  return {
    range: thing.nameRange,
    message: `Nothing mentions the ${kind} \`${thing.name}\`, but ${lines} name ${a(kind)} \`${said}\`, which is declared nowhere. Give both the same name.`,
    related: places.map(({ uri, range }) => ({ uri, range, message: `\`${said}\` is mentioned here`, echo: true })),
    fixes: [
      { title: `Rename this ${kind} to \`${said}\``, edits: rename(said, [{ uri: file.uri, range: thing.nameRange }]), ...(places.length >= SURE && { preferred: true }) },
      { title: `Write \`${thing.name}\` in those ${lines}`, edits: rename(thing.name, places) },
      ...ref ? declaration(file, project, ref) : [],
    ],
  };
}

function declaration(file: FileModel, project: Project, ref: Ref): Fix[] {
  const kind = ref.kinds[0]!, edit = declarationOf(kind, ref.text, ref.text, file, project);
  return edit ? [{ title: `Declare the ${kindWord(kind)} \`${ref.text}\``, edits: [edit] }] : [];
}
