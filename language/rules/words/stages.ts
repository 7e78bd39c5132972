/** By which words stages (and steps) of a journey are told apart, and what they say. */
import { byText } from '../memo.ts';
import type { Stage, Thing } from '../../model/model.ts';
import type { Project } from '../../names/project.ts';

/** What a stage may be to a customer; `post-sale` where it lies after the sale and no more is said. */
export type StageKind = 'awareness' | 'consideration' | 'purchase' | 'onboarding' | 'use' | 'service' | 'loyalty' | 'advocacy' | 'post-sale';
export type WordLanguage = 'en' | 'zh-Hant' | 'zh-Hans' | 'ja';

/** Everything that lies after the sale. */
export const AFTER_SALE: ReadonlySet<StageKind> = new Set(['onboarding', 'use', 'service', 'loyalty', 'advocacy', 'post-sale']);

/**
 * In small letters, with spaces for hyphens. A `*` at the end stands for any more letters of the same word; words of Latin script are
 * otherwise found as whole words only. A `=` at the beginning asks that there be nothing else in the text. The longest that fits counts, so that “post purchase” is no purchase.
 */
export const STAGE_WORDS: Readonly<Record<StageKind, Readonly<Record<WordLanguage, readonly string[]>>>> = {
  awareness: {
    en: ['aware*', 'unaware', 'brand aware*', 'discover*', 'notice', 'notices', 'noticing', 'attract', 'attraction', 'inspiration', 'first hears', 'hears of it', 'hears about it', 'need arises'],
    'zh-Hant': ['認知', '知曉', '注意', '察覺', '發現', '得知', '意識', '吸引', '接觸品牌'],
    'zh-Hans': ['认知', '知晓', '察觉', '发现', '得知', '意识', '吸引'],
    ja: ['認知', '認識', '気づく', '気づき', '知る', '発見', '出会い', '注意'],
  },
  consideration: {
    en: [
      'consider', 'considers', 'considering', 'consideration', 'evaluat*', 'compare', 'compares', 'comparing', 'comparison', 'research', 'researches', 'researching', 'weigh', 'weighs', 'weighing',
      'interest', 'interested', 'desire', 'shortlist*', 'choose', 'chooses', 'choosing', 'choice', 'select', 'selects', 'selecting', 'selection', 'browse', 'browses', 'browsing', 'explore', 'explores', 'exploring', 'exploration',
      'pre purchase', 'pre sale', 'pre sales', 'before the purchase', 'before buying', 'before the sale', 'purchase intent', 'purchase intention', 'intent to buy', 'likely to order', 'likely to buy', 'about to buy',
    ],
    'zh-Hant': ['考慮', '評估', '比較', '比價', '研究', '興趣', '慾望', '欲望', '選擇', '挑選', '搜尋', '購買前', '購買意願', '購買意圖', '購買慾望', '售前'],
    'zh-Hans': ['考虑', '评估', '比较', '对比', '比价', '研究', '兴趣', '欲望', '选择', '挑选', '搜索', '购买前', '购买意愿', '购买意图', '购买欲望', '售前'],
    ja: ['検討', '比較', '評価', '興味', '関心', '欲求', '情報収集', '選定', '選ぶ', '検索', '購入前', '購買前', '購入意欲', '購買意欲', '購入意向'],
  },
  purchase: {
    en: [
      'purchase', 'purchases', 'purchasing', 'purchased', 'buy', 'buys', 'buying', 'bought', 'checkout', 'checking out', 'pay', 'pays', 'paying', 'payment', 'order', 'orders', 'ordering', 'place an order', 'places an order',
      'decision', 'buying decision', 'purchase decision', 'decision to buy', 'conversion', 'booking', 'subscribe', 'subscribes', 'subscribing', 'signs the contract', 'contract signing', 'point of sale',
    ],
    'zh-Hant': ['購買', '購物', '下單', '訂購', '結帳', '結賬', '付款', '支付', '成交', '簽約', '購買決策', '決定購買'],
    'zh-Hans': ['购买', '购物', '下单', '订购', '结账', '结算', '付款', '支付', '成交', '签约', '购买决策', '决定购买'],
    ja: ['購入', '購買', '注文', '決済', '支払い', '支払', '会計', '契約', '成約', '申し込み', '申込', '購入決定', '購買決定', '買う'],
  },
  onboarding: {
    en: ['onboard*', 'welcome', 'activation', 'activate', 'activates', 'set up', 'sets up', 'setup', 'setting up', 'getting started', 'get started', 'gets started', 'first use', 'first steps', 'implementation', 'installation', 'install', 'installs'],
    'zh-Hant': ['上手', '入門', '開通', '啟用', '安裝', '導入', '新手引導', '首次使用', '開始使用'],
    'zh-Hans': ['上手', '入门', '开通', '启用', '激活', '安装', '新手引导', '首次使用', '开始使用'],
    ja: ['オンボーディング', '導入', '初期設定', '利用開始', '使い始め', '設置', 'インストール', '初回利用'],
  },
  use: {
    en: [
      'use', 'uses', 'using', 'usage', 'used', 'first use', 'daily use', 'assembly', 'assemble', 'assembles', 'assembling', 'unbox*', 'unpack*', 'opens the box', 'opens the boxes', 'opens the jar', 'consume', 'consumes', 'consumption',
      'wear', 'wears', 'wearing', 'cook', 'cooks', 'eats', 'drinks', 'drives', 'installation', 'install', 'installs', 'storing', 'stores it', 'dispose', 'disposes', 'disposal', 'experience of the product', 'product experience',
    ],
    'zh-Hant': ['使用', '首次使用', '開始使用', '組裝', '拆箱', '開箱', '安裝', '食用', '服用', '穿著', '體驗產品', '產品體驗'],
    'zh-Hans': ['使用', '首次使用', '开始使用', '组装', '拆箱', '开箱', '安装', '食用', '服用', '穿着', '体验产品', '产品体验'],
    ja: ['使用', '利用', '使う', '使い始め', '利用開始', '初回利用', '組み立て', '組立', '開封', '設置', '服用', '着用', '活用'],
  },
  service: {
    en: ['service', 'customer service', 'support', 'customer support', 'customer care', 'aftercare', 'after care', 'help desk', 'help line', 'helpline', 'repair*', 'maintenance', 'complain*', 'refund*', 'warranty', 'troubleshoot*', 'after sales service'],
    'zh-Hant': ['服務', '客服', '客戶服務', '售後服務', '支援', '維修', '保養', '投訴', '退貨', '退款', '保固'],
    'zh-Hans': ['服务', '客服', '客户服务', '售后服务', '支持', '维修', '保养', '投诉', '退货', '退款', '保修'],
    ja: ['サービス', 'サポート', 'アフターサービス', '問い合わせ', '修理', '保守', '返品', '返金', '保証'],
  },
  loyalty: {
    en: [
      'loyal', 'loyalty', 'retention', 'retain', 'retains', 'renew*', 'repurchas*', 'repeat purchase', 'repeat purchases', 'repeat order', 'repeat orders', 'buys again', 'buy again', 'orders again', 'order again', 'reorder*', 're order*',
      'regular', 'relies on it', 'win back', 'winback', 'stays', 'keeps going', 'upsell*', 'cross sell*',
    ],
    'zh-Hant': ['忠誠', '留存', '續約', '續訂', '回購', '再次購買', '重複購買', '再購', '回訪', '維繫'],
    'zh-Hans': ['忠诚', '留存', '续约', '续订', '回购', '复购', '再次购买', '重复购买', '回访', '维系'],
    ja: ['ロイヤルティ', 'ロイヤリティ', '継続', '更新', '再購入', '再購買', 'リピート', 'リピート購入', '定着', '維持'],
  },
  advocacy: {
    en: ['advoca*', 'referral*', 'refers a friend', 'recommend', 'recommends', 'recommending', 'recommendation', 'share', 'shares', 'sharing', 'leaves a review', 'leave a review', 'writes a review', 'word of mouth', 'ambassador*'],
    'zh-Hant': ['推薦', '分享', '口碑', '擁護', '倡導', '轉介', '評論'],
    'zh-Hans': ['推荐', '分享', '口碑', '拥护', '倡导', '转介绍', '评论'],
    ja: ['推奨', '共有', 'シェア', '口コミ', 'クチコミ', '紹介', '拡散', 'ファン化', 'レビュー投稿'],
  },
  'post-sale': {
    en: [
      'post purchase', 'post sale', 'post sales', 'after sale', 'after sales', 'after the sale', 'after the purchase', 'after purchase', 'after buying', 'after payment', 'after the order', 'delivery', 'delivered', 'shipping', 'shipment', 'fulfilment', 'fulfillment',
      'order tracking', 'tracks the order', 'order status', 'order confirmation', 'pick up', 'pickup', 'picks up',
    ],
    'zh-Hant': ['購買後', '購後', '售後', '付款後', '下單後', '配送', '送貨', '收貨', '取貨', '物流', '出貨'],
    'zh-Hans': ['购买后', '购后', '售后', '付款后', '下单后', '配送', '送货', '收货', '取货', '物流', '发货'],
    ja: ['購入後', '購買後', '注文後', '契約後', '配送', '配達', '受け取り', '受取', '納品', 'アフター'],
  },
};

/** Phrases in which one of the words above means something else. */
const MEANS_NOTHING: readonly string[] = [
  'in order to', 'in order', 'in the order of', 'what is in use', 'of use', 'pay attention', 'pays attention', 'paying attention', 'order a sample', 'orders a sample', 'self service', 'share of', 'regular price', 'out of order', 'sales support',
  'no choice', 'decision maker', 'decision makers', 'decision making', '支持者', '注意事項', '注意事项', '使用者', '利用者', '用戶體驗',
];

/** What texts say about the kinds of stage that they are of: none where they say nothing known. */
export function kindsOfTexts(...texts: readonly (string | undefined)[]): ReadonlySet<StageKind> {
  return new Set(texts.flatMap(text => text === undefined ? [] : kindsOfText(text)));
}

const kindsOfText = byText(text => [...plain(text).matchAll(LOOK)].flatMap(([found]) =>
  [...ENTRIES.find(({ word, stem }) => found === word || (stem && found.startsWith(word)))?.kinds ?? []]));

/** What kind of stage, or step, this is by the words in its name and title. */
export function kindsByWords(thing: Thing): ReadonlySet<StageKind> {
  return kindsOfTexts(thing.name, thing.title?.value);
}

/** What kind of stage this is: by the phase of the customer's behaviour that it names, and by the words in its own name and title. */
export function stageKindsOf(stage: Stage, project: Project): ReadonlySet<StageKind> {
  const phase = stage.phase && project.resolve(stage.phase, stage);
  return kindsOfTexts(stage.name, stage.title?.value, ...phase ? [phase.name, phase.title?.value] : [stage.phase?.text.slice(stage.phase.text.lastIndexOf('.') + 1)]);
}

/** Whether a stage lies after the sale by what it says, and is nothing else as well. */
export function isAfterSale(kinds: ReadonlySet<StageKind>): boolean {
  return kinds.size > 0 && [...kinds].every(kind => AFTER_SALE.has(kind));
}

/** In small letters, half width, with a space where a word of a name begins. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ').toLowerCase().replace(/[-_\s]+/gu, ' ').trim();
}

/** What finds any of these words in a text that `plain` made; see `STAGE_WORDS` for how they are written. Longer ones come first. */
export function lookFor(words: readonly string[]): RegExp {
  const wholes: string[] = [], latin: string[] = [], others: string[] = [];
  for (const written of [...new Set(words)].sort((a, b) => b.length - a.length)) {
    const whole = written.startsWith('='), word = whole ? written.slice(1) : written;
    const stem = word.endsWith('*'), text = (stem ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    if (whole) wholes.push(`^${text}$`);
    else if (/\p{Script=Latin}/u.test(word)) latin.push(stem ? `${text}\\p{Script=Latin}*` : text);
    else others.push(text);
  }
  // What stands around a Latin word is said once for all of them: said for each, hundreds of classes of characters are built before the first look.
  const around = latin.length === 0 ? [] : [`(?<![\\p{Script=Latin}\\p{N}])(?:${latin.join('|')})(?![\\p{Script=Latin}\\p{N}])`];
  return new RegExp([...wholes, ...around, ...others].join('|'), 'gu');
}

interface Entry {
  readonly word: string;
  readonly stem: boolean;
  readonly kinds: Set<StageKind>;
}

const ENTRIES: readonly Entry[] = entries();
const LOOK = lookFor(ENTRIES.map(({ word, stem }) => stem ? `${word}*` : word));

function entries(): Entry[] {
  const all = new Map<string, Entry>(MEANS_NOTHING.map(word => [word, { word, stem: false, kinds: new Set<StageKind>() }]));
  for (const [kind, languages] of Object.entries(STAGE_WORDS)) for (const written of Object.values(languages).flat()) {
    const stem = written.endsWith('*'), word = stem ? written.slice(0, -1) : written;
    const entry = all.get(written) ?? { word, stem, kinds: new Set<StageKind>() };
    entry.kinds.add(kind as StageKind);
    all.set(written, entry);
  }
  return [...all.values()].sort((a, b) => b.word.length - a.word.length);
}
