/** A Markdown document → journeys: from its Mermaid diagrams, its tables, its labelled sections, or else from a numbered list. */
import type { PlainFile } from '../../language/plain/plain.ts';
import { Draft, type OpenJourney, type OpenStage } from '../draft.ts';
import { MOST_CELLS } from '../limits.ts';
import { readMermaid } from '../mermaid/read.ts';
import { assume, doubt, ImportError, leaveOut, type Gathered } from '../report.ts';
import { Fates, plainText, type Grid } from '../tables/grid.ts';
import { isStageHeading, withoutNumber, type Lane } from '../tables/lanes.ts';
import { placeAbout, placeRecords, settlePersonas } from '../tables/place.ts';
import { aroundOf, recordsOf, type Field, type StepRecord } from '../tables/records.ts';
import { blocksOf, itemLines, type Item } from './blocks.ts';
import { headingsOf, listText, sectionsOf, type Section } from './sections.ts';

/** Steps that belong together: those of one table, or of sections that stand side by side. */
interface Group {
  readonly title: string;
  readonly line: number;
  readonly key: unknown;
  readonly records: StepRecord[];
}

/** What is about a journey as a whole, wherever it stands. */
const ABOUT: ReadonlySet<Lane | undefined> = new Set<Lane>(['persona', 'goal', 'from', 'until', 'description', 'title', 'owner', 'evidence', 'metric']);

/** @throws ImportError where the document tells of no journey */
export function readMarkdown(text: string, name: string, said: Gathered): PlainFile {
  const draft = new Draft(), fates = new Fates(said), { blocks, front } = blocksOf(text), sections = sectionsOf(blocks);
  const cells = sections.reduce((sum, { tables }) => sum + tables.reduce((inner, { rows }) => inner + rows.reduce((count, row) => count + row.filter(({ text }) => text !== '').length, 0), 0), 0);
  if (cells > MOST_CELLS) throw new ImportError(`${name} has more than ${MOST_CELLS} cells. Take out what is no journey.`);
  if (front.length > 0) leaveOut(said, { line: 2 }, front.join(' '), 'front matter of the document', front.length);
  for (const section of sections) for (const { text: diagram, line } of section.diagrams) {
    const instead = readMermaid(diagram, line, draft, said);
    if (instead !== undefined) leaveOut(said, { line }, diagram, 'a diagram of another kind, or code');
  }
  const diagrams = draft.journeys.length, root = sections.find(({ level }) => level > 0) ?? sections[0]!;
  const { groups, about } = groupsOf(sections, root, fates);
  if (groups.length === 0 && diagrams === 0) groups.push(...listGroup(sections, fates, said));
  if (groups.length > 0) {
    const journeys = assign(groups, draft, withoutMarks(root.title), fates, said);
    placeAbout(about, { journey: journeys[0]!, draft, fates, said });
    // Whom the document names, it names for all of its journeys.
    for (const journey of journeys.slice(1)) if (journeys[0]!.for) journey.for = [...journeys[0]!.for, ...journey.for ?? []];
    journeys.forEach(settlePersonas);
  } else for (const field of about) fates.leaveOut(field.cell, 'belongs to no journey');
  if (draft.journeys.length === 0) throw new ImportError(`No journey was found in ${name}. What is read: Mermaid \`journey\` diagrams, tables whose rows or columns are called Stage, Actions, Emotions and the like, sections with such labels, and numbered lists.`);
  for (const section of sections) {
    for (const { rows, caption, line } of section.tables) {
      if (caption !== '') leaveOut(said, { line }, caption, 'the caption of a table');
      for (const cell of rows.flat()) fates.leaveOut(cell, 'a table that tells of no journey');
    }
    for (const field of section.fields) fates.leaveOut(field.cell.text === '' ? { place: field.cell.place, text: field.label } : field.cell, `stands under “${field.label}”, which names no lane of a step`);
    for (const list of section.lists) if (!used.has(list)) leaveOut(said, { line: list.line }, listText(list.items), 'a list that tells of no step', list.items.length);
    for (const cell of section.others) fates.leaveOut(cell, 'text around the journey');
  }
  return draft.file(said, 'document');
}

/** Lists that became steps. */
const used = new WeakSet<object>();

function groupsOf(sections: readonly Section[], root: Section, fates: Fates): { groups: Group[]; about: Field[] } {
  const groups: Group[] = [], about: Field[] = [];
  const add = (key: unknown, title: string, line: number, records: readonly StepRecord[]): void => {
    const group = groups.find(each => each.key === key);
    if (group) group.records.push(...records);
    else groups.push({ key, title, line, records: [...records] });
  };
  for (const section of sections) {
    const headings = headingsOf(section), fields = section.fields.filter(({ cell }) => cell.text !== '');
    const stageAt = headings.findLastIndex(isStageHeading);
    for (const table of section.tables) {
      const grid: Grid = { rows: table.rows, headings }, isNarrow = Math.max(...table.rows.map(row => row.length)) === 2;
      const found = recordsOf(grid, fates, aroundOf(headings.slice(1), isNarrow));
      if (!found) continue;
      const single = new Set(found.records.map(({ stage }) => stage)).size === 1 && (stageAt >= 0 || isNarrow);
      add(single ? stageParent(section) : table, section.title, table.line, found.records);
      about.push(...found.about);
    }
    if (section === root || section.level === 0) about.push(...fields);
    else if (fields.length > 0 && fields.every(({ lane }) => ABOUT.has(lane)) && stageAt < 0) about.push(...fields);
    else if (fields.some(({ lane }) => lane !== undefined && !ABOUT.has(lane)) || (fields.length > 0 && stageAt >= 0)) add(stageParent(section), titleBefore(section), section.line, [recordOf(section, headings, fields)]);
    else if (isStageHeading(section.title) && section.lists.length > 0) {
      const stage = withoutNumber(withoutMarks(section.title));
      for (const list of section.lists) {
        used.add(list);
        add(section.parent, titleBefore(section), section.line, list.items.map(item => ({ stage, step: withoutMarks(item.text), fields: item.children.map(child => actionOf(child)) })));
      }
    }
  }
  return { groups, about };

  /** What stages are called together: the heading around them, or where that is the document's, the last one before them. */
  function titleBefore(section: Section): string {
    const parent = stageParent(section);
    if (parent && parent !== root && parent.level > 0) return parent.title;
    const before = sections.slice(0, sections.indexOf(section)).findLast(other => other.level === section.level && other.fields.length === 0);
    return before?.title ?? '';
  }
}

const actionOf = (item: Item): Field => ({ lane: 'action', label: 'Action', cell: { text: itemLines(item).join('\n'), place: { line: item.line } } });
const withoutMarks = (text: string): string => plainText(text).replace(/\s*\n\s*/g, ' ');

/** The section around the stage that this one tells of: stages side by side have the same. */
function stageParent(section: Section): Section | undefined {
  let stage: Section | undefined = section;
  while (stage && !isStageHeading(stage.title)) stage = stage.parent;
  return (stage ?? section).parent;
}


function recordOf(section: Section, headings: readonly string[], fields: readonly Field[]): StepRecord {
  const { stage = withoutNumber(section.title), step } = aroundOf(headings, false);
  return { stage: withoutMarks(stage), ...(step !== undefined && { step: withoutMarks(step) }), fields };
}

/** In a document without anything else, a numbered list with items below its items tells of stages and their touchpoints. */
function listGroup(sections: readonly Section[], fates: Fates, said: Gathered): Group[] {
  const lists = sections.flatMap(section => section.lists.filter(({ items }) => items.length > 1 && items.every(({ ordered }) => ordered)).map(list => ({ section, list })));
  const chosen = lists.find(({ list }) => list.items.some(({ children }) => children.length > 0)) ?? lists[0];
  if (!chosen) return [];
  const { section, list } = chosen, nested = list.items.some(({ children }) => children.length > 0);
  used.add(list);
  doubt(said, { line: list.line }, listText(list.items), nested ? 'Read as stages and, below each, its touchpoints, since the document holds nothing else that tells of a journey.' : 'Read as the touchpoints of one stage, since the document holds nothing else that tells of a journey.', nested ? 'touchpoints and, below each, what is done there' : 'a list of something else');
  const mark = (item: Item): void => { fates.mark({ text: item.text, place: { line: item.line } }, 'facts'); item.children.forEach(mark); };
  list.items.forEach(mark);
  const records = list.items.flatMap((item): StepRecord[] => nested
    ? item.children.length === 0 ? [{ stage: withoutMarks(item.text), fields: [] }] : item.children.map(child => ({ stage: withoutMarks(item.text), step: withoutMarks(child.text), fields: child.children.map(actionOf) }))
    : [{ stage: undefined, step: withoutMarks(item.text), fields: [] }]);
  return [{ title: section.title, line: list.line, key: list, records }];
}

/** Groups whose stages are the same are one journey; others are journeys of their own. @returns the journeys, at least one */
function assign(groups: readonly Group[], draft: Draft, title: string, fates: Fates, said: Gathered): OpenJourney[] {
  const journeys: OpenJourney[] = [];
  const stagesOf = ({ records }: Group): string[] => [...new Set(records.flatMap(({ stage }) => stage ?? []))];
  const main = groups.toSorted((a, b) => stagesOf(b).length - stagesOf(a).length || a.line - b.line)[0]!;
  for (const group of [main, ...groups.filter(each => each !== main)]) {
    const titles = stagesOf(group), known = journeys.find(({ stages }) => isSameWay(stages, titles));
    let journey = titles.length === 0 && group !== main ? journeys[0] : known;
    if (!journey) journeys.push(journey = draft.journey(journeys.length === 0 ? title || withoutMarks(group.title) : withoutMarks(group.title) || title));
    else if (known) for (const [i, stage] of known.stages.entries()) {
      const other = titles[i];
      if (other !== undefined && other !== (stage.title ?? stage.name)) doubt(said, { line: group.line }, other, `Taken for the stage “${stage.title ?? stage.name}”, since both stand in the same place of as many stages.`, 'a stage of its own');
    }
    const own = new Map<string, OpenStage>(), target = { journey, draft, fates, said };
    placeRecords(group.records, target, record => {
      const called = record.stage ?? '', place = titles.indexOf(called);
      const stage = own.get(called) ?? (known && place >= 0 ? known.stages[place]! : draft.stage(journey, called));
      if (called === '') assume(said, 'A stage without a title around the steps for which the source names none.');
      own.set(called, stage);
      return stage;
    }, known !== undefined);
  }
  return journeys;
}

/** As many stages, each called the same or at least beginning so: `Evaluate` and `Evaluate Availability`. */
function isSameWay(stages: readonly OpenStage[], titles: readonly string[]): boolean {
  if (stages.length === 0 || stages.length !== titles.length) return false;
  return stages.every((stage, i) => {
    const one = (stage.title ?? stage.name).toLowerCase(), other = titles[i]!.toLowerCase();
    return one.startsWith(other) || other.startsWith(one);
  });
}
