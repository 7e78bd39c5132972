import type { Team } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';
import { nearest } from '../../lines/distance.ts';
import { callOf, factBelow, isWhole, replacement } from '../helpers.ts';
import { fileOf } from '../part.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../style/texts.ts';

export const contactNotInCodeowners: Rule = {
  code: 'J504', name: 'contact-not-in-codeowners', severity: 'warning',
  what: 'A team that can\'t be reached: it has no contact, where the other teams of the file have one or the repository has a CODEOWNERS file; or its contact is a handle that CODEOWNERS doesn\'t name. The contact of the team that it is a part of will do.',
  fails: `
channel Web
persona Ann
team ⟪Shop⟫
team Care
  contact ⟪"@example/care"⟫
team Crew
  contact "@example/customer-care"
journey Help
  state current
  for Ann
stage Ask
  owner Care, Shop, Crew
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Shop
  part of Care
team Care
  contact "@example/customer-care"
team Crew
  contact "Ann Example, second floor"
journey Help
  state current
  for Ann
stage Ask
  owner Care, Shop, Crew
  touchpoint Form
    via Web`,
  exampleSettings: { codeowners: ['@example/customer-care', '@example/shop'] },
  *check(file, project, { codeowners }) {
    const expected = codeowners !== undefined || fileOf(file, project).teams.some(team => team.contact);
    const known = new Set(codeowners?.map(owner => owner.toLowerCase()));
    for (const team of file.teams) {
      const { contact } = team;
      if (!contact) {
        if (!expected || team.name === '' || !isWhole(team) || isReachedThroughOther(team, project)) continue;
        yield {
          range: team.nameRange,
          message: `Nobody can see how to reach ${callOf(team)}. Add a \`contact\` line: a person, a mailbox, or a handle${codeowners ? ' from CODEOWNERS' : ''}.`,
          fixes: (codeowners ?? []).slice(0, 6).map(owner => factBelow(`Add \`contact ${quoted(owner)}\``, team, `contact ${quoted(owner)}`)),
        };
      } else if (codeowners && contact.value.startsWith('@') && !known.has(contact.value.trim().toLowerCase())) {
        const similar = nearest(contact.value, codeowners);
        yield {
          range: contact.range,
          message: `CODEOWNERS doesn't name ${contact.value}, so a change of the maps of ${callOf(team)} reaches nobody. Correct the handle, or add it to CODEOWNERS.`,
          fixes: similar === undefined ? [] : [replacement(`Change to ${similar}`, contact.range, quoted(similar))],
        };
      }
    }
  },
};

/** Whether the team is a part of one that has a contact, or of something that can't be found. */
function isReachedThroughOther(team: Team, project: Project): boolean {
  const seen = new Set<Team>();
  for (let at: Team | undefined = team; at && !seen.has(at);) {
    seen.add(at);
    if (at.contact) return true;
    if (!at.partOf) return false;
    at = project.resolve(at.partOf, at) as Team | undefined;
    if (!at) return true;
  }
  return false;
}
