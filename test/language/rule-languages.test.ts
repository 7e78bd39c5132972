/** Rules that go by words do so in English, Traditional and Simplified Chinese, and Japanese: real sentences that they find, and such that they leave alone. */
import { describe, expect, test } from 'vitest';
import { check } from '../../language/check.ts';
import { Project } from '../../language/names/project.ts';
import { readFile } from '../../language/read.ts';
import { COMPARING } from '../../language/rules/words/comparing.ts';
import { NEEDS } from '../../language/rules/words/needs.ts';
import { STAGE_WORDS } from '../../language/rules/words/stages.ts';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans', 'ja'] as const;
type Sentences = Readonly<Record<typeof LANGUAGES[number], readonly string[]>>;

function codesIn(text: string): string[] {
  const project = new Project(), reading = readFile('map', text);
  project.set(reading.model);
  return check(project, 'map', reading).map(({ code }) => code);
}

const HEAD = 'team Care\nchannel Web\n  kind digital\n  device any\npersona Ann\njourney Help "Help"\n  state current\n  for Ann\n';
const stages = (...titles: readonly string[]) => `${HEAD.replace('  state', '  kind customer\n  state')}${titles.map((title, i) => `stage S${i} "${title}"\n  owner Care\n  touchpoint T${i}\n    via Web\n`).join('')}`;
const pain = (title: string) => `${HEAD}stage A\n  owner Care\n  touchpoint B\n    via Web\n    emotion -1\n    pain C "${title}"\n`;
const step = (title: string) => `${HEAD}stage A\n  owner Care\n  touchpoint B "${title}"\n    via Web\n`;

/** What a rule finds and leaves, as a text of each sentence. */
const RULES: readonly (readonly [string, string, (sentence: string) => string, Sentences, Sentences])[] = [
  ['J305', 'a purchase at the end', title => stages('Awareness', title), {
    en: ['Checkout', 'Places an order', 'Paying at the till'], 'zh-Hant': ['結帳', '下單付款', '購買'], 'zh-Hans': ['结账', '下单付款', '购买'], ja: ['購入', 'レジで支払い', '注文する'],
  }, {
    en: ['Uses it every day', 'Gets help'], 'zh-Hant': ['使用產品', '售後服務'], 'zh-Hans': ['使用产品', '售后服务'], ja: ['毎日使う', 'アフターサービス'],
  }],
  ['J317', 'no use between purchase and advocacy', sentence => stages(...sentence.split(' → ')), {
    en: ['Purchase → Advocacy'], 'zh-Hant': ['購買 → 推薦'], 'zh-Hans': ['购买 → 推荐'], ja: ['購入 → 推奨'],
  }, {
    en: ['Purchase → First use → Advocacy', 'Purchase → Assembly → Advocacy'], 'zh-Hant': ['購買 → 首次使用 → 推薦'], 'zh-Hans': ['购买 → 安装 → 推荐'], ja: ['購入 → 利用 → 推奨'],
  }],
  ['J807', 'a missing solution', pain, {
    en: ['No app', 'Lack of a self-service portal'], 'zh-Hant': ['沒有App', '缺少聊天機器人'], 'zh-Hans': ['没有小程序', '缺少知识库'], ja: ['アプリがない', 'チャットボットが必要'],
  }, {
    en: ['Nobody answers for days'], 'zh-Hant': ['沒有人接電話'], 'zh-Hans': ['没有人接电话'], ja: ['時間がない'],
  }],
  ['J801', 'the company\'s view', step, {
    en: ['Send a reminder', 'Notify customers'], 'zh-Hant': ['發送提醒信', '通知客戶'], 'zh-Hans': ['发送确认信', '邀请用户'], ja: ['メルマガの配信', 'お客様に連絡する'],
  }, {
    en: ['Gets a reminder', 'Calls customer service'], 'zh-Hant': ['收到提醒', '聯絡客服'], 'zh-Hans': ['收到提醒', '联系客服'], ja: ['返品を送る', 'アンケートに答える'],
  }],
  ['J318', 'a placeholder', step, {
    en: ['TBD', '[Name of the step]', 'to be defined'], 'zh-Hant': ['待補充', '［待定］', '[人物姓名]'], 'zh-Hans': ['待补充', '待确认', '[输入名称]'], ja: ['未定', '要確認', '[名前を入力]'],
  }, {
    en: ['Waits to be called'], 'zh-Hant': ['等待通知'], 'zh-Hans': ['等待确认'], ja: ['確認を待つ'],
  }],
];

describe.each(RULES)('%s: %s', (code, _, write, found, left) => {
  test.each(LANGUAGES.flatMap(language => found[language].map(sentence => [language, sentence] as const)))('%s: finds “%s”', (_language, sentence) => expect(codesIn(write(sentence))).toContain(code));
  test.each(LANGUAGES.flatMap(language => left[language].map(sentence => [language, sentence] as const)))('%s: leaves “%s”', (_language, sentence) => expect(codesIn(write(sentence))).not.toContain(code));
});

test('every list of words has all four languages', () => {
  const lists = { ...STAGE_WORDS, comparing: COMPARING, ...Object.fromEntries(NEEDS.flatMap(({ step: words, needed }, i) => [[`step ${i}`, words], [`needed ${i}`, needed]])) };
  const missing = Object.entries(lists).flatMap(([name, words]) => LANGUAGES.filter(language => words[language].length === 0).map(language => `${name} ${language}`));
  expect(missing).toEqual([]);
});
