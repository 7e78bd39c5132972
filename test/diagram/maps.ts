/** Journeys to draw that try to break the picture. */
import type { Journey } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';

export interface Sample {
  readonly name: string;
  readonly journey: Journey;
  readonly project: Project;
}

/** All journeys of a set of texts that belong together. */
export function readMaps(texts: Readonly<Record<string, string>>): Sample[] {
  const project = new Project();
  const models = Object.entries(texts).map(([name, text]) => readFile(`file:///${name}`, text).model);
  for (const model of models) project.set(model);
  return models.flatMap(model => model.journeys.map(journey => ({ name: `${model.uri.slice(8)} ${journey.name}`, journey, project })));
}

export function readMap(text: string): Sample {
  return readMaps({ 'map.journey': text })[0]!;
}

const SHARED = `
team A "Operations and logistics, northern region"
team B "客戶服務"
partner P "Parcel service"
channel Web "Online shop and everything around it on the web"
  kind digital
channel Tel "Phone"
  kind remote
  device phone
system Crm "Customer database"
source S "A survey of many, many people who answered long questions"
  kind survey
metric Rate "Paid, of all who started to pay, in the month before"
  kind conversion
  exposed 400
  completed 92
  target 20 %
persona Ann "Ann, first-time buyer"
persona Bob "Bob, returns everything"
persona Cy "陳大文，經常購買的顧客"
`;

const LONG = 'A very long title that goes on and on about what happens here, in more words than any card has ever been meant to hold, and then some more';

const everything = (text: string): string => `
journey Everything "${text}"
  state current
  for Ann, Bob, Cy
  owner A
stage One "${text}"
  owner A
  milestone "${text}"
  measures Rate
  touchpoint T1 "${text}"
    via Web
    owner A, B
    provider P
    wait 45 min
    data health
    moment of truth
    emotion -2 "${text}"
    action "${text}"
    thought "${text}"
    frontstage "${text}"
    backstage "${text}"
    support "${text}"
    uses Crm
    measures Rate
    evidence S
    next T3 when "${text}"
    next T2 when "${text}"
    pain P1 "${text}"
      severity high
      evidence S
    pain P2 "${text}"
  touchpoint T2 "${text}"
    via Tel
    emotion Ann -1 "${text}"
    emotion Bob -1 "${text}"
    emotion Cy -1 "${text}"
    exit "${text}" 12 %
  touchpoint T3 "${text}"
    emotion Ann 2 "${text}"
    emotion Bob 1 "${text}"
    emotion Cy n/a
    next T1 when "${text}"
    next T4
stage Two "${text}"
  touchpoint T4 "${text}"
    emotion 1 "${text}"
    next T4 when "${text}"
    next T1 when "${text}"
opportunity O1 "${text}"
  addresses P1
  owner A
  impact high
  effort low
opportunity O2 "${text}"
`;

const branches = `
journey Branches "Branches, loops and jumps"
  state current
  for Ann, Bob
  owner A
stage Find "Finds"
  owner A
  touchpoint A1 "Searches"
    emotion Ann +1 "fun"
    emotion Bob -1 "tedious"
    next A2
    next C2 when "knows it already"
    evidence S
  touchpoint A2 "Reads"
    emotion Ann +1 "useful"
    emotion Bob +1 "useful too"
    next A1 when "not convinced"
    next B1
    next A3 when "wants advice"
  touchpoint A3 "Calls for advice"
    emotion Bob n/a
    next B2
stage Buy "Buys"
  touchpoint B1 "Puts it in the basket"
    next B1 when "adds more"
    next B2
  touchpoint B2 "Pays"
    next C1
    next A1 when "payment refused, starts over from the beginning"
    next D1 when "gift for somebody"
stage Empty "Waits"
stage Use "Uses"
  touchpoint C1 "Unpacks"
    next C2, C3
  touchpoint C2 "Assembles"
    next C4 when "works"
    next C3 when "does not"
  touchpoint C3 "Asks for help"
    next C2 when "helped"
    next B1 when "wants a new one"
  touchpoint C4 "Enjoys"
    next D1
stage Tell "Tells"
  touchpoint D1 "Recommends"
    next A1 when "buys again"
`;

const stages = (count: number): string => `
journey Stages "Many stages"
  state future
  for Ann
${Array.from({ length: count }, (_, i) => `stage S${i} "Stage number ${i}"
  owner ${'AB'[i % 2]}
  touchpoint S${i}a "Does thing ${i}"
    emotion ${i * 7 % 5 - 2} "feels ${i}"`).join('\n')}
`;

const touchpoints = (count: number): string => `
journey Touchpoints "Many touchpoints"
  state current
  for Ann
stage All "All of it"
${Array.from({ length: count }, (_, i) => `  touchpoint T${i} "Step ${i}"
    emotion ${i * 3 % 5 - 2} "step ${i} feels somehow"
${i % 3 === 0 && i < count - 1 ? `    next T${i + 1}\n    next T${i * 7 % count} when "sometimes ${i}"` : ''}`).join('\n')}
`;

const skips = `
journey Skips "Skips the next"
  state current
  for Ann
stage X "X"
  touchpoint A1 "First"
    next C1
    next B1 when "refused"
  touchpoint B1 "Second"
    next C1 when "granted"
  touchpoint C1 "Third"
  touchpoint D1 "Fourth"
    next F1
stage Y "Y"
  touchpoint E1 "Fifth"
  touchpoint F1 "Sixth"
    next E1
`;

/** Journeys that nobody writes and that must still come out right. */
export function nastyMaps(): Sample[] {
  const maps: Readonly<Record<string, string>> = {
    'long': everything(LONG),
    'one word': everything('Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungszeremonie'),
    'chinese': everything('搜尋「零件」，確認庫存、比較價格後再決定要不要到門市取貨；也許明天，也許後天，也許永遠不會（看情況）'),
    'japanese': everything('カートに入れた商品を、もう一度確認してから購入手続きに進む。ポイントは使えますか？「はい」「いいえ」'),
    'arabic': everything('مرحبا بالعالم هذا عنوان طويل جدا لاختبار الصورة وما فيها من نصوص كثيرة'),
    'emoji': everything('👩‍👩‍👧‍👦 🎉🎉🎉 party 🇹🇼 time 👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽👍🏽'),
    'marks': everything('Z̷̢̛͓a̸͇͐l̷̗̈́g̶̱̈́o̸̞̊ ก็น้ำใจไมตรีที่ไม่มีวันหมดสิ้นไปจากใจของเราทุกคน हिन्दी में एक लंबा शीर्षक'),
    'short': everything('x'),
    'branches': branches,
    'twelve stages': stages(12),
    'thirty touchpoints': touchpoints(30),
    'skips': skips,
    'no touchpoint': 'journey None "None"\n  for Ann\nstage X "Only a stage"\nstage Y "And another"\n',
    'no stage': 'journey NoStage\n  for Ann\n',
    'same names': 'journey Same "Same"\nstage X "X"\n  touchpoint T "One"\n  touchpoint T "Two"\n  touchpoint "Three"\n  touchpoint "Four"\nstage X "X"\n  touchpoint T "Five"\n',
  };
  return Object.entries(maps).flatMap(([name, text]) => readMaps({ 'shared.journey': SHARED, [name]: text }));
}

/** A journey of so many touchpoints in each stage, all following each other. */
export function plainText(counts: readonly number[], extra: readonly string[] = []): string {
  return ['journey J "J"', '  state current', ...counts.flatMap((count, s) => [
    `stage S${s} "Stage ${s}"`,
    ...Array.from({ length: count }, (_, t) => `  touchpoint S${s}T${t} "Step ${t} of stage ${s}"`),
    ...extra[s] === undefined ? [] : [extra[s]],
  ])].join('\n') + '\n';
}
