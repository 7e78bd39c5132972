/** Reports of the pharma and the retail examples, against figures that were worked out by hand from the texts. */
import { describe, expect, test } from 'vitest';
import { figuresOf, report, rowsOf } from './project.ts';

/** The figures at the top of each report, in their order. */
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  // 4 journeys; a goal, a beginning and an end have Adoption and Wardrobe
  summary: ['4', '2 of 4'],
  // Adoption continues in Support, WardrobeNext improves Wardrobe
  atlas: ['4', '1', '2', '0'],
  // 5 + 7 + 8 + 4 touchpoints; lows: Pickup, HelpLine, Question, RivalVisit, PickUp, Open, CallCare; (0 + 2 − 1) ÷ 20 = 0.05
  emotions: ['24 of 24', '7', '+0.1'],
  // Leaflets, OnHold, SlowAnswer, NoFit, WrongAisle, MissingPart; severe: all but Leaflets and NoFit; WrongAisle is resolved by the future map
  pains: ['6', '4', '0'],
  // HelpLine, RivalVisit, FirstPrescription, Open
  moments: ['4', '4 of 4', '4 of 4'],
  // CallBack, AnswerDesk, PartScan; only AnswerDesk has all; CallBack is quick
  opportunities: ['3', '1 of 3', '1'],
  gap: ['1', '3 of 3'],
  // stages 3 + 4 + 5 + 4; StoreOps, Ecom and Care have no contact
  owners: ['16 of 16', '24 of 24', '3 of 7'],
  // cost points 4 + 2 + 5 + 6 = 17, of which the representatives 6
  load: ['20', '35 %', '0'],
  coverage: ['4 of 4', '2 of 4', '0'],
  personas: ['3 of 3', '3 of 3'],
  evidence: ['20 of 20', '0', '5'],
  stale: ['0', '4 of 4', '2026-06-01'],
  // met: LectureAttendance (23 ≥ 20), FirstTrials (25.8 ≥ 25); judged: all but Clv
  metrics: ['8', '2 of 7', '0'],
  // 4 of the retail file and 10 of the shared one; changes 4 + 6 + 5 + 3, since HomeDelivery stays on the site; digital 2 + 2 + 5 + 2
  channels: ['14', '18', '0', '11 of 11'],
  sync: ['4 of 16', '0', '0'],
  phases: ['0', '0'],
  '3c': ['2', '2 of 2'],
  // missed: Wardrobe is a routine with a step of effort 3
  archetypes: ['4 of 4', '7 of 8', '2 of 4'],
  cues: ['2', '1 of 1'],
  // effort 2 + 3 + 1; HelpLine waits 12 min
  effort: ['24', '6', '1'],
  blueprint: ['2 of 24', '1'],
  // Enrol, FirstLog, Recap with health data, Spare with personal data
  privacy: ['4', '3', '0'],
};

test.each(Object.entries(FIGURES))('the figures of %s', (name, figures) => {
  expect(Object.values(figuresOf(report(name)))).toEqual(figures);
});

/** Whole tables, or the rows of one journey in them. */
const TABLES: readonly (readonly [name: string, table: string, of: string | undefined, rows: readonly (readonly string[])[]])[] = [
  ['owners', 'stages', 'A physician adopts the therapy', [
    // StoreOps, Ecom, Care, FieldForce, DigitalMarketing, PatientCare, MedicalAffairs, gap; RivalVisit has an owner of its own
    ['A physician adopts the therapy', 'Notices the therapy', '', '', '', '', '● 2', '', '', ''],
    ['A physician adopts the therapy', 'Weighs it against what is in use', '', '', '', '1', '', '', '● 2', ''],
    ['A physician adopts the therapy', 'Tries it with a first patient', '', '', '', '● 1', '', '', '', ''],
    ['A physician adopts the therapy', 'Relies on it', '', '', '', '● 1', '', '', '', ''],
  ]],
  ['owners', 'teams', 'Customer service', [['Customer service', '○ no contact', '', '4', '5', '1', '0']]],
  ['owners', 'teams', 'Medical representatives', [['Medical representatives', '@example/field-force', '', '2', '3', '0', '1']]],
  ['owners', 'providers', undefined, [['Community pharmacy', 'Collects the first pack', '4 %', '−1', 'Patient support'], ['Parcel service', 'Has it delivered', '4 %', '0', 'Store operations']]],
  ['owners', 'people', 'A physician adopts the therapy', [
    ['A physician adopts the therapy', 'Notices the therapy', 'Digital marketing', 'Awareness', '', ''],
    ['A physician adopts the therapy', 'Weighs it against what is in use', 'Medical affairs + Medical representatives', 'Desire', 'Customer database', ''],
    ['A physician adopts the therapy', 'Tries it with a first patient', 'Medical representatives', 'Likely to order', '', ''],
    ['A physician adopts the therapy', 'Relies on it', 'Medical representatives', 'Loyal, with a stable share', '', ''],
  ]],
  ['load', 'teams', undefined, [
    ['Patient support', '5', '4', '2', '24 %', ''], ['Digital marketing', '2', '2', '', '12 %', '0 of 2 (0 %)'], ['Medical affairs', '2', '5', '', '29 %', '0 of 2 (0 %)'],
    ['Medical representatives', '3', '6', '1', '35 %', '1 of 3 (33 %)'], ['Online shop', '2', '', '2', '', ''], ['Store operations', '3', '', '3', '', ''], ['Customer service', '3', '', '3', '', ''],
  ]],
  ['load', 'by-Process', 'Medical representatives', [['Medical representatives', '', '', '1 (3 points)', '', '1', '1 (3 points)', '']]],
  ['coverage', 'bands', undefined, [
    ['Patient support programme', '', '', '1 stage, 1 touchpoint', '! 2 stages, 4 touchpoints'], ['A physician adopts the therapy', '2 stages, 5 touchpoints', '', '1 stage, 1 touchpoint', '! 1 stage, 1 touchpoint'],
    ['Buy and build a wardrobe', '2 stages, 2 touchpoints', '1 stage, 3 touchpoints', '2 stages, 3 touchpoints', ''], ['Buy and build a wardrobe, 2027', '1 stage, 1 touchpoint', '1 stage, 1 touchpoint', '2 stages, 2 touchpoints', ''],
  ]],
  ['coverage', 'whole-product', 'Buy and build a wardrobe', [['Buy and build a wardrobe', 'Picks the flat packs + Has it delivered', '', 'Opens the boxes + Calls for the part', '', '', 'Leaves a review']]],
  ['coverage', 'personas', 'Buy and build a wardrobe', [
    ['Buy and build a wardrobe', 'Awareness', '', '', '1'], ['Buy and build a wardrobe', 'Consideration', '', '', '1'], ['Buy and build a wardrobe', 'Purchase', '', '', '3'],
    ['Buy and build a wardrobe', 'Assembly', '', '', '2'], ['Buy and build a wardrobe', 'Advocacy', '', '', '1'],
  ]],
  ['evidence', 'sources', undefined, [
    // months of 30 days to 1 June: 88, 61, 111, 137 and 60 days
    ['Walks through the store with 8 shoppers', 'observation', '8', '2026-03-05', '2', '9', ''], ['Analytics of the shop, March', 'analytics', '', '2026-04-01', '2', '6', ''],
    ['Interviews with 12 physicians', 'interview', '12', '2026-02-10', '3', '12', ''], ['Survey on phone use among patients', 'survey', '140', '2026-01-15', '4', '1', ''],
    ['Call log of the help line, first quarter', 'support', '', '2026-04-02', '2', '9', ''],
  ]],
  ['evidence', 'journeys', undefined, [
    ['Patient support programme', '5', '5', '2', 'support + survey', '✓ yes'], ['A physician adopts the therapy', '7', '7', '1', 'interview', '✓ yes'], ['Buy and build a wardrobe', '8', '8', '2', 'analytics + observation', '✓ yes'],
  ]],
  ['sync', 'matrix', undefined, [
    ['Awareness', 'Email + Web lecture', '', '', '', '', ''], ['Interest', '', '○ belongs together, nothing here', '', '', '', ''],
    ['Desire', '', '', 'Briefing session + Web interview + Visit in the practice', '', '', ''], ['Prospective customer', '', '', '○ belongs together, nothing here', '', '', ''],
    ['Likely to order', '', '', '', 'Consulting room', '', ''], ['Loyal, with a stable share', '', '', '', '', 'Visit in the practice', 'free'],
  ]],
  ['sync', 'channels', 'Web lecture', [['Web lecture', '✓ 1, fits', 'fits, unused', 'fits, unused', '', '', '']]],
  ['channels', 'balance', undefined, [
    ['Patient support programme', '2 (40 %)', '1 (20 %)', '2 (40 %)', ''], ['A physician adopts the therapy', '4 (57 %)', '1 (14 %)', '2 (29 %)', ''],
    ['Buy and build a wardrobe', '2 (25 %)', '1 (13 %)', '5 (63 %)', ''], ['Buy and build a wardrobe, 2027', '2 (50 %)', '', '2 (50 %)', ''],
  ]],
  ['channels', 'switches', 'Buy and build a wardrobe', [
    ['Buy and build a wardrobe', 'Pays online', 'Online shop', 'Picks the flat packs', 'Self-service warehouse', ''], ['Buy and build a wardrobe', 'Picks the flat packs', 'Self-service warehouse', 'Opens the boxes', 'At home', ''],
    ['Buy and build a wardrobe', 'Has it delivered', 'Online shop', 'Opens the boxes', 'At home', ''], ['Buy and build a wardrobe', 'Opens the boxes', 'At home', 'Calls for the part', 'Service line', ''],
    ['Buy and build a wardrobe', 'Calls for the part', 'Service line', 'Leaves a review', 'Online shop', ''],
  ]],
  ['opportunities', 'matrix', undefined, [
    ['high impact', 'Call back within two minutes', 'Answers on the same day, by web interview + Order a spare part by a scan', '', ''], ['medium impact', '', '', '', ''], ['low impact', '', '', '', ''],
  ]],
  ['opportunities', 'portfolio', 'Answers on the same day, by web interview', [
    ['Answers on the same day, by web interview', 'A physician adopts the therapy', 'The answer comes after the next clinic day (high)', 'high', 'medium', 'planned', 'Medical affairs', 'CX-101', '✗ From question to answer: 9 days, target at most 1 day'],
  ]],
  ['pains', 'ranking', undefined, [
    ['1', 'More than ten minutes on hold', 'high', '−2', 'Calls the help line ◆', 'First weeks', 'Patient support programme', 'Patient support', '1', 'Call back within two minutes', ''],
    ['2', 'A part is missing', 'high', '−2', 'Opens the boxes ◆', 'Assembly', 'Buy and build a wardrobe', 'Customer service', '1', 'Order a spare part by a scan', '✓ Scans the box, and the part is on its way'],
    ['3', 'The answer comes after the next clinic day', 'high', '−1', 'Asks about safety', 'Weighs it against what is in use', 'A physician adopts the therapy', 'Medical affairs', '1', 'Answers on the same day, by web interview', ''],
    ['4', 'The aisle on the slip is out of date', 'high', '−1', 'Picks the flat packs', 'Purchase', 'Buy and build a wardrobe', 'Store operations', '1', '', '✓ Picks the flat packs, led by the phone'],
    ['5', 'Four leaflets, and no first step', 'medium', '−1', 'Collects the first pack', 'Starts', 'Patient support programme', 'Patient support', '1', '', ''],
    ['6', 'No way to check the ceiling\'s height', 'medium', '0', 'Compares two wardrobes', 'Consideration', 'Buy and build a wardrobe', 'Online shop', '2', '', '✓ Tries the wardrobe in a photo of the room'],
  ]],
  ['privacy', 'register', undefined, [
    ['Agrees to the programme', 'Patient support programme', 'health', '✓ Programme consent form v3', '', 'Consulting room', '', 'Patient support'],
    ['Logs the first reading', 'Patient support programme', 'health', '✓ Programme consent form v3', '', 'Patient app', '', 'Patient support'],
    ['Watches a video of her own progress', 'Patient support programme', 'health', '✓ Programme consent form v3', '', 'Personal video', '', 'Patient support'],
    ['Scans the box, and the part is on its way', 'Buy and build a wardrobe, 2027', 'personal', '✓ Terms of the shop account', '', 'At home', '', 'Customer service'],
  ]],
  // 190 of 250; 92 of 400; 31 of 120, measured in two stages; 5200 of 8000
  ['metrics', 'funnel', undefined, [
    ['Patient support programme', 'Keeps going', 'Still on the therapy after 90 days', '250', '190', '76 %'], ['A physician adopts the therapy', 'Notices the therapy', 'Attended, of those invited', '400', '92', '23 %'],
    ['A physician adopts the therapy', 'Weighs it against what is in use', 'Physicians with a first patient', '120', '31', '26 %'], ['A physician adopts the therapy', 'Tries it with a first patient', 'Physicians with a first patient', '120', '31', '26 %'],
    ['Buy and build a wardrobe', 'Purchase', 'Paid, of those who began to', '8000', '5200', '65 %'],
  ]],
  // 240 × 6 − 310
  ['metrics', 'clv', undefined, [['Customer lifetime value', '240', '6', '310', '1130']]],
  ['metrics', 'metrics', 'Satisfied after assembly', [['Satisfied after assembly', 'csat', '71 %', '', 'at least 80 %', '✗ not met', '2026-03-05', 'Walks through the store with 8 shoppers', 'Opens the boxes + Calls for the part']]],
  // 42 days since 20 April, 47 since the 15th; 180 − 42
  ['stale', 'journeys', undefined, [
    ['A physician adopts the therapy', 'current', 'reviewed', '2026-04-20', '42', '180 days', '✓ in 138 days', 'Medical representatives'], ['Buy and build a wardrobe', 'current', '', '2026-04-15', '47', '', '! no rhythm', 'Store operations'],
    ['Buy and build a wardrobe, 2027', 'future', '', '2026-04-15', '47', '', '! no rhythm', 'Store operations'], ['Patient support programme', 'current', '', '2026-04-20', '42', '', '! no rhythm', 'Patient support'],
  ]],
  ['3c', 'competitors', undefined, [['Another furniture store', '1', 'Compares two wardrobes', 'delivers tomorrow'], ['A product of the same class', '1', 'Finds a rival on the list already', '']]],
  ['archetypes', 'square', undefined, [['Effortless', 'routine: + Buy and build a wardrobe + Buy and build a wardrobe, 2027', 'joyride:'], ['Effortful', 'trek: + Patient support programme + A physician adopts the therapy', 'odyssey:']]],
  ['archetypes', 'five-steps', undefined, [
    ['Patient support programme', '✓ trek', '✓ 2 of 2', 'nothing is bought', '✗ Calls the help line', '✓ 1 stage'], ['A physician adopts the therapy', '✓ trek', '✓ 2 of 2', '✓ 1 cue', '✓ yes', '✓ 1 stage'],
    ['Buy and build a wardrobe', '✓ routine', '! 1 of 2', '✓ yes', '! Picks the flat packs (planned anew)', '✓ 2 stages'], ['Buy and build a wardrobe, 2027', '✓ routine', '✓ 2 of 2', 'as in the current map', '✓ yes', '✓ 2 stages'],
  ]],
  ['archetypes', 'backstage', undefined, [['Customer database', '', '', 'A physician adopts the therapy', '', 'Medical representatives']]],
  // now: +1, 0, +1, −1, 0, −2, −1, +1 = −1 of 8; in future: +2, +1, +1, +2 = 6 of 4
  ['gap', 'figures', undefined, [
    ['Stages', '5', '4', '✓ −1'], ['Touchpoints', '8', '4', '✓ −4'], ['Effort in all', '3', '1', '✓ −2'], ['Waiting in all', '6 min', '0', '✓ −6 min'], ['Feeling on average', '−0.1', '+1.5', '✓ +1.6'],
    ['Low points (−1 and below)', '3', '0', '✓ −3'], ['Pains', '3', '0', '✓ −3'],
  ].map(row => ['Buy and build a wardrobe, 2027', ...row])],
  ['gap', 'steps', undefined, [
    ['Sees a room set on the site', '+1', 'dropped: one step with the consideration', '', ''], ['Compares two wardrobes', '0', 'Tries the wardrobe in a photo of the room', '+2', '✓ yes'], ['Pays online', '+1', 'not said', '', ''],
    ['Picks the flat packs', '−1', 'Picks the flat packs, led by the phone', '+1', '✓ yes'], ['Has it delivered', '0', 'not said', '', ''], ['Opens the boxes', '−2', 'not said', '', ''],
    ['Calls for the part', '−1', 'Scans the box, and the part is on its way', '+1', '✓ yes'], ['Leaves a review', '+1', 'Leaves a review', '+2', '✓ yes'],
  ].map(row => ['Buy and build a wardrobe, 2027', ...row])],
  // remembered: (−2 + 2) ÷ 2; (−2 + 2) ÷ 2; (−2 + 1) ÷ 2; (2 + 2) ÷ 2
  ['emotions', 'journeys', undefined, [
    ['Patient support programme', 'current', '0', 'Watches a video of her own progress +2', '✗ Calls the help line −2', 'Watches a video of her own progress +2', '0'],
    ['A physician adopts the therapy', 'current', '+0.3', 'Looks back on the first ten patients +2', '✗ Finds a rival on the list already −2', 'Looks back on the first ten patients +2', '0'],
    ['Buy and build a wardrobe', 'current', '−0.1', 'Sees a room set on the site +1', '✗ Opens the boxes −2', 'Leaves a review +1', '✗ −0.5'],
    ['Buy and build a wardrobe, 2027', 'future', '+1.5', 'Tries the wardrobe in a photo of the room +2', 'Picks the flat packs, led by the phone +1', 'Leaves a review +2', '+2'],
  ]],
  ['moments', 'moments', 'Opens the boxes', [['Opens the boxes', 'Assembly', 'Buy and build a wardrobe', '−2', 'Customer service', '✗ Satisfied after assembly: 71 %, target at least 80 %', 'A part is missing', 'Order a spare part by a scan']]],
  ['atlas', 'links', undefined, [
    ['A physician adopts the therapy', 'Prescribes it for one patient', 'continues in', 'Patient support programme', 'Agrees to the programme'], ['Buy and build a wardrobe, 2027', '', 'improves', 'Buy and build a wardrobe', ''],
  ]],
  ['personas', 'personas', '小陳，第一次租屋', [
    ['小陳，第一次租屋', 'customer', '', 'Buy and build a wardrobe + Buy and build a wardrobe, 2027', '12', '−0.1', '週末前把衣櫃裝好', '知道零件有沒有少', '', 'Walks through the store with 8 shoppers'],
  ]],
  ['cues', 'cues', undefined, [
    ['A physician adopts the therapy', 'Tries it with a first patient', 'Not clear', 'Prescribes it for one patient', 'Starter card on the desk'], ['Buy and build a wardrobe', 'Purchase', 'Purchase', 'Pays online', 'In stock in your store today'],
  ]],
  ['effort', 'waits', undefined, [
    ['Calls the help line', 'Patient support programme', '12 min', '✗ more than 10 min', 'More than ten minutes on hold', 'Patient support'], ['Calls for the part', 'Buy and build a wardrobe', '6 min', '✓ kept', '', 'Customer service'],
  ]],
  ['effort', 'stages', 'Buy and build a wardrobe', [
    ['Awareness', '1', '', '', ''], ['Consideration', '1', '', '', ''], ['Purchase', '3', '3', '3', ''], ['Assembly', '2', '', '', '6 min'], ['Advocacy', '1', '', '', ''], ['All stages', '8', '3', '3', '6 min'],
  ].map(row => ['Buy and build a wardrobe', ...row])],
  ['blueprint', 'systems', undefined, [['Customer database', 'Medical representatives', 'Asks about safety', 'A physician adopts the therapy']]],
  ['summary', 'journeys', 'Patient support programme', [
    ['Patient support programme', 'Mei, newly on insulin', 'Stay on the therapy', '○ open', '90 days on the therapy', 'current', '', '2026-04-20', 'Patient support'],
  ]],
];

describe.each(TABLES)('%s, %s', (name, table, of, rows) => {
  test(of ?? 'the whole table', () => {
    expect(rowsOf(report(name), table).filter(row => of === undefined || row[0] === of)).toEqual(rows);
  });
});

test('phases are counted by name or title, and what is none is told', () => {
  const counts = [['Unaware', '2026-01-31', 420], ['Curious', '2026-01-31', 80], ['Unaware', '2026-04-30', 300], ['Curious', '2026-04-30', 100], ['curious', '2026-04-30', 100], ['Loyal, with a stable share', '2026-04-30', 7], ['Bored', '2026-04-30', 1]]
    .map(([phase, date, count]) => ({ phase: phase as string, date: date as string, count: count as number }));
  const made = report('phases', { counts });
  expect(rowsOf(made, 'counts-Behaviour').slice(0, 3)).toEqual([['Unaware', '420', '300', '−120', '60 %'], ['Curious', '80', '200', '+120', '40 %'], ['Considering', '○ not counted', '○ not counted', '', '']]);
  expect(figuresOf(made)).toMatchObject({ 'days on which phases were counted': '2', 'names in the counts that are no phase': 'Bored' });
});

test('only the journeys and personas that are asked for', () => {
  expect(rowsOf(report('effort', { journeys: ['Wardrobe'] }), 'waits')).toEqual([['Calls for the part', 'Buy and build a wardrobe', '6 min', '✓ kept', '', 'Customer service']]);
  expect(rowsOf(report('emotions', { personas: ['Patient'] }), 'journeys').map(row => row[0])).toEqual(['Patient support programme']);
  expect(rowsOf(report('gap', { journeys: ['Wardrobe'] }), 'figures')).toHaveLength(7);
  expect(report('effort', { journeys: ['Wardrobe'] }).about).toBe('journeys Wardrobe');
});
