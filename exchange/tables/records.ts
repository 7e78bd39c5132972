/** A table → its steps: which axis holds the lanes, which the stages. */
import type { Cell, Fates, Grid } from './grid.ts';
import { isStageHeading, laneOf, plainLabel, withoutNumber, type Lane } from './lanes.ts';

export interface Field {
  /** Undefined for a label that names no lane: its text becomes a note. */
  readonly lane: Lane | undefined;
  /** As it stands in the source, without marks. */
  readonly label: string;
  readonly cell: Cell;
}

/** What a source says about one step of one stage. */
export interface StepRecord {
  /** Undefined where the source names no stage. */
  readonly stage: string | undefined;
  readonly stageCell?: Cell;
  /** The step's own title, where one stands above it. */
  readonly step?: string;
  readonly fields: readonly Field[];
}

export interface Records {
  readonly records: readonly StepRecord[];
  /** What stands above the steps: `Persona: Ann`. Without a label it is the title. */
  readonly about: readonly Field[];
}

export interface Around {
  readonly stage?: string;
  readonly step?: string;
}

const filled = (row: readonly Cell[]): number => row.filter(cell => cell.text.trim() !== '').length;
export const labelOf = (text: string): string => text.split('\n')[0]!.replace(/[*_`#]+/g, '').replace(/[:：]\s*$/, '').trim();
/** Lanes that alone make a table one about a journey. */
const ENOUGH: ReadonlySet<Lane> = new Set<Lane>(['opportunity', 'pain', 'action', 'touchpoint', 'step', 'stage']);

/** @param around the stage and step that the headings above name @returns undefined where the table tells of no journey */
export function recordsOf({ rows }: Grid, fates: Fates, around: Around = {}): Records | undefined {
  const lanesIn = (cells: readonly (Cell | undefined)[]): Lane[] => cells.flatMap(cell => cell && laneOf(cell.text) || []);
  // Above the labels stand at most a title and what belongs to all: rows of one or two cells.
  const body = rows.findIndex(row => filled(row) > 2), heads = rows.slice(0, body < 0 ? 1 : body + 1).map(row => new Set(lanesIn(row)).size);
  const across = Math.max(0, ...heads), header = heads.indexOf(across);
  const down = new Set(lanesIn(rows.map(row => row[0]))).size;
  const corner = rows[header]?.[0] && laneOf(rows[header][0].text);
  // In a table of anything some cells of the first column may look like labels: labels are most of it, or many.
  const labels = rows.filter(row => row[0] && row[0].text.trim() !== '').length, isLabels = down >= 2 && (down >= 4 || down * 2 >= labels - 1);
  if (isLabels && down > across) return matrixOf(rows, fates, around);
  if (across >= 2) return rowsOf(rows, header, fates, around);
  if (isLabels || (down === 1 && corner !== undefined && ENOUGH.has(corner) && rows.length > 1 && filled(rows[0]!) > 2 && corner !== 'opportunity')) return matrixOf(rows, fates, around);
  return across === 1 && lanesIn(rows[header]!).some(lane => ENOUGH.has(lane)) && filled(rows[header]!) > 1 ? rowsOf(rows, header, fates, around) : undefined;
}

/** Lanes are columns; each row is a step. */
function rowsOf(rows: readonly (readonly Cell[])[], header: number, fates: Fates, around: Around): Records {
  const heads = rows[header]!, lanes = heads.map(cell => laneOf(cell.text));
  for (const cell of heads) fates.mark(cell, 'labels');
  let stageAt = lanes.indexOf('stage');
  if (stageAt < 0) stageAt = lanes.indexOf('step');
  // A first column without a name, before named ones.
  if (stageAt < 0 && heads[0]!.text.trim() === '') stageAt = 0;
  const records: StepRecord[] = [];
  let stage: string | undefined = around.stage, stageCell: Cell | undefined;
  for (const row of rows.slice(header + 1)) {
    if (filled(row) === 0) continue;
    const named = row[stageAt];
    if (stageAt >= 0 && named && named.text.trim() !== '') { stage = withoutNumber(labelText(named.text)); stageCell = named; }
    const fields = row.flatMap((cell, i): Field[] => i === stageAt || !fates.usable(cell) ? [] : [{ lane: lanes[i] === 'stage' ? undefined : lanes[i], label: labelOf(heads[i]?.text ?? ''), cell }]);
    records.push({ stage, ...(stageCell && { stageCell }), ...(around.step !== undefined && { step: around.step }), fields });
  }
  return { records, about: aboutOf(rows.slice(0, header), fates) };
}

/** Lanes are rows; each column is a step of the stage that stands above it. */
function matrixOf(rows: readonly (readonly Cell[])[], fates: Fates, around: Around): Records {
  const first = rows.findIndex(row => row[0] !== undefined && laneOf(row[0].text) !== undefined);
  // The stages stand in the row that is called so, else right above the first lane, else in the first lane's own row.
  let top = rows.findIndex(row => row[0] !== undefined && laneOf(row[0].text) === 'stage');
  if (top < 0 && first > 0 && filled(rows[first - 1]!.slice(1)) > 0 && filled(rows[first - 1]!) > 1) top = first - 1;
  if (top < 0) top = first;
  // `Persona: Ann` above the stages is about all of them.
  const isAbout = (i: number): boolean => i < Math.min(top, first) || (i < top && filled(rows[i]!.slice(1)) <= 1);
  const titles = rows[top]!, width = Math.max(...rows.map(row => row.length));
  const onlyContent = width === 2 && (around.stage !== undefined || /^(content|value|details?|description|內容|内容)$/.test(plainLabel(titles[1]?.text ?? '')));
  const lanes = rows.map(row => row[0] && laneOf(row[0].text));
  const titleRow = onlyContent && top !== first ? titles : undefined;
  const records: StepRecord[] = [];
  let stage: string | undefined = around.stage, stageCell: Cell | undefined;
  for (let column = 1; column < width; column++) {
    const named = titles[column];
    if (onlyContent) titleRow?.forEach(cell => fates.mark(cell, 'labels'));
    else if (named && named.text.trim() !== '') { stage = withoutNumber(labelText(named.text)); stageCell = named; }
    const fields = rows.flatMap((row, i): Field[] => {
      const cell = row[column];
      return (i === top && !(onlyContent && top === first)) || isAbout(i) || !fates.usable(cell) ? [] : [{ lane: lanes[i] === 'stage' ? undefined : lanes[i], label: labelOf(row[0]?.text ?? ''), cell }];
    });
    if (fields.length > 0 || (named && named.text.trim() !== '' && !onlyContent)) records.push({ stage, ...(stageCell && { stageCell }), ...(around.step !== undefined && { step: around.step }), fields });
  }
  rows.forEach((row, i) => { if (row[0] && !isAbout(i)) fates.mark(row[0], 'labels'); });
  return { records, about: aboutOf(rows.filter((_, i) => isAbout(i)), fates) };
}

const labelText = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/[*_`]{1,3}/g, '').trim();

/** Lines above a table: a title, or a label with its value. */
function aboutOf(rows: readonly (readonly Cell[])[], fates: Fates): Field[] {
  return rows.flatMap((row): Field[] => {
    const cells = row.filter(cell => fates.usable(cell));
    const [label, value, ...others] = cells;
    if (!label) return [];
    if (!value) {
      const [, key, rest] = /^([^:：\n]{1,40})[:：]\s*(\S[^]*)$/.exec(label.text) ?? [], lane = key === undefined ? undefined : laneOf(key);
      return [lane === undefined ? { lane: 'title', label: '', cell: label } : { lane, label: labelOf(key!), cell: { ...label, text: rest! } }];
    }
    fates.mark(label, 'labels');
    return [value, ...others].map(cell => ({ lane: laneOf(label.text), label: labelOf(label.text), cell }));
  });
}

/** The stage and step that headings name, from the outermost to the nearest. */
export function aroundOf(headings: readonly string[], always: boolean): Around {
  const at = headings.findLastIndex(isStageHeading);
  if (at >= 0) return { stage: withoutNumber(headings[at]!), ...(at < headings.length - 1 && { step: headings.at(-1)! }) };
  return always && headings.length > 0 ? { stage: withoutNumber(headings.at(-1)!) } : {};
}
