import type { Team, Thing } from '../../language/model/model.ts';
import { bad, cell, feeling, gap, good, look, number, percent, plural, share, shown, table, type Item, type Said } from './report.ts';
import type { ReportKind } from './kind.ts';
import { headOf, meanOf, type Scope, type StageScope, type Step } from './scope.ts';

export const owners: ReportKind = {
  name: 'owners', title: 'Owners',
  question: 'Who answers for each stage and each touchpoint, how are they reached, and where does nobody?',
  make(scope) {
    const { project } = scope, stages = scope.journeys.flatMap(({ journey, stages }) => stages.map(each => ({ journey, ...each })));
    const own = teamsInOrder(stages, scope), teams = project.ofKind('team').map(({ thing }) => thing as Team);
    const owned = stages.filter(isOwned), steps = scope.steps.filter(step => scope.owners(step).length > 0);
    const unreached = teams.filter(team => contactIn(team, scope) === undefined || isUnknown(team, scope));
    return {
      figures: [
        { label: 'stages with an owner', text: share(owned.length, stages.length), mark: owned.length < stages.length ? 'bad' : 'good' },
        { label: 'touchpoints that a team answers for', text: share(steps.length, scope.steps.length), mark: steps.length < scope.steps.length ? 'bad' : 'good' },
        { label: 'teams that can’t be reached by a contact', text: share(unreached.length, teams.length), ...(unreached.length > 0 && { mark: 'look' }) },
      ],
      tables: [
        table('stages', 'Stages and their owners', ['Journey', 'Stage', ...own.map(team => headOf(team, scope, 'centre')), 'Gap'], stages.map(({ journey, stage, steps }) => [
          scope.item(journey), scope.item(stage), ...own.map(team => ownCell(team, stage.owners.length > 0 && scope.all<Team>(stage.owners, stage).includes(team), steps, scope)),
          isOwned({ stage }) ? undefined : gap(stage.touchpoints.length === 0 ? 'no owner' : `no owner: ${plural(steps.filter(step => scope.owners(step).length === 0).length, 'touchpoint')} nobody answers for`),
        ]), { matrix: true, note: '● owns the stage; the number says how many of its touchpoints the team answers for, by the stage or by itself.', empty: 'There is no stage yet.' }),
        table('teams', 'Teams', ['Team', 'Contact', 'CODEOWNERS', number('Stages'), number('Touchpoints'), number('Opportunities'), number('Systems')], teams.map(team => [
          scope.item(team), contactIn(team, scope) ?? gap('no contact'), codeowner(team, scope),
          stages.filter(({ stage }) => scope.all<Team>(stage.owners, stage).includes(team)).length, scope.steps.filter(step => scope.owners(step).includes(team)).length,
          scope.opportunities.filter(({ opportunity }) => scope.all<Thing>(opportunity.owners, opportunity).includes(team)).length,
          project.ofKind('system').filter(({ thing }) => scope.all<Thing>((thing as { owners?: never }).owners ?? [], thing).includes(team)).length,
        ]), { note: scope.settings.codeowners ? 'A handle has to be in the repository’s CODEOWNERS, so that a change of the map reaches its team.' : 'The repository has no CODEOWNERS file to compare handles with.', empty: 'No team is declared.' }),
        table('people', 'People, process and systems of each stage', ['Journey', 'Stage', 'People', 'Process', 'Systems', 'Gap'], stages.map(({ journey, stage, steps }) => {
          const people = [...new Set(steps.flatMap(step => scope.owners(step)))], staffed = steps.some(({ touchpoint }) => touchpoint.frontstage.length + touchpoint.backstage.length > 0);
          const systems = [...new Set(steps.flatMap(({ touchpoint }) => scope.all<Thing>(touchpoint.uses, touchpoint)))];
          return [
            scope.item(journey), scope.item(stage), people.length > 0 ? people.map(team => scope.item(team)) : staffed ? 'staff, of no team' : undefined,
            stage.process && scope.items([stage.process], stage), systems.map(system => scope.item(system)),
            people.length === 0 && !staffed && (systems.length > 0 || stage.process) ? gap('no people') : undefined,
          ];
        }), { note: 'Systems and a process without people do nothing: people stand in the middle.', empty: 'There is no stage yet.' }),
        table('providers', 'Steps that a partner provides', ['Partner', 'Steps', number('Share'), number('Feeling'), 'Team of one’s own'], partners(scope).map(([partner, provided]) => [
          scope.item(partner), provided.map(({ touchpoint }) => scope.item(touchpoint)), shown(percent(provided.length, scope.steps.length), provided.length),
          feeling(meanOf(provided.flatMap(({ touchpoint }) => scope.scores(touchpoint)))), inside(provided, scope),
        ]), { note: 'Customers see one brand: somebody of one’s own has to answer for what a partner does.', empty: 'No step is provided by a partner.' }),
      ],
    };
  },
};

const isOwned = ({ stage }: Pick<StageScope, 'stage'>): boolean => stage.owners.length > 0 || (stage.touchpoints.length > 0 && stage.touchpoints.every(touchpoint => touchpoint.owners.length > 0));

/** Teams that own anything here, in the order in which they are declared. */
function teamsInOrder(stages: readonly StageScope[], scope: Scope): readonly Team[] {
  const found = new Set(stages.flatMap(({ stage, steps }) => [...scope.all<Team>(stage.owners, stage), ...steps.flatMap(step => scope.owners(step))]));
  return scope.project.ofKind('team', 'partner').map(({ thing }) => thing as Team).filter(team => found.has(team));
}

function ownCell(team: Team, ofStage: boolean, steps: readonly Step[], scope: Scope): Said {
  const count = steps.filter(step => scope.owners(step).includes(team)).length;
  return !ofStage && count === 0 ? undefined : shown(ofStage ? count === 0 ? '●' : `● ${count}` : String(count), count);
}

/** The contact of a team, or of the team that it is a part of. */
function contactIn(team: Team, scope: Scope): string | undefined {
  const seen = new Set<Team>();
  for (let at: Team | undefined = team; at && !seen.has(at); at = scope.find<Team>(at.partOf, at)) {
    seen.add(at);
    if (at.contact) return at.contact.value;
  }
  return undefined;
}

function isUnknown(team: Team, scope: Scope): boolean {
  const contact = contactIn(team, scope), { codeowners } = scope.settings;
  return codeowners !== undefined && contact?.startsWith('@') === true && !codeowners.some(owner => owner.toLowerCase() === contact.trim().toLowerCase());
}

function codeowner(team: Team, scope: Scope): Item | undefined {
  const contact = contactIn(team, scope);
  if (!scope.settings.codeowners || contact === undefined) return undefined;
  if (!contact.startsWith('@')) return look('not a handle');
  return isUnknown(team, scope) ? bad('not named') : good('named');
}

function partners(scope: Scope): [Thing, Step[]][] {
  const provided = new Map<Thing, Step[]>();
  for (const step of scope.steps) {
    const partner = scope.find(step.touchpoint.provider, step.touchpoint);
    if (partner) provided.set(partner, [...provided.get(partner) ?? [], step]);
  }
  return [...provided];
}

function inside(provided: readonly Step[], scope: Scope): Said {
  const teams = new Set(provided.flatMap(step => scope.owners(step)));
  return teams.size === 0 ? gap('nobody') : cell([...teams].map(team => scope.item(team)));
}
