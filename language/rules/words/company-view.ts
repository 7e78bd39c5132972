/** Titles that tell what the company does and not what the customer does, in English, Chinese and Japanese. */

export interface CompanyView {
  readonly pattern: RegExp;
  /** A short pattern that finds all that `pattern` finds, and more: the long one takes the engine milliseconds to make ready, and few titles need it. */
  readonly guard?: RegExp;
  /** The title from the customer's side, made of the pattern's groups, where that can be said. */
  readonly seenByCustomer?: string;
}

/** What only a company sends. */
const EN_MAILINGS = '(?:[\\w-]+ )*?(?:reminders?|newsletters?|invoices?|bills?|confirmations?|offers?|campaigns?|surveys?|questionnaires?|notifications?|push(?:es)?|mailings?|brochures?|coupons?|vouchers?|follow-ups?|welcome (?:kits?|packs?))(?: (?:e-?mails?|mails?|messages?|letters?|sms))?';
const HANT_MAILINGS = '(?:[^，。]*)(?:提醒|電子報|通知|帳單|發票|確認信|優惠券|優惠|邀請函?|問卷|簡訊|型錄|推播|歡迎信)(?:信|郵件|訊息)?';
const HANS_MAILINGS = '(?:[^，。]*)(?:提醒|电子报|通知|账单|发票|确认信|优惠券|优惠|邀请函?|问卷|短信|推送|欢迎信)(?:信|邮件|消息)?';
const JA_MAILINGS = '[^、。]*(?:リマインダー|リマインドメール|リマインド|メルマガ|ニュースレター|通知|請求書|確認メール|クーポン|招待状|招待メール|アンケート|案内状|案内メール|DM)';
/** Only those whom nobody but a company calls so: physicians remind their patients, and patients call their doctors. */
const CUSTOMERS = '(?:customers?|clients?|users?|leads?|prospects?|buyers?|shoppers?|subscribers?)(?= (?:of|about|for|to|with|by|on|at|in|via|when|if|after|before|again)\\b|$)';

const ABOUT_MAILING = /^(?:send|e-?mail|mail|issue) /iu;
const ABOUT_CUSTOMERS = /customer|client|user|lead|prospect|buyer|shopper|subscriber/iu;

const COMPANY_VIEWS: readonly CompanyView[] = [
  { guard: ABOUT_MAILING, pattern: new RegExp(`^(?:send|email|e-mail|mail|issue) (?:out )?(an?|the)? ?(${EN_MAILINGS})$`, 'iu'), seenByCustomer: 'Gets $1 $2' },
  { guard: ABOUT_MAILING, pattern: new RegExp(`^(?:send|email|e-mail|mail|issue) (?:out )?(?:an?|the)? ?(?:${EN_MAILINGS}) to (?:(?:an?|the|new|all|our) )*${CUSTOMERS}`, 'iu') },
  { guard: ABOUT_CUSTOMERS, pattern: new RegExp(`^(?:remind|notify|inform|onboard|nurture|target|retarget|re-?engage|win back|convert|qualify|upsell|cross-?sell|contact|call|email|e-mail|visit|invite|greet|welcome|educate|train|segment|acquire|attract|retain) (?:(?:an?|the|our|all|new|every|each|existing|potential|lost|loyal) )*${CUSTOMERS}`, 'iu') },
  { guard: /^(?:upsell|cross|retarget|lead|push|launch|customer)/iu, pattern: /^(?:upsell|cross-?sell|retarget|lead (?:nurturing|qualification|scoring|generation)|push (?:campaign|notification)|launch (?:an? |the )?(?:\w+ )?campaign|customer (?:acquisition|onboarding|retention|follow-?up))\b/iu },
  { guard: /^follow/iu, pattern: /^follow(?:s|ing)?[- ]up (?:with|on) (?:an? |the |our |new |all )*(?:customers?|clients?|leads?|prospects?)\b/iu },
  { pattern: new RegExp(`^(?:發送|寄送|寄出|寄發|發出|推送)(${HANT_MAILINGS})$`, 'u'), seenByCustomer: '收到$1' },
  { pattern: /^(?:提醒|通知|聯絡|聯繫|邀請|追蹤|跟進|開發|拜訪|教育|喚回|挽回|留住)(?:潛在|新|老|舊|所有|忠實|流失)?(?:客戶|顧客|消費者|會員|使用者|用戶)(?!服務|中心)/u },
  { pattern: /^(?:交叉銷售|向上銷售|追加銷售|名單培養|再行銷)/u },
  { pattern: new RegExp(`^(?:发送|寄送|寄出|发出|推送)(${HANS_MAILINGS})$`, 'u'), seenByCustomer: '收到$1' },
  { pattern: /^(?:提醒|通知|联络|联系|邀请|追踪|跟进|开发|拜访|教育|唤回|挽回|留住)(?:潜在|新|老|所有|忠实|流失)?(?:客户|顾客|消费者|会员|用户)(?!服务|中心)/u },
  { pattern: /^(?:交叉销售|向上销售|追加销售|线索培育|再营销)/u },
  { pattern: new RegExp(`^(${JA_MAILINGS})を(?:送る|送付する?|送信する?|配信する?|発送する?|お送りする)$`, 'u'), seenByCustomer: '$1を受け取る' },
  { pattern: new RegExp(`^(${JA_MAILINGS})の?(?:送付|送信|配信|発送)$`, 'u'), seenByCustomer: '$1を受け取る' },
  { pattern: /^(?:見込み?|新規|既存)?(?:顧客|お客様|お客さま|ユーザー|会員)(?:に|へ|を)(?:.*?)(?:連絡|通知|案内|提案|訪問|フォロー|育成|獲得|送る|送付|配信)/u },
  { pattern: /^(?:クロスセル|アップセル|リード(?:育成|獲得|ナーチャリング)|リターゲティング)/u },
];

/** In which way a title tells what the company does; undefined where it doesn't. */
export function companyViewOf(title: string): CompanyView | undefined {
  return COMPANY_VIEWS.find(({ guard, pattern }) => (guard?.test(title) ?? true) && pattern.test(title));
}
