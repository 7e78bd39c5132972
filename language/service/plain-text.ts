/** A journey as plain lines: what its picture shows, for a screen reader and for those who would rather read. */
import type { Emotion, Journey, Opportunity, Ref, Stage, Text, Thing, Touchpoint } from '../model/model.ts';
import type { Project } from '../names/project.ts';

/** @returns lines that end with a line break; what stands in something is indented two columns deeper */
export function plainText(journey: Journey, project: Project): string {
  const title = titleOf(journey);
  const lines = [title, '='.repeat([...title].length), ''];
  const stages = journey.stages.length, touchpoints = journey.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
  lines.push(`${journey.state ? `The ${journey.state.value} state. ` : ''}${count(stages, 'stage')}, ${count(touchpoints, 'touchpoint')}.`);
  lines.push(...said('For', names(journey.for, journey, project)), ...said('Owner', names(journey.owners, journey, project)), ...texts('Goal', [journey.goal]));
  journey.stages.forEach((stage, i) => lines.push('', ...stageLines(stage, i + 1, stages, project)));
  if (journey.opportunities.length > 0) lines.push('', 'Opportunities', ...journey.opportunities.flatMap(each => opportunityLines(each, project)).map(inside));
  return `${lines.join('\n')}\n`;
}

function stageLines(stage: Stage, at: number, of: number, project: Project): string[] {
  return [
    `Stage ${at} of ${of}: ${titleOf(stage)}`,
    ...[
      ...said('Owner', names(stage.owners, stage, project)),
      ...said('Phase', names([stage.process, stage.phase].flatMap(ref => ref ?? []), stage, project)),
      ...texts('Goal', [stage.goal]), ...texts('Milestone', stage.milestones), ...said('Measured by', names(stage.measures, stage, project)),
      ...stage.touchpoints.flatMap((touchpoint, i) => touchpointLines(touchpoint, i + 1, project)),
    ].map(inside),
  ];
}

function touchpointLines(touchpoint: Touchpoint, at: number, project: Project): string[] {
  const list = (refs: readonly Ref[]): string => names(refs, touchpoint, project);
  return [
    `${at}. ${titleOf(touchpoint)}${touchpoint.momentOfTruth ? ' (moment of truth)' : ''}`,
    ...[
      ...said('Channel', touchpoint.via ? list([touchpoint.via]) : ''), ...said('Owner', list(touchpoint.owners)), ...said('Provided by', touchpoint.provider ? list([touchpoint.provider]) : ''),
      ...texts('Does', touchpoint.actions), ...texts('Thinks', touchpoint.thoughts), ...touchpoint.emotions.map(emotion => `Feels: ${feeling(emotion, touchpoint, project)}`),
      ...touchpoint.wait ? [`Waits: ${touchpoint.wait.value.number} ${touchpoint.wait.value.unit}`] : [],
      ...texts('Frontstage', touchpoint.frontstage), ...texts('Backstage', touchpoint.backstage), ...texts('Support', touchpoint.support), ...said('Systems', list(touchpoint.uses)),
      ...touchpoint.data.length > 0 ? [`Data: ${touchpoint.data.map(({ value }) => value).join(', ')}, ${touchpoint.consent ? `consent “${oneLine(touchpoint.consent.value)}”` : 'without a consent'}`] : [],
      ...touchpoint.pains.map(pain => `Pain: ${titleOf(pain)}${pain.severity ? ` (${pain.severity.value})` : ''}`),
      ...said('Measured by', list(touchpoint.measures)), ...said('Evidence', list(touchpoint.evidence)),
      ...touchpoint.next.map(next => `Goes on to: ${list(next.targets)}${next.when ? `, when ${oneLine(next.when.value)}` : ''}`),
      ...touchpoint.exits.map(exit => `Ends here for some${exit.text ? `: ${oneLine(exit.text.value)}` : ''}${exit.percent === undefined ? '' : ` (${exit.percent} %)`}`),
      ...said('Leads into', list(touchpoint.continues)), ...said('Includes', list(touchpoint.includes)),
    ].map(inside),
  ];
}

function opportunityLines(opportunity: Opportunity, project: Project): string[] {
  const rated = [opportunity.impact && `impact ${opportunity.impact.value}`, opportunity.effort && `effort ${opportunity.effort.value}`, opportunity.status?.value].filter(Boolean).join(', ');
  return [
    `${titleOf(opportunity)}${rated === '' ? '' : ` (${rated})`}`,
    ...[...said('Addresses', names(opportunity.addresses, opportunity, project)), ...said('Owner', names(opportunity.owners, opportunity, project))].map(inside),
  ];
}

function feeling({ score, text, persona }: Emotion, within: Thing, project: Project): string {
  const number = score === undefined ? 'not involved' : `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score)}`;
  return [persona && names([persona], within, project), number, text && `“${oneLine(text.value)}”`].filter(Boolean).join(' ');
}

function names(refs: readonly Ref[], within: Thing, project: Project): string {
  return refs.map(ref => {
    const thing = project.resolve(ref, within);
    return thing ? titleOf(thing) : ref.text;
  }).join(', ');
}

const inside = (line: string): string => `  ${line}`;
const said = (what: string, text: string): string[] => text === '' ? [] : [`${what}: ${text}`];
const texts = (what: string, all: readonly (Text | undefined)[]): string[] => all.flatMap(text => text ? said(what, oneLine(text.value)) : []);
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

function titleOf(thing: Thing): string {
  return oneLine(thing.title?.value ?? '') || thing.name || `${thing.kind} without a name`;
}

/** No text of the author's begins a line of its own, and none turns the reading direction. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '').trim();
