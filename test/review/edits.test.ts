/** A catalogue of single edits, each told as exactly that edit. */
import { expect, test } from 'vitest';
import { diffTexts } from './sides.ts';

const MAP = `
team Care "Customer service"
team Shop "Online shop"
partner Parcel "Parcel service"
channel Phone "Telephone"
  kind remote
  cost medium
channel Website "The site"
system Crm "Customer database"
  owner Care
competitor Rival "Another shop"
segment Young "Young people"
  size 400
persona Ann "Ann, in a hurry"
  role customer
  goal "An answer before lunch"
persona Ben "Ben"
source Log "Call log"
  kind support
  date 2026-04-01
  sample 40
source Study "A study"
metric Csat "Satisfied"
  kind csat
  value 71 %
  target >= 80 %
  evidence Study
metric Paid "Paid"
  kind conversion
  exposed 8000
  completed 5200
phases Process "The process"
  phase Aware
  phase Keen
  phase Won
phases Behaviour
  phase Unaware
  phase Curious
sync Process with Behaviour
  pair Aware Unaware
  pair Keen Curious
journey Help "Ann asks for help"
  state current
  status approved
  reviewed 2026-04-20
  for Ann
  owner Care
  goal "An answer"
stage Ask "Looks for somebody"
  owner Care
  process Aware
  touchpoint Search "Searches the site"
    via Website
    emotion Ann -1 "where is it?"
    emotion Ben +1
    evidence Log
    thought "There must be a number"
  touchpoint Call "Calls the line"
    via Phone
    wait 12 min
    emotion -2 "on hold"
    evidence Log, Study
    data personal
    consent "Said on the phone"
    next Answer.Told when "somebody is there"
    exit "gives up" 12 %
    pain OnHold "Ten minutes on hold"
      severity high
      evidence Log
stage Answer "Gets an answer"
  owner Care, Shop
  touchpoint Told "Is told"
    via Phone
    moment of truth
    measures Csat
  touchpoint Rate "Rates it"
    via Website
    link "https://example.com/rate"
opportunity CallBack "Call back"
  addresses OnHold
  owner Care
  impact high
journey Other "Ben asks"
  state future
  improves Help
  for Ben
stage Ask "Asks"
  owner Shop
  touchpoint Chat "Chats"
    via Website
    replaces Help.Ask.Call
    resolves OnHold
    emotion +1
`;

/** What is replaced, what is told: change, kind, id, words, level. J621 is told on top of what matters, and left out here. */
const EDITS: readonly (readonly [what: string, edit: (text: string) => string, ...told: readonly string[]])[] = [
  ['rename a touchpoint, mentions follow', text => text.replace('touchpoint Told', 'touchpoint Answered').replace('next Answer.Told', 'next Answer.Answered'), 'renamed touchpoint Help.Answer.Answered: renamed from Told to Answered (cosmetic)'],
  ['rename a team, mentions follow', text => text.replaceAll(/\bCare\b/g, 'Service'), 'renamed team Service: renamed from Care to Service (cosmetic)'],
  ['rename a journey, mentions follow', text => text.replace('journey Help', 'journey AskForHelp').replace('improves Help', 'improves AskForHelp').replace('Help.Ask.Call', 'AskForHelp.Ask.Call'), 'renamed journey AskForHelp: renamed from Help to AskForHelp (cosmetic)'],
  ['rename a stage', text => text.replace('stage Answer', 'stage Reply').replace('next Answer.', 'next Reply.'), 'renamed stage Help.Reply: renamed from Answer to Reply (cosmetic)'],
  ['rename a pain', text => text.replaceAll('OnHold', 'Queue'), 'renamed pain Help.Ask.Call.Queue: renamed from OnHold to Queue (cosmetic)'],
  ['rename a phase', text => text.replaceAll(/\bAware\b/g, 'Awake'), 'renamed phase Process.Awake: renamed from Aware to Awake (cosmetic)'],
  ['rename a list of phases', text => text.replaceAll(/\bProcess\b/g, 'Sales'), 'renamed phases Sales: renamed from Process to Sales (cosmetic)'],
  ['rename an opportunity', text => text.replace('opportunity CallBack', 'opportunity CallLater'), 'renamed opportunity Help.CallLater: renamed from CallBack to CallLater (cosmetic)'],
  ['rename a source', text => text.replaceAll(/\bLog\b/g, 'Calls'), 'renamed source Calls: renamed from Log to Calls (cosmetic)'],
  ['rename, and mentions do not follow', text => text.replace('channel Website', 'channel Site'),
    'changed touchpoint Help.Ask.Search: channel: Website leads nowhere any more (breaking)', 'changed touchpoint Help.Answer.Rate: channel: Website leads nowhere any more (breaking)',
    'changed touchpoint Other.Ask.Chat: channel: Website leads nowhere any more (breaking)', 'renamed channel Site: renamed from Website to Site (cosmetic)'],
  ['move a touchpoint to another stage', text => moved(text, '  touchpoint Search', '  touchpoint Call', '  touchpoint Rate'), 'moved touchpoint Help.Answer.Search: moved from Looks for somebody to Gets an answer (notable)'],
  ['move a touchpoint inside its stage', text => moved(text, '  touchpoint Rate', 'opportunity CallBack', '  touchpoint Told'), 'moved touchpoint Help.Answer.Rate: moved to the beginning (notable)'],
  ['move a stage', text => moved(text, 'stage Answer', 'opportunity CallBack', 'stage Ask'), 'moved stage Help.Answer: moved to the beginning (notable)'],
  ['move a pain to another touchpoint', text => moved(text, '    pain OnHold', 'stage Answer', '  touchpoint Call'), 'moved pain Help.Ask.Search.OnHold: moved from Calls the line to Searches the site (notable)'],
  ['change the order of phases', text => text.replace('  phase Aware\n  phase Keen\n  phase Won\n', '  phase Aware\n  phase Won\n  phase Keen\n'), 'moved phase Process.Keen: moved after Won (notable)'],
  ['add a touchpoint', text => text.replace('  touchpoint Rate', '  touchpoint Thank "Is thanked"\n    via Phone\n  touchpoint Rate'), 'added touchpoint Help.Answer.Thank: added (notable)'],
  ['add a stage with touchpoints', text => text.replace('opportunity CallBack', 'stage After "Afterwards"\n  touchpoint A\n    pain P\n  touchpoint B\nopportunity CallBack'), 'added stage Help.After: added, with 2 touchpoints and 1 pain (notable)'],
  ['add a journey', text => `${text}journey New "New"\n  stage S\n`, 'added journey New: added, with 1 stage (notable)'],
  ['add a persona', text => text.replace('persona Ben', 'persona Eve "Eve"\npersona Ben'), 'added persona Eve: added (notable)'],
  ['remove a touchpoint', text => cut(text, '  touchpoint Rate', 'opportunity CallBack'), 'removed touchpoint Help.Answer.Rate: removed (notable)'],
  ['remove a stage', text => cut(text, 'stage Answer', 'opportunity CallBack').replace('    next Answer.Told when "somebody is there"\n', ''),
    'changed touchpoint Help.Ask.Call: next step removed: Is told when “somebody is there” (notable)', 'removed stage Help.Answer: removed, with 2 touchpoints (breaking)'],
  ['remove a journey', text => cut(text, 'journey Other', ''), 'removed journey Other: removed, with 1 stage and 1 touchpoint (breaking)'],
  ['remove an opportunity', text => cut(text, 'opportunity CallBack', 'journey Other'), 'removed opportunity Help.CallBack: removed (notable)'],
  ['remove a declaration that nobody mentions', text => text.replace('competitor Rival "Another shop"\n', ''), 'removed competitor Rival: removed (notable)'],
  ['remove a declaration that is mentioned', text => text.replace('metric Csat "Satisfied"\n  kind csat\n  value 71 %\n  target >= 80 %\n  evidence Study\n', ''),
    'changed touchpoint Help.Answer.Told: metric: Csat leads nowhere any more (breaking)', 'removed metric Csat: removed (notable)'],
  ['break a reference from another journey', text => cut(text, '    pain OnHold', 'stage Answer'),
    'removed pain Help.Ask.Call.OnHold: removed (notable)', 'changed opportunity Help.CallBack: addressed pain: OnHold leads nowhere any more (breaking)', 'changed touchpoint Other.Ask.Chat: resolved pain: OnHold leads nowhere any more (breaking)'],
  ['change of owner', text => text.replace('stage Ask "Looks for somebody"\n  owner Care', 'stage Ask "Looks for somebody"\n  owner Shop'), 'changed stage Help.Ask: owner Customer service → Online shop (notable)'],
  ['an owner lost', text => text.replace('owner Care, Shop', 'owner Care'), 'changed stage Help.Answer: owner removed: Online shop (breaking)'],
  ['an owner more', text => text.replace('for Ann\n  owner Care', 'for Ann\n  owner Care, Shop'), 'changed journey Help: owner added: Online shop (notable)'],
  ['consent removed', text => text.replace('    consent "Said on the phone"\n', ''), 'changed touchpoint Help.Ask.Call: consent removed: “Said on the phone” (breaking)'],
  ['consent changed', text => text.replace('"Said on the phone"', '"Form 3"'), 'changed touchpoint Help.Ask.Call: consent “Said on the phone” → “Form 3” (notable)'],
  ['evidence removed', text => text.replace('evidence Log, Study', 'evidence Log'), 'changed touchpoint Help.Ask.Call: evidence removed: A study (breaking)'],
  ['evidence exchanged', text => text.replace('+1\n    evidence Log\n', '+1\n    evidence Study\n'), 'changed touchpoint Help.Ask.Search: evidence Call log → A study (notable)'],
  ['a feeling', text => text.replace('emotion Ann -1', 'emotion Ann +1'), 'changed touchpoint Help.Ask.Search: feeling Ann, in a hurry: −1 → +1 (notable)'],
  ['the words beside a feeling', text => text.replace('"on hold"', '"on hold again"'), 'changed touchpoint Help.Ask.Call: feeling −2 “on hold” → −2 “on hold again” (cosmetic)'],
  ['a persona left out of a feeling', text => text.replace('    emotion Ben +1\n', ''), 'changed touchpoint Help.Ask.Search: feeling removed: Ben: +1 (notable)'],
  ['a wait', text => text.replace('wait 12 min', 'wait 20 min'), 'changed touchpoint Help.Ask.Call: wait 12 min → 20 min (notable)'],
  ['the same wait in other words', text => text.replace('wait 12 min', 'wait 12 minutes'), 'changed touchpoint Help.Ask.Call: wait 12 min → 12 minutes (cosmetic)'],
  ['a channel', text => text.replace('Calls the line"\n    via Phone', 'Calls the line"\n    via Website'), 'changed touchpoint Help.Ask.Call: channel Telephone → The site (notable)'],
  ['where a step leads', text => text.replace('next Answer.Told when', 'next Answer.Rate when'), 'changed touchpoint Help.Ask.Call: next step Is told when “somebody is there” → Rates it when “somebody is there” (notable)'],
  ['how many leave', text => text.replace('12 %', '30 %'), 'changed touchpoint Help.Ask.Call: exit “gives up” 12 % → “gives up” 30 % (notable)'],
  ['no moment of truth any more', text => text.replace('    moment of truth\n', ''), 'changed touchpoint Help.Answer.Told: no moment of truth any more (notable)'],
  ['a severity', text => text.replace('severity high', 'severity low'), 'changed pain Help.Ask.Call.OnHold: severity high → low (notable)'],
  ['a title', text => text.replace('"Is told"', '"Hears it"'), 'changed touchpoint Help.Answer.Told: title “Is told” → “Hears it” (cosmetic)'],
  ['a note', text => text.replace('    moment of truth', '    note "ask Eve"\n    moment of truth'), 'changed touchpoint Help.Answer.Told: note added: “ask Eve” (cosmetic)'],
  ['a comment', text => text.replace('  touchpoint Told', '  // Why it matters\n  touchpoint Told'), 'changed touchpoint Help.Answer.Told: comment added: “Why it matters” (cosmetic)'],
  ['a link', text => text.replace('/rate"', '/stars"'), 'changed touchpoint Help.Answer.Rate: link “https://example.com/rate” → “https://example.com/stars” (cosmetic)'],
  ['a value', text => text.replace('value 71 %', 'value 64 %'), 'changed metric Csat: value 71 % → 64 % (notable)'],
  ['a target', text => text.replace('>= 80 %', '> 80 %'), 'changed metric Csat: target >= 80 % → > 80 % (notable)'],
  ['what a metric is computed from', text => text.replace('completed 5200', 'completed 5300'), 'changed metric Paid: number completed 5200 → 5300 (notable)'],
  ['a sample', text => text.replace('sample 40', 'sample 4'), 'changed source Log: sample 40 → 4 (notable)'],
  ['a state', text => text.replace('state current', 'state future'), 'changed journey Help: state current → future (notable)'],
  ['a phase of a stage', text => text.replace('process Aware', 'process Keen'), 'changed stage Help.Ask: phase of the process Aware → Keen (notable)'],
  ['how phases go together', text => text.replace('pair Keen Curious', 'pair Keen Unaware'), 'changed sync Process with Behaviour: pair Keen with Curious → Keen with Unaware (notable)'],
  ['a new review', text => text.replace('2026-04-20', '2026-05-02'), 'changed journey Help: review date 2026-04-20 → 2026-05-02 (cosmetic)'],
  ['whom it is for', text => text.replace('  for Ann\n', '  for Ann, Ben\n'), 'changed journey Help: persona added: Ben (notable)'],
  ['several facts of a set', text => text.replace('thought "There', 'thought "Hm"\n    thought "Well"\n    thought "There'), 'changed touchpoint Help.Ask.Search: thoughts added: “Hm”, “Well” (notable)'],
  ['another layout and order of facts', text => text.replace('    via Phone\n    moment of truth\n    measures Csat\n', '    measures   Csat\n    moment of truth\n\n    via Phone\n').replace('owner Care, Shop', 'owner Shop\n  owner Care').replace('next Answer.Told', 'next Told')],
];

test(`each of ${EDITS.length} single edits is told as exactly that edit`, () => {
  for (const [what, edit, ...told] of EDITS) {
    const after = edit(MAP);
    expect(after, what).not.toBe(MAP);
    const changes = diffTexts(MAP, after).changes.filter(({ code }) => code === undefined);
    expect(changes.map(({ change, kind, id, text, level }) => `${change} ${kind} ${id}: ${text} (${level})`), what).toEqual(told);
  }
  expect(EDITS.length).toBeGreaterThanOrEqual(30);
});

test('an approved map that changed needs a new review, unless only its wording changed', () => {
  const unreviewed = (edit: (text: string) => string) => diffTexts(MAP, edit(MAP)).changes.filter(({ code }) => code === 'J621').map(({ id, text, level }) => `${id}: ${text} (${level})`);
  const wait = (text: string) => text.replace('wait 12 min', 'wait 20 min');
  expect(unreviewed(wait)).toEqual(['Help: approved, and changed without a new review: its review is still that of 2026-04-20 (breaking)']);
  expect(unreviewed(text => wait(text).replace('2026-04-20', '2026-05-02'))).toEqual([]);
  expect(unreviewed(text => wait(text).replace('2026-04-20', '2026-04-19'))).toHaveLength(1);
  expect(unreviewed(text => wait(text).replace('approved', 'draft'))).toEqual([]);
  expect(unreviewed(text => text.replace('"Is told"', '"Hears it"'))).toEqual([]);
  expect(unreviewed(text => text.replace('"Chats"', '"Chats"\n    wait 1 min'))).toEqual([]);
});

test('a project sets levels of its own', () => {
  const levels = (own: Record<string, 'breaking' | 'notable' | 'cosmetic'>) => diffTexts(MAP, MAP.replace('"Is told"', '"Hears it"'), { levels: own }).changes.filter(({ code }) => code === undefined).map(({ level }) => level);
  expect([levels({}), levels({ 'title-changed': 'breaking' }), levels({ renamed: 'breaking' })]).toEqual([['cosmetic'], ['breaking'], ['cosmetic']]);
});

/** The text from `start` up to `end`, or to the end of all, left out. */
function cut(text: string, start: string, end: string): string {
  const from = text.indexOf(start), to = end === '' ? text.length : text.indexOf(end, from + 1);
  return text.slice(0, from) + text.slice(to);
}

/** The same put in front of `before`. */
function moved(text: string, start: string, end: string, before: string): string {
  const from = text.indexOf(start), block = text.slice(from, text.indexOf(end, from + 1)), rest = cut(text, start, end);
  const at = rest.indexOf(before);
  return rest.slice(0, at) + block + rest.slice(at);
}

test('large maps in another order are told in time', () => {
  const map = (numbers: readonly number[]) => `journey J\nstage S\n${numbers.map(n => `  touchpoint T${n} "Step ${n}"\n`).join('')}`;
  const many = (n: number) => Array.from({ length: n }, (_, i) => i);
  for (const n of [200, 1500, 6000]) {
    const began = performance.now(), changes = diffTexts(map(many(n)), map(many(n).reverse())).changes;
    expect([changes.length, changes.every(({ change }) => change === 'moved')]).toEqual([n > 4000 ? n : n - 1, true]);
    console.log(`  ${n} steps in the opposite order: ${Math.round(performance.now() - began)} ms`);
  }
  const one = [...many(1500).slice(1), 0];
  expect(diffTexts(map(many(1500)), map(one)).changes.map(({ id, text }) => `${id}: ${text}`)).toEqual(['J.S.T0: moved after Step 1499']);
});
