/** What a workspace holds, as a tree beside the text: journeys with what is in them, personas, owners with what they own, findings by rule. */
import type { Finding, Severity } from '../findings.ts';
import type { Emotion, Journey, Kind, Range, Ref, Stage, Thing, Touchpoint } from '../model/model.ts';
import type { Place, Project } from '../names/project.ts';

/** One row of the tree. Plain data: it goes over a wire. */
export interface OverviewItem {
  /** Stays the same for the same thing while texts change, and is said once in the whole tree. */
  readonly key: string;
  readonly kind: Kind | 'group' | 'rule' | 'finding';
  readonly label: string;
  /** What stands behind the label, fainter; may be empty. */
  readonly detail: string;
  /** Where it stands: the file and the place that the cursor goes to. */
  readonly uri?: string;
  readonly range?: Range;
  /** A journey's own name, by which its picture is asked for. */
  readonly name?: string;
  /** How a touchpoint feels, the worst where personas differ. From −2 to +2. */
  readonly score?: number;
  /** Of a finding; of a rule, the gravest of its findings. */
  readonly severity?: Severity;
  readonly children: readonly OverviewItem[];
}

/** The whole tree: what there is nothing of is left out. */
export interface Overview {
  readonly groups: readonly OverviewItem[];
}

/** @param findings of all files of these projects */
export function overview(projects: readonly Project[], findings: readonly Finding[]): Overview {
  const key = uniqueKeys();
  const all = (...kinds: readonly Kind[]) => projects.flatMap(project => project.ofKind(...kinds).map(({ thing, uri }) => ({ thing, uri, project })));
  const groups = [
    group('journeys', 'Journeys', all('journey').map(({ thing, uri, project }) => journeyItem(thing as Journey, uri, project, key))),
    group('personas', 'Personas', all('persona').map(({ thing, uri, project }) => item(thing, uri, usesOf(project, thing), key))),
    group('owners', 'Owners', all('team', 'partner').map(({ thing, uri, project }) => ownerItem(thing, uri, project, key))),
    group('findings', 'Findings', ruleItems(findings, key), findings.length),
  ];
  return { groups: groups.filter(({ children }) => children.length > 0) };
}

type Key = (wanted: string) => string;

/** Where an author said a name twice, the second needs a key of its own. */
function uniqueKeys(): Key {
  const used = new Map<string, number>();
  return wanted => {
    const times = (used.get(wanted) ?? 0) + 1;
    used.set(wanted, times);
    return times === 1 ? wanted : `${wanted} (${times})`;
  };
}

function group(key: string, label: string, children: readonly OverviewItem[], count = children.length): OverviewItem {
  return { key, kind: 'group', label, detail: String(count), children };
}

function item(thing: Thing, uri: string, detail: string, key: Key, more: Partial<OverviewItem> = {}): OverviewItem {
  return {
    key: key(`${thing.kind} ${uri} ${thing.id}`), kind: thing.kind, label: labelOf(thing), detail, uri, range: thing.nameRange, children: [], ...more,
  };
}

/** In one line: its title, else its name. */
function labelOf(thing: Thing): string {
  return oneLine(thing.title?.value ?? '') || thing.name || `(${thing.kind} without a name)`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function journeyItem(journey: Journey, uri: string, project: Project, key: Key): OverviewItem {
  const stage = (each: Stage) => item(each, uri, ownersOf(each.owners, each, project), key, {
    children: each.touchpoints.map(touchpoint => touchpointItem(touchpoint, uri, project, key)),
  });
  const detail = [journey.state?.value, journey.for.map(ref => nameOf(ref, journey, project)).join(', ')].filter(Boolean).join(' · ');
  return item(journey, uri, detail, key, {
    name: journey.name,
    children: [...journey.stages.map(stage), ...journey.opportunities.map(each => item(each, uri, ownersOf(each.owners, each, project), key))],
  });
}

function touchpointItem(touchpoint: Touchpoint, uri: string, project: Project, key: Key): OverviewItem {
  const scores = touchpoint.emotions.flatMap(({ score }) => score ?? []);
  const detail = [touchpoint.emotions.map(feelingOf).join(', '), touchpoint.via && nameOf(touchpoint.via, touchpoint, project)];
  return item(touchpoint, uri, detail.filter(Boolean).join(' · '), key, {
    ...(scores.length > 0 && { score: Math.min(...scores) }),
    children: touchpoint.pains.map(pain => item(pain, uri, pain.severity?.value ?? '', key)),
  });
}

/** `−1`, with the persona in front where the author named one. */
function feelingOf({ score, persona }: Emotion): string {
  const number = score === undefined ? 'n/a' : score > 0 ? `+${score}` : score < 0 ? `−${-score}` : '0';
  return persona ? `${persona.text} ${number}` : number;
}

/** A mention as its title, where it leads anywhere. */
function nameOf(ref: Ref, within: Thing, project: Project): string {
  const thing = project.resolve(ref, within);
  return thing ? labelOf(thing) : ref.text;
}

function ownersOf(refs: readonly Ref[], within: Thing, project: Project): string {
  return refs.map(ref => nameOf(ref, within, project)).join(', ');
}

function usesOf(project: Project, thing: Thing): string {
  const journeys = new Set(project.mentionsOf(thing).flatMap(({ in: within }) => {
    const place = within && project.placeOf(within);
    return place?.journey ?? (within?.kind === 'journey' ? within : []);
  }));
  return journeys.size === 0 ? 'in no journey' : `in ${countOf(journeys.size, 'journey', 'journeys')}`;
}

/** What a team owns and what a partner provides, by the lines that say so: what a touchpoint takes over from its stage isn't said again. */
function ownerItem(owner: Thing, uri: string, project: Project, key: Key): OverviewItem {
  const owned = new Map<Thing, Place>();
  for (const mention of project.mentionsOf(owner)) {
    const place = mention.in && ['owner', 'provider'].includes(mention.word) ? project.placeOf(mention.in) : undefined;
    if (place) owned.set(place.thing, place);
  }
  const own = key(`${owner.kind} ${uri} ${owner.id}`);
  const children = [...owned.values()].map(place => item(place.thing, place.uri, withinOf(place), wanted => key(`${own}/${wanted}`)));
  return { ...item(owner, uri, '', () => own), detail: children.length === 0 ? 'owns nothing' : countsOf([...owned.keys()]), children };
}

/** The journey and stage around it, in the words that people call them. */
function withinOf({ thing, within, journey }: Place): string {
  return [journey, within].flatMap((around, i, all) => around && around !== thing && all.indexOf(around) === i ? [labelOf(around)] : []).join(' › ');
}

const PLURALS: Partial<Record<Kind, string>> = { journey: 'journeys', stage: 'stages', touchpoint: 'touchpoints', opportunity: 'opportunities', system: 'systems' };

function countsOf(things: readonly Thing[]): string {
  const byKind = Map.groupBy(things, ({ kind }) => kind);
  return Object.entries(PLURALS).flatMap(([kind, plural]) => {
    const count = byKind.get(kind as Kind)?.length ?? 0;
    return count === 0 ? [] : [countOf(count, kind, plural)];
  }).join(', ');
}

const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const GRAVITY: readonly Severity[] = ['error', 'warning', 'hint'];

/** The gravest rules first, then those with most findings. */
function ruleItems(findings: readonly Finding[], key: Key): OverviewItem[] {
  return [...Map.groupBy(findings, ({ code }) => code)].map(([code, all]): OverviewItem => {
    const severity = GRAVITY.find(each => all.some(finding => finding.severity === each)) ?? 'hint';
    return {
      key: key(`rule ${code}`), kind: 'rule', label: all[0]!.name, detail: `${code} · ${all.length}`, severity,
      children: all.map(finding => ({
        key: key(`finding ${code} ${finding.uri} ${finding.message}`), kind: 'finding', label: oneLine(plain(finding.message)),
        detail: `${fileName(finding.uri)}:${finding.range.start.line + 1}`, uri: finding.uri, range: finding.range, severity: finding.severity, children: [],
      })),
    };
  }).sort((a, b) => GRAVITY.indexOf(a.severity!) - GRAVITY.indexOf(b.severity!) || b.children.length - a.children.length || (a.key < b.key ? -1 : 1));
}

/** A message without its marks for words of the language: a tree shows plain text. */
const plain = (message: string): string => message.replace(/`([^`]*)`/g, '“$1”');

function fileName(uri: string): string {
  const last = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
