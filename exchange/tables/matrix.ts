/** A journey as people know it from spreadsheets: stages across, lanes down, a column for each touchpoint. */
import type { PlainEmotion, PlainFile, PlainJourney, PlainOpportunity, PlainStage, PlainThing, PlainTouchpoint } from '../../language/plain/plain.ts';
import { countFacts } from '../lost.ts';
import { signed } from '../mermaid/scores.ts';

export interface Column {
  readonly stage: PlainStage;
  /** Undefined for a stage without touchpoints. */
  readonly touchpoint: PlainTouchpoint | undefined;
  readonly isFirst: boolean;
}

export interface LaneRow {
  readonly label: string;
  /** A list of texts for each column. */
  readonly cells: readonly (readonly string[])[];
}

export interface Matrix {
  readonly title: string;
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly Column[];
  /** Without those that no column says anything in. */
  readonly lanes: readonly LaneRow[];
}

export const titleOf = ({ name, title }: PlainThing): string => title ?? name;

/** Titles of what is declared, by kind and name. */
export function titlesIn(project: PlainFile): (kind: keyof PlainFile, names: readonly string[] | undefined) => string[] {
  const known = new Map<string, string>();
  for (const [kind, things] of Object.entries(project) as [string, readonly PlainThing[]][]) if (kind !== 'syncs') for (const thing of things) if (!known.has(`${kind} ${thing.name}`)) known.set(`${kind} ${thing.name}`, titleOf(thing));
  return (kind, names = []) => names.map(name => known.get(`${kind} ${name}`) ?? name);
}

export function matrixOf(journey: PlainJourney, project: PlainFile): Matrix {
  const titles = titlesIn(project);
  const columns = (journey.stages ?? []).flatMap((stage): Column[] => (stage.touchpoints ?? []).length === 0 ? [{ stage, touchpoint: undefined, isFirst: true }]
    : stage.touchpoints!.map((touchpoint, i) => ({ stage, touchpoint, isFirst: i === 0 })));
  const opportunities = new Map<Column, PlainOpportunity[]>();
  for (const opportunity of journey.opportunities ?? []) {
    const column = columns.find(({ touchpoint }) => touchpoint?.pains?.some(pain => opportunity.addresses?.some(name => name === pain.name || name.endsWith(`.${pain.name}`)))) ?? columns[0];
    if (column) opportunities.set(column, [...opportunities.get(column) ?? [], opportunity]);
  }
  // The number last: a cell that begins with a sign is a formula to a spreadsheet.
  const feeling = ({ persona, score, text }: PlainEmotion): string => {
    const number = score === undefined ? 'n/a' : signed(score), words = [...(persona === undefined ? [] : titles('personas', [persona])), ...(text === undefined || text === '' ? [] : [text])].join(': ');
    return words === '' ? number : `${words} (${number})`;
  };
  const say = (label: string, of: (touchpoint: PlainTouchpoint, column: Column) => readonly (string | undefined)[] | undefined): LaneRow => ({ label, cells: columns.map(column => column.touchpoint ? (of(column.touchpoint, column) ?? []).filter(text => text !== undefined) : []) });
  const sayOfStage = (label: string, of: (stage: PlainStage) => readonly (string | undefined)[] | undefined): LaneRow => ({ label, cells: columns.map(({ stage, isFirst }) => isFirst ? (of(stage) ?? []).filter(text => text !== undefined) : []) });
  const lanes: LaneRow[] = [
    sayOfStage('Stage', stage => [titleOf(stage)]), sayOfStage('Goal', stage => [stage.goal]), sayOfStage('Milestones', stage => stage.milestones),
    say('Step', touchpoint => [titleOf(touchpoint)]), say('Persona', ({ for: names }) => titles('personas', names)), say('Actions', ({ actions }) => actions),
    say('Channel', ({ via }) => titles('channels', via === undefined ? [] : [via])), say('Expectations', ({ expects }) => expects), say('Thoughts', ({ thoughts }) => thoughts),
    say('Emotions', ({ emotions }) => emotions?.map(feeling)), say('Effort', ({ effort }) => [effort === undefined ? undefined : String(effort)]), say('Waiting time', ({ wait }) => [wait && `${wait.number} ${wait.unit}`]),
    say('Moment of truth', ({ momentOfTruth }) => [momentOfTruth && 'yes']), say('Pain points', ({ pains }) => pains?.map(pain => titleOf(pain) + (pain.severity === undefined ? '' : ` (${pain.severity})`))),
    { label: 'Opportunities', cells: columns.map(column => (opportunities.get(column) ?? []).map(titleOf)) },
    { label: 'Owner', cells: columns.map(({ stage, touchpoint, isFirst }) => titles('teams', [...new Set([...isFirst ? stage.owners ?? [] : [], ...touchpoint?.owners ?? []])])) },
    say('Frontstage', ({ frontstage }) => frontstage), say('Backstage', ({ backstage }) => backstage), say('Support processes', ({ support }) => support),
    say('Systems', ({ uses }) => titles('systems', uses)), say('Competitors', ({ rivals }) => rivals?.map(({ name, why }) => titles('competitors', [name])[0]! + (why === undefined ? '' : `: ${why}`))),
    { label: 'Metrics', cells: columns.map(({ stage, touchpoint, isFirst }) => titles('metrics', [...new Set([...isFirst ? stage.measures ?? [] : [], ...touchpoint?.measures ?? []])])) },
    say('Evidence', ({ evidence }) => titles('sources', evidence)), say('Cues', ({ cues }) => cues),
    { label: 'Notes', cells: columns.map(({ stage, touchpoint, isFirst }) => [...isFirst ? stage.notes ?? [] : [], ...touchpoint?.notes ?? []]) },
  ];
  const about: [string, string | undefined][] = [
    ['State', journey.state], ['Persona', titles('personas', journey.for).join('; ')], ['Goal', journey.goal], ['Trigger', journey.from], ['End', journey.until],
    ['Owner', titles('teams', journey.owners).join('; ')], ...(journey.notes ?? []).map((note): [string, string] => ['Notes', note]),
  ];
  return {
    title: titleOf(journey), columns, about: about.filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''),
    lanes: lanes.filter(({ cells }) => cells.some(cell => cell.length > 0)),
  };
}

const SAID: ReadonlySet<string> = new Set([
  'journey state', 'journey for', 'journey goal', 'journey from', 'journey until', 'journey owners', 'journey notes', 'stage goal', 'stage milestones', 'stage owners', 'stage measures', 'stage notes',
  ...['for', 'actions', 'via', 'expects', 'thoughts', 'emotions', 'effort', 'wait', 'momentOfTruth', 'owners', 'frontstage', 'backstage', 'support', 'uses', 'rivals', 'measures', 'evidence', 'cues', 'notes'].map(key => `touchpoint ${key}`),
  'pain severity',
]);

/** What a matrix has no place for. */
export const lostInMatrix = (journey: PlainJourney): string[] => countFacts(journey, (block, key) => SAID.has(`${block} ${key}`), true);

/** As rows of a sheet: a title, what it is about, the lanes. */
export function matrixRows({ title, about, lanes }: Matrix): string[][] {
  return [[title], ...about.map(pair => [...pair]), [], ...lanes.map(({ label, cells }) => [label, ...cells.map(cell => cell.join('\n'))])];
}
