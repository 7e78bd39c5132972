/** Steps of a source → touchpoints: each cell becomes a fact, a note, or is told. */
import type { Draft, OpenJourney, OpenStage, OpenTouchpoint } from '../draft.ts';
import { doubt, info, type Gathered } from '../report.ts';
import { itemsOf, plainText, type Cell, type Fates } from './grid.ts';
import { readFeeling, scaleOf } from './scale.ts';
import type { Field, StepRecord } from './records.ts';

/** Longer texts are no titles. In characters. */
const LONGEST_TITLE = 90, LONGEST_NAME = 60;
const SOURCES: readonly (readonly ['interview' | 'survey' | 'analytics' | 'observation' | 'support' | 'crm' | 'report' | 'assumption', RegExp])[] = [
  ['interview', /interview|訪談|访谈|インタビュー|интервью|entrevista/i], ['survey', /survey|questionnaire|問卷|问卷|アンケート|опрос|encuesta|umfrage/i],
  ['observation', /observ|shadowing|観察|觀察|观察|наблюден/i], ['analytics', /analytics|tracking|アクセス解析|аналитик/i], ['support', /support ticket|ticket|客服|call log|обращени/i],
  ['crm', /\bcrm\b/i], ['assumption', /assum|hypothes|假設|假设|仮説|предположен|supuesto/i], ['report', /\breport|報告|报告|レポート|отч[её]т|informe/i],
];
const WAIT = /^(\d+(?:\.\d+)?)\s*(sec|min|minutes?|hours?|days?|weeks?|months?|years?)$/i;

export interface Target {
  readonly journey: OpenJourney;
  readonly draft: Draft;
  readonly fates: Fates;
  readonly said: Gathered;
}

/** @param stageOf the stage that a record belongs to @param reuse whether the one touchpoint that a stage has already is the step's */
export function placeRecords(records: readonly StepRecord[], target: Target, stageOf: (record: StepRecord) => OpenStage, reuse = false): void {
  const scale = scaleOf(records.flatMap(({ fields }) => fields.filter(({ lane }) => lane === 'emotion').map(({ cell }) => plainText(cell.text))));
  const counts = new Map<string | undefined, number>();
  for (const { stage } of records) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const alone = (record: StepRecord): boolean => counts.get(record.stage) === 1;
  for (const record of records) {
    if (record.stage === undefined && record.fields.some(({ lane }) => lane === 'opportunity') && record.fields.every(({ lane }) => lane === undefined || ['opportunity', 'owner', 'metric', 'description', 'title', 'evidence'].includes(lane))) placeOpportunity(record, target);
    else placeStep(record, stageOf(record), { alone: alone(record), scale, reuse }, target);
  }
}

function placeOpportunity({ fields }: StepRecord, { journey, draft, fates }: Target): void {
  const head = fields.find(({ lane }) => lane === 'opportunity')!, opportunity = draft.opportunity(journey, plainText(head.cell.text).replace(/\s*\n\s*/g, ' '));
  fates.mark(head.cell, 'facts');
  for (const field of fields) {
    if (field === head) continue;
    if (field.lane === 'owner') { opportunity.owners = itemsOf(plainText(field.cell.text), true).map(name => draft.declare('team', name)); fates.mark(field.cell, 'facts'); continue; }
    (opportunity.notes ??= []).push(noteOf(field));
    fates.mark(field.cell, 'notes');
  }
}

const noteOf = ({ label, cell }: Field): string => label === '' ? plainText(cell.text) : `${label}: ${plainText(cell.text)}`;

interface Manner {
  /** The record is its stage's only one. */
  readonly alone: boolean;
  readonly scale: ReturnType<typeof scaleOf>;
  readonly reuse: boolean;
}

function placeStep(record: StepRecord, stage: OpenStage, { alone, scale, reuse }: Manner, target: Target): void {
  const { journey, draft, fates, said } = target;
  if (record.stageCell) fates.mark(record.stageCell, 'facts');
  const rest = new Set(record.fields), of = (lane: Field['lane']): Field[] => [...rest].filter(field => field.lane === lane);
  let touchpoint: OpenTouchpoint | undefined = reuse && alone && record.step === undefined && stage.touchpoints.length === 1 ? stage.touchpoints[0] : undefined;
  const title = touchpoint ? '' : titleOf();
  const step = (): OpenTouchpoint => touchpoint ??= draft.touchpoint(journey, stage, title);
  // A cell that became the title is only said by the touchpoint.
  if (record.step !== undefined || (!touchpoint && rest.size < record.fields.length)) step();
  const done = (field: Field, fate: 'facts' | 'notes'): void => { rest.delete(field); fates.mark(field.cell, fate); };
  const note = (field: Field): void => { (step().notes ??= []).push(noteOf(field)); done(field, 'notes'); };
  const texts = (lane: Field['lane'], key: 'actions' | 'thoughts' | 'expects' | 'frontstage' | 'backstage' | 'support' | 'cues'): void => {
    for (const field of of(lane)) {
      (step()[key] ??= []).push(...sentences(field.cell));
      done(field, 'facts');
    }
  };

  for (const field of of('persona')) { step().for = [...step().for ?? [], ...itemsOf(plainText(field.cell.text), true).map(name => draft.declare('persona', name))]; done(field, 'facts'); }
  for (const field of of('owner')) {
    const owners = itemsOf(plainText(field.cell.text), true).map(name => draft.declare('team', name)), owned = alone ? stage : step();
    owned.owners = [...new Set([...owned.owners ?? [], ...owners])];
    done(field, 'facts');
  }
  for (const field of of('goal')) {
    if (alone && stage.goal === undefined) { stage.goal = plainText(field.cell.text); done(field, 'facts'); } else note(field);
  }
  for (const lane of ['channel', 'touchpoint'] as const) for (const field of of(lane)) placeChannel(field);
  texts('action', 'actions');
  texts('thought', 'thoughts');
  texts('expects', 'expects');
  texts('cue', 'cues');
  texts('frontstage', 'frontstage');
  texts('backstage', 'backstage');
  texts('support', 'support');
  for (const field of of('emotion')) placeFeeling(field);
  for (const field of of('system')) { step().uses = [...step().uses ?? [], ...itemsOf(plainText(field.cell.text), true).map(name => draft.declare('system', name))]; done(field, 'facts'); }
  for (const field of of('competitor')) { step().rivals = [...step().rivals ?? [], ...itemsOf(plainText(field.cell.text), true).map(name => ({ name: draft.declare('competitor', name) }))]; done(field, 'facts'); }
  for (const field of of('wait')) {
    const found = WAIT.exec(plainText(field.cell.text));
    if (found && step().wait === undefined) { step().wait = { number: Number(found[1]), unit: found[2]!.toLowerCase() }; done(field, 'facts'); } else note(field);
  }
  for (const field of of('evidence')) {
    const text = plainText(field.cell.text), kind = SOURCES.find(([, pattern]) => pattern.test(text))?.[0];
    if (kind === undefined || text.includes('\n') || text.length > LONGEST_TITLE) { note(field); continue; }
    step().evidence = [...step().evidence ?? [], draft.declare('source', text, { title: text, kind })];
    done(field, 'facts');
  }
  for (const field of of('pain')) {
    for (const { title: pain, notes } of headed(sentences(field.cell))) draft.pain(journey, step(), pain).notes = notes;
    done(field, 'facts');
  }
  for (const field of of('opportunity')) {
    for (const { title: opportunity, notes } of headed(sentences(field.cell))) draft.opportunity(journey, opportunity).notes = [...record.stage === undefined ? [] : [`Stage: ${record.stage}`], ...notes];
    done(field, 'facts');
  }
  for (const field of record.fields) if (rest.has(field)) note(field);

  /** The step's own title, else its one touchpoint or action; for several of them, the stage's. */
  function titleOf(): string {
    const short = (field: Field | undefined, names: boolean): string | undefined => {
      const items = field ? itemsOf(plainText(field.cell.text), names) : [];
      return items.length === 1 && items[0]!.length <= LONGEST_TITLE ? items[0] : undefined;
    };
    const own = of('step')[0] ?? of('title')[0];
    if (record.step !== undefined) return record.step;
    if (own) { rest.delete(own); fates.mark(own.cell, 'facts'); return plainText(own.cell.text).replace(/\s*\n\s*/g, ' '); }
    const actions = of('action'), action = actions.length === 1 ? short(actions[0], false) : undefined;
    if (action !== undefined) { rest.delete(actions[0]!); fates.mark(actions[0]!.cell, 'facts'); return action; }
    const touchpoints = of('touchpoint'), only = touchpoints.length === 1 && actions.length === 0 ? short(touchpoints[0], true) : undefined;
    if (only !== undefined && !alone) { rest.delete(touchpoints[0]!); fates.mark(touchpoints[0]!.cell, 'facts'); return only; }
    return record.stage ?? '';
  }

  /** One is the step's channel. Several are touchpoints of their own, since nobody can tell which of the facts belongs to which. */
  function placeChannel(field: Field): void {
    const items = itemsOf(plainText(field.cell.text), true);
    if (items.length === 1 && items[0]!.length <= LONGEST_NAME && step().via === undefined) {
      step().via = draft.declare('channel', items[0]!);
    } else if (field.lane === 'touchpoint' && items.length > 1) {
      step();
      for (const item of items) draft.touchpoint(journey, stage, item);
      info(said, field.cell.place, field.cell.text, `${items.length} touchpoints of their own; what else stands in this ${alone ? 'column' : 'row'} is at the touchpoint “${step().title ?? step().name}”, since nothing says to which of them it belongs.`);
    } else {
      if (items.length > 1) info(said, field.cell.place, field.cell.text, 'Kept in a note: a touchpoint has one channel.');
      note(field);
      return;
    }
    done(field, 'facts');
  }

  function placeFeeling(field: Field): void {
    const text = plainText(field.cell.text), feeling = readFeeling(field.cell, text, scale, said);
    if (!feeling || step().emotions !== undefined) {
      (step().notes ??= []).push(feeling ? noteOf(field) : `imported feeling: ${text}`);
      done(field, 'notes');
      return;
    }
    step().emotions = [{ score: feeling.score, ...(feeling.text !== undefined && { text: feeling.text }) }];
    if (feeling.note !== undefined) (step().notes ??= []).push(feeling.note);
    done(field, 'facts');
  }
}

/** The items of a cell of sentences; several quotations in a row are several. */
function sentences(cell: Cell): string[] {
  const text = plainText(cell.text);
  if (/^(?:["“][^"“”]+["”]\s*){2,}$/.test(text)) return [...text.matchAll(/["“]([^"“”]+)["”]/g)].map(([, inside]) => inside!.trim());
  return itemsOf(text).map(item => item.replace(/^["“「](.*)["”」]$/s, '$1')).filter(item => item !== '');
}

/** `Improve discovery with:` and a list below it is one thing with what it consists of. */
function headed(items: readonly string[]): { title: string; notes: string[] }[] {
  const [first = '', ...others] = items;
  return /[:：]$/.test(first) && others.length > 0 ? [{ title: first.replace(/[:：]$/, ''), notes: others }] : items.map(title => ({ title, notes: [] }));
}

/** What stands above the steps: a title, a persona, a goal. @returns the title, where there is one */
export function placeAbout(about: readonly Field[], { journey, draft, fates, said }: Target): void {
  for (const field of about) {
    const text = plainText(field.cell.text);
    let fate: 'facts' | 'notes' = 'facts';
    if (field.lane === 'persona') journey.for = [...journey.for ?? [], ...personas(text, draft, said, field)];
    else if (field.lane === 'goal' && journey.goal === undefined) journey.goal = text.replace(/^["“「](.*)["”」]$/s, '$1');
    else if (field.lane === 'from' && journey.from === undefined) journey.from = text;
    else if (field.lane === 'until' && journey.until === undefined) journey.until = text;
    else if (field.lane === 'owner') journey.owners = [...journey.owners ?? [], ...itemsOf(text, true).map(name => draft.declare('team', name))];
    else { (journey.notes ??= []).push(noteOf(field)); fate = 'notes'; }
    fates.mark(field.cell, fate);
  }
}

/** Short names are personas each; a description is one, with itself as a note. */
function personas(text: string, draft: Draft, said: Gathered, field: Field): string[] {
  if (text.length <= LONGEST_TITLE && !/[.。!?]\s/.test(text)) return itemsOf(text, true).map(name => draft.declare('persona', name));
  const title = /^[^.。,，;；(（\n—]{3,80}/.exec(text)?.[0].trim() ?? 'Persona';
  doubt(said, field.cell.place, text, `Read as one persona, “${title}”; the whole text is its note.`, 'several personas');
  return [draft.declare('persona', title, { notes: [text] })];
}

/** Personas that are named at steps are the journey's; a step that is everybody's needn't say so. */
export function settlePersonas(journey: OpenJourney): void {
  const steps = journey.stages.flatMap(({ touchpoints }) => touchpoints), named = [...new Set([...journey.for ?? [], ...steps.flatMap(step => step.for ?? [])])];
  if (named.length === 0) return;
  journey.for = named;
  if (steps.every(step => step.for?.join() === named.join())) for (const step of steps) delete step.for;
  for (const step of steps) if (step.for) step.for = [...new Set(step.for)];
}
