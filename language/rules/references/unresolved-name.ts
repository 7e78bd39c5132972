import type { Fix } from '../../findings.ts';
import { nearest } from '../../lines/distance.ts';
import { a, either, kindWord } from '../../lines/wording.ts';
import type { FileModel, Kind, Ref, Thing } from '../../model/model.ts';
import { namesOf, type LocatedMention, type Project } from '../../names/project.ts';
import { replacement } from '../helpers.ts';
import type { Hit, Rule } from '../rule.ts';

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
    for (const mention of project.mentionsIn(file.uri)) {
      const { ref } = mention;
      const { target, candidates } = project.look(ref, mention.in);
      if (target && mention.word === 'next' && mention.in && target.journey !== project.placeOf(mention.in)?.journey) {
        yield {
          range: ref.range,
          message: `\`${ref.text}\` is a touchpoint of another journey. \`next\` leads to a touchpoint of the same journey; to go on in another one, write \`continues ${ref.text}\`.`,
        };
      }
      if (target || candidates.length > 0 || project.isUnread(ref.text)) continue;
      yield unresolved(file, project, mention);
    }
  },
};

function unresolved(file: FileModel, project: Project, mention: LocatedMention): Hit {
  const { ref } = mention;
  const kinds = either(ref.kinds.map(kindWord));
  const meant = meantBy(ref, project);
  const fixes: Fix[] = [];
  if (meant !== undefined) fixes.push(replacement(`Change to \`${meant}\``, ref.range, meant, true));
  if (/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(ref.text)) fixes.push(...declaration(file, project, ref));
  const title = ref.text.startsWith('"');
  return {
    range: ref.range, fixes,
    message: `No ${kinds} ${title ? 'has the title' : 'is named'} ${title ? ref.text : `\`${ref.text}\``}.`
      + (meant !== undefined ? ` Did you mean \`${meant}\`?` : ` Check the spelling, or declare ${a(kinds)} of that name.`),
  };
}

/** The name that a mention is most likely a misspelling of. */
export function meantBy(ref: Ref, project: Project): string | undefined {
  const known = new Set<string>();
  const parts = ref.text.split('.').length;
  for (const place of project.ofKind(...ref.kinds)) for (const name of namesOf(place)) if (name.split('.').length === parts) known.add(name);
  return nearest(ref.text, known);
}

/** What a new declaration of a kind needs besides its name. */
const MORE: Readonly<Partial<Record<Kind, (name: string) => string>>> = {
  persona: name => `persona ${name} "${name}"`, team: name => `team ${name} "${name}"`, partner: name => `partner ${name} "${name}"`,
  channel: name => `channel ${name} "${name}"`, system: name => `system ${name} "${name}"`, competitor: name => `competitor ${name} "${name}"`,
  segment: name => `segment ${name} "${name}"`, source: name => `source ${name} "${name}"\n  kind assumption`, metric: name => `metric ${name} "${name}"\n  kind count`,
};

/** Declares it after the last of its kind, in the file where that stands; where there is none, at the top of this file. */
function declaration(file: FileModel, project: Project, ref: Ref): Fix[] {
  const kind = ref.kinds[0]!, write = MORE[kind];
  if (!write) return [];
  const siblings = project.ofKind(kind);
  const last = siblings.findLast(place => place.uri === file.uri) ?? siblings.at(-1);
  const title = `Declare the ${kindWord(kind)} \`${ref.text}\``;
  if (!last) {
    const start = { line: 0, character: 0 };
    return [{ title, edits: [{ range: { start, end: start }, newText: `${write(ref.text)}\n\n` }] }];
  }
  const end = endOf(last.thing);
  return [{ title, edits: [{ ...(last.uri !== file.uri && { uri: last.uri }), range: { start: end, end }, newText: `\n${write(ref.text)}` }] }];
}

const endOf = (thing: Thing) => thing.range.end;
