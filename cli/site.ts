/** A project as one page: draws every journey, makes every report, and gathers what was found. */
import { pathOf } from '../files/workspace.ts';
import { findingsOfThings } from '../diagram/findings.ts';
import { drawPicture } from '../diagram/picture.ts';
import { toSvg } from '../diagram/svg.ts';
import { VIEWS } from '../diagram/views.ts';
import { siteAsHtml, type SiteFinding, type SiteJourney, type SitePicture, type SiteThing } from '../exchange/html/site.ts';
// oxlint-disable-next-line import/default -- the bundler makes it a text
import script from '../exchange/page/main.ts?page';
import type { Journey, Opportunity, Persona, Thing } from '../language/model/model.ts';
import type { Project } from '../language/names/project.ts';
import { makeReport, REPORTS } from '../review/reports/registry.ts';
import { layoutEngine } from '../server/layout-worker.ts';
import { nameOf } from './paths.ts';
import type { AskedProject } from './project.ts';

/** @param title what stands at the top; the project's journeys speak for themselves below */
export async function siteOf({ workspace, project, settings, uris }: AskedProject, title: string): Promise<string> {
  const engine = layoutEngine(), meant = project.ofKind('journey').filter(({ uri }) => uris.includes(uri));
  try {
    const journeys: SiteJourney[] = [];
    for (const { thing, uri } of meant) journeys.push(await siteJourney(thing as Journey, uri));
    const pictures: SitePicture[] = [];
    for (const { id, label, question, of } of VIEWS) {
      if (of !== 'project' || id !== 'atlas' || meant.length === 0) continue;
      pictures.push({ view: id, label, question, svg: toSvg(await drawPicture({ view: id, journeys: meant.map(({ thing }) => thing as Journey), names: project }, engine)) });
    }
    const input = { project, settings, files: new Set(uris) };
    return await siteAsHtml({ title, journeys, pictures, findings: findings(), reports: REPORTS.map(kind => makeReport(kind, input)), script });
  } finally {
    engine.dispose();
  }

  async function siteJourney(journey: Journey, uri: string): Promise<SiteJourney> {
    const opportunities = project.ofKind('opportunity').filter(place => place.journey !== journey).map(place => place.thing as Opportunity);
    const marks = findingsOfThings(journey, workspace.findings(uri)), pictures: SitePicture[] = [];
    for (const { id, label, question, of } of VIEWS) {
      if (of !== 'journey' || id === 'atlas' || id === 'compare') continue;
      pictures.push({ view: id, label, question, svg: toSvg(await drawPicture({ view: id, journey, names: project }, engine, { opportunities, findings: marks })) });
    }
    return { title: titleOf(journey), detail: detailOf(journey, project), ...(journey.goal && { goal: journey.goal.value }), pictures, things: thingsIn(journey).map(thing => ({ ...entryOf(thing), place: { uri, range: thing.nameRange } })) };
  }

  function findings(): SiteFinding[] {
    return uris.flatMap(uri => workspace.findings(uri).map((finding): SiteFinding => {
      const about = meant.filter(place => place.uri === uri).flatMap(({ thing }) => thingsIn(thing as Journey)).findLast(({ range }) => range.start.line <= finding.range.start.line && finding.range.start.line <= range.end.line);
      return {
        severity: finding.severity, message: finding.message, rule: `${finding.name} (${finding.code})`, where: `${nameOf(pathOf(uri) ?? uri)}:${finding.range.start.line + 1}`,
        ...(about && { thing: { uri, range: about.nameRange } }),
      };
    }));
  }
}

const titleOf = (thing: Thing): string => thing.title?.value.replace(/\s+/g, ' ').trim() || thing.name || `(${thing.kind} without a name)`;
const entryOf = (thing: Thing): Omit<SiteThing, 'place'> => ({ kind: thing.kind, id: thing.id, title: titleOf(thing) });

/** A journey and what is in it, the outer before the inner. */
function thingsIn(journey: Journey): readonly Thing[] {
  return [journey, ...journey.stages.flatMap(stage => [stage, ...stage.touchpoints.flatMap(touchpoint => [touchpoint, ...touchpoint.pains])]), ...journey.opportunities];
}

function detailOf(journey: Journey, project: Project): string {
  const personas = journey.for.flatMap(ref => project.resolve(ref, journey) as Persona | undefined ?? []).map(titleOf);
  return [journey.state?.value, journey.journeyKind?.value, journey.archetypes[0]?.value, ...personas].filter(part => part !== undefined).join(' · ');
}
