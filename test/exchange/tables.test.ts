/** Tables as people make them: both orientations, several languages, all kinds of cells. No cell is lost. */
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { laneOf, withoutNumber } from '../../exchange/tables/lanes.ts';
import { corpus } from './corpus.ts';
import { importing, said, type Result } from './importing.ts';

/** Words of a cell that stand neither in the journey nor among what was left out. */
function lost(cell: string, { text, report }: Result): string[] {
  const written = text.replace(/\\(["\\])/g, '$1').replaceAll('\\n', ' ') + report.leftOut.map(({ found }) => found).join(' ');
  const cut = report.leftOut.filter(({ found }) => found.endsWith('…')).map(({ found }) => found.slice(0, 40));
  if (cut.some(begin => cell.replace(/\s+/g, ' ').trim().startsWith(begin))) return [];
  return cell.replace(/\]\([^)]*\)/g, ' ').split(/[\s,;、；·/|"“”「」*_`()[\]<>:：]+/).filter(word => /[\p{L}\p{N}]/u.test(word) && !written.includes(word.replace(/^[-•]/, '')));
}

/** Every cell that isn't empty is counted once, and what it says is in the journey or told. @param labels cells that only say what others are */
function keepsAll(cells: readonly string[], result: Result, labels: readonly string[] = []): void {
  const { cells: counted } = result.report;
  expect(counted, 'counted').toBeDefined();
  expect(counted!.all).toBe(cells.filter(cell => cell.trim() !== '').length);
  expect(counted!.all).toBe(counted!.facts + counted!.notes + counted!.labels + counted!.leftOut);
  // A number of a scale became a feeling.
  for (const cell of cells) if (!/^[-+\d.]*$/.test(cell) && !labels.includes(cell) && laneOf(cell) === undefined) expect(lost(cell, result), `${cell}\n${result.text}`).toEqual([]);
}

const MATRIX = `Customer Journey Map: Buying a bike,,,
Persona,"Anna, 34",,
Phase,1. Discover,2. Choose,3. Buy
Actions,"- Sees an ad
- Asks a friend",Compares three bikes,Pays
Touchpoints,Website; Instagram,Shop,Till
Thoughts,"""Is it worth it?""",,"""Done"""
Emotions,4,2,5
Pain points,,Too many models,
Opportunities,,A finder,
Owner,Marketing,Sales,Sales
KPIs,Visits,,Sales
`;
const RECORDS = `階段,角色,行動,接觸點,感受,痛點,機會點,備註
認知,小陳,看到廣告,Instagram,正向,,,
認知,小陳,上網搜尋,官網,中性,資訊太多,簡化首頁,x
購買,小陳,結帳,官網,負向,要註冊；運費太高,,
`;

describe('lanes on rows, stages in columns', () => {
  test('become stages with a touchpoint each', async () => {
    const result = await importing('map.csv', MATRIX);
    expect(result.text).toBe(`team Marketing
team Sales

channel Shop
channel Till

persona Anna34 "Anna, 34"

journey CustomerJourneyMapBuyingABike "Customer Journey Map: Buying a bike"
  state current
  for Anna34

stage Discover
  owner Marketing

  touchpoint Discover
    action "Sees an ad"
    action "Asks a friend"
    thought "Is it worth it?"
    emotion +1
    note "KPIs: Visits"

  touchpoint Website

  touchpoint Instagram

stage Choose
  owner Sales

  touchpoint ComparesThreeBikes "Compares three bikes"
    via Shop
    emotion -1
    pain TooManyModels "Too many models"

stage Buy
  owner Sales

  touchpoint Pays
    via Till
    thought "Done"
    emotion +2
    note "KPIs: Sales"

opportunity AFinder "A finder"
  note "Stage: Choose"
`);
    expect(said(result.report)).toEqual([expect.stringContaining('info B5: 2 touchpoints of their own')]);
    keepsAll((parse(MATRIX) as string[][]).flat(), result, ['1. Discover', '2. Choose', '3. Buy']);
  });

  test('a stage may stand above several columns, each a step of it', async () => {
    const text = 'Stage,Awareness,,Purchase\nStep,Sees an ad,Asks a friend,Pays\nEmotion,1,3,5\n', result = await importing('map.csv', text);
    expect(result.file.journeys![0]!.stages!.map(stage => [stage.name, stage.touchpoints!.map(({ name, emotions }) => [name, emotions![0]!.score])])).toEqual([
      ['Awareness', [['SeesAnAd', -2], ['AsksAFriend', 0]]], ['Purchase', [['Pays', 2]]],
    ]);
    keepsAll((parse(text) as string[][]).flat(), result);
  });
});

describe('lanes in columns, a step in each row', () => {
  test('in Chinese', async () => {
    const result = await importing('map.csv', RECORDS);
    expect(result.text).toContain('stage 認知\n\n  touchpoint 看到廣告\n    via Instagram\n    emotion +1 "正向"\n\n  touchpoint 上網搜尋\n    via 官網\n    emotion 0 "中性"\n    note "備註: x"\n    pain 資訊太多\n');
    expect(result.text).toContain('    pain 要註冊\n    pain 運費太高\n\nopportunity 簡化首頁\n  note "Stage: 認知"\n');
    expect(result.report.doubts.map(({ place }) => place.cell)).toEqual(['E2', 'E3', 'E4']);
    keepsAll((parse(RECORDS) as string[][]).flat(), result);
  });

  test.for([
    ['Japanese', '段階\t教員の頭の中\t競合\n1. 違和感\t理解が浅い\t演示、板書\n', ['stage 違和感', 'thought "理解が浅い"', 'rival 演示\n    rival 板書']],
    ['Russian', 'Этап;Действия клиента;Точки касания;Проблемы\nВыбор;Сравнивает;Сайт;Мало фото\n', ['stage Выбор', 'touchpoint Сравнивает\n    via Сайт\n    pain МалоФото "Мало фото"']],
    ['Spanish', 'Etapa,Acciones,Puntos de contacto,Emociones\nCompra,Paga,Tienda,feliz\n', ['stage Compra', 'touchpoint Paga\n    via Tienda\n    emotion +1 "feliz"']],
    ['German', 'Phase;Handlungen;Kontaktpunkte;Schmerzpunkte\nKauf;Zahlt;Kasse;Zu langsam\n', ['stage Kauf', 'touchpoint Zahlt\n    via Kasse\n    pain ZuLangsam']],
  ] as const)('in %s, with other separators', async ([, text, written]) => {
    const result = await importing(text.includes('\t') ? 'map.tsv' : 'map.csv', text);
    for (const part of written) expect(result.text).toContain(part);
    expect(result.report.cells!.leftOut).toBe(0);
  });
});

describe('feelings', () => {
  const feelings = async (...cells: string[]) => {
    const { file, report } = await importing('map.csv', `Stage,Action,Emotion\n${cells.map((cell, i) => `S${i},A${i},"${cell}"`).join('\n')}\n`);
    return { steps: file.journeys![0]!.stages!.map(({ touchpoints }) => [touchpoints![0]!.emotions?.[0]?.score, touchpoints![0]!.emotions?.[0]?.text, touchpoints![0]!.notes?.[0]]), doubts: report.doubts.length };
  };

  test.for([
    ['1 to 5 are exact', ['1', '3', '5', '4.5'], [[-2, undefined, undefined], [0, undefined, undefined], [2, undefined, undefined], [1.5, undefined, undefined]], 0],
    ['-2 to 2 are exact', ['-2', '0', '+2'], [[-2, undefined, undefined], [0, undefined, undefined], [2, undefined, undefined]], 0],
    ['1 to 10 keep their number', ['2', '10'], [[-2, undefined, 'imported score: 2 of 1 to 10'], [2, undefined, 'imported score: 10 of 1 to 10']], 2],
    ['out of a number', ['7/10'], [[1, undefined, 'imported score: 7 of 1 to 10']], 1],
    ['with words', ['4: relieved', '2 (unsure)'], [[1, 'relieved', undefined], [-1, 'unsure', undefined]], 0],
    ['signs that change', ['🙂 Curious -> 😡 Angry'], [[-2, '🙂 Curious -> 😡 Angry', undefined]], 1],
    ['words in brackets count first', ['Oriented at once (positive)'], [[1, 'Oriented at once (positive)', undefined]], 1],
    ['words that say none', ['Purple'], [[undefined, undefined, 'imported feeling: Purple']], 1],
  ] as const)('%s', async ([, cells, steps, doubts]) => {
    expect(await feelings(...cells)).toEqual({ steps, doubts });
  });
});

describe('labels', () => {
  test.for([
    ['Pain Points', 'pain'], ['Current pain points', 'pain'], ['**Thoughts & questions**', 'thought'], ['feeling_score', 'emotion'], ['Emotional State', 'emotion'], ['Main Question', 'thought'],
    ['Primary Owner', 'owner'], ['🙂 Emotions', 'emotion'], ['KPI 1', 'metric'], ['Who leads', 'persona'], ['User Actions', 'action'], ['Systems / Tools', 'system'], ['做什麼', 'action'], ['機會點', 'opportunity'],
    ['產品機會', 'opportunity'], ['遇到問題', 'pain'], ['タッチポイント', 'touchpoint'], ['フェーズ', 'stage'], ['Support processes', 'support'], ['系統支援', 'system'], ['Frontstage', 'frontstage'], ['Data Sources', 'evidence'],
    ['Better personal library', undefined], ['A sentence that is far too long to be a label of anything', undefined], ['', undefined], ['Row', undefined],
  ] as const)('%s', ([label, lane]) => {
    expect(laneOf(label)).toBe(lane);
  });

  test.for([['Stage 1: Orient — What?', 'Orient — What?'], ['1. Discover', 'Discover'], ['Phase: Buy', 'Buy'], ['階段一：認知', '認知'], ['3D printing', '3D printing'], ['Stage', 'Stage']] as const)('%s without its number', ([title, rest]) => {
    expect(withoutNumber(title)).toBe(rest);
  });
});

describe('tables that are none', () => {
  test('are refused in a sentence that says what to do', async () => {
    await expect(importing('a.csv', 'Name,Price\nApple,1\n')).rejects.toThrow(/No journey was found in a\.csv.*Stage, Actions/);
    await expect(importing('a.csv', 'Stage,Actions\n"open,x\n')).rejects.toThrow(/a cell that begins with a quote in line 2 has no end/);
    await expect(importing('a.bin', Uint8Array.of(0, 1, 2))).rejects.toThrow(/Say it with `--from`/);
  });

  test('a cell that is too long for a fact is left out and told; nothing else suffers', async () => {
    const { report, text } = await importing('a.csv', `Stage,Actions,Thoughts\nBuy,Pays,${'x'.repeat(50_000)}\n`);
    expect(said(report)).toEqual([expect.stringMatching(/left out C2: x{119}… \(too long to be a fact \(50000 characters/)]);
    expect(text).toContain('touchpoint Pays');
  });

  test('more cells than people make are refused', async () => {
    await expect(importing('a.csv', `Stage,Actions\n${'Buy,Pays\n'.repeat(100_001)}`)).rejects.toThrow(/more than 200000 cells/);
    await expect(importing('a.md', `# Map\n\n<table><tr><th>Stage</th><th>Actions</th></tr>${'<tr><td>Buy</td><td>Pays</td></tr>'.repeat(100_001)}</table>\n`)).rejects.toThrow(/more than 200000 cells/);
  });
});

test('the CSV of a drawing tool: shapes are touchpoints, lines lead on', async () => {
  const text = `Id,Name,Shape Library,Page ID,Contained By,Group,Line Source,Line Destination,Source Arrow,Destination Arrow,Status,Text Area 1,Comments,Audience
1,Document,,,,,,,,,Draft,Shop,,
2,Page,,,,,,,,,,Page 1,,
3,Text,Standard,2,,,,,,,,Home,,all
4,Text,Standard,2,,,,,,,,Basket,,
5,Text,Standard,2,,,,,,,,Help,,
6,Line,,2,,,3,4,None,Arrow,,Buy,,new
7,Line,,2,,,,4,None,Arrow,,Loose,,
`, result = await importing('shop.csv', text);
  expect(result.text).toContain('stage Page1 "Page 1"\n\n  touchpoint Home\n    next Basket when "Buy"\n    note "Audience: all"\n    note "Buy, Audience: new"\n\n  touchpoint Basket\n    exit\n');
  expect(result.report.doubts.map(({ place }) => place.line)).toEqual([8]);
  expect(result.report.cells!.all).toBe((parse(text) as string[][]).flat().filter(Boolean).length);
});

test('real tables come in with no cell lost', async () => {
  for (const { name, bytes, text } of corpus('maps', '.csv')) keepsAll((parse(text, { bom: true }) as string[][]).flat(), await importing(name, bytes), ['Standard', 'Arrow', 'None', 'Text', 'Line', 'Page', 'Document', 'Draft']
    .concat((parse(text, { bom: true }) as string[][]).flatMap((row, i) => i === 0 ? row : row.slice(0, 10))));
});
