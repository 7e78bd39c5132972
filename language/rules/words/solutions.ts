/** Pains that are worded as a solution that isn't there yet, in English, Chinese and Japanese. They end with the solution: “No app store near” is no such pain. */

const EN = 'apps?|portals?|chat ?bots?|bots?|web ?sites?|dashboards?|faqs?|crms?|erps?|apis?|integrations?|automation|self[- ]service(?: portal| option)?|tools?|systems?|platforms?|ai|live chat|newsletters?|push notifications?|notifications?|features?|hotlines?|help ?desks?|loyalty program(?:me)?s?|tracking|workflows?|knowledge base|kiosks?|widgets?|sso|single sign-on|video tutorials?|tutorials?';
/** What may stand between, and makes it something else: “no idea which tool”, “needs three tools”. */
const OTHER = '(?:idea|clue|way|access|answer|help|time|overview|control|trust|reply|link|login|which|what|to|in|from|with|for|two|three|four|five|six|several|many|too|different|\\d+) ';
const HANT = '(?:App|APP|應用程式|入口網站|聊天機器人|儀表板|系統|網站|平台|自動化|功能|工具|整合|自助服務|即時客服|推播|會員計畫|知識庫|教學影片)';
const HANS = '(?:App|APP|应用|应用程序|小程序|门户|聊天机器人|仪表盘|系统|网站|平台|自动化|功能|工具|集成|自助服务|在线客服|推送|会员计划|知识库|教学视频)';
const JA = '(?:アプリ|ポータル(?:サイト)?|チャットボット|ダッシュボード|システム|ウェブサイト|サイト|プラットフォーム|自動化|機能|ツール|連携|セルフサービス|チャット|プッシュ通知|ナレッジベース|動画マニュアル)';

/** What each of them finds has this in it, too. The long patterns take the engine milliseconds to make ready, and few titles need them. */
const BEGINS = /^(?:there|no|missing|lack|absence|without|we need|need|want)/iu, ENDS = /(?:missing|needed|available|lacking)[.!]?$/iu;
const NAMES_ONE = new RegExp(`(?:${EN})(?: yet| available)?[.!]?$`, 'iu');

const MISSING_SOLUTIONS: readonly { readonly guards?: readonly RegExp[]; readonly pattern: RegExp }[] = [
  { guards: [BEGINS, NAMES_ONE], pattern: new RegExp(`^(?:there(?:'s| is| are) (?:no|not an?)|no|not an?|missing|lack(?:s|ing)?(?: of)?|absence of|without|(?:we )?needs?|wants?) (?:an?|the|any|our|own)? ?(?:(?!${OTHER})[\\w-]+ ){0,2}?(?:${EN})(?: yet| available)?[.!]?$`, 'iu') },
  { guards: [ENDS], pattern: new RegExp(`^(?:${EN}) (?:is |are )?(?:missing|needed|not available|lacking)[.!]?$`, 'iu') },
  { pattern: new RegExp(`^(?:沒有|缺少|缺乏|缺|少了|需要|尚無|無)(?!法|需|須|論|辦法|人|權限|時間)(?:[^，。]{0,4})${HANT}[。！]?$`, 'u') },
  { pattern: new RegExp(`^(?:没有|缺少|缺乏|缺|少了|需要|尚无|无)(?!法|需|须|论|办法|人|权限|时间)(?:[^，。]{0,4})${HANS}[。！]?$`, 'u') },
  { pattern: new RegExp(`^[^、。]{0,6}${JA}(?:が|は)?(?:ない|無い|ありません|欲しい|ほしい|不足|必要|未整備)[。！]?$`, 'u') },
];

/** Whether a title names a solution that is missing. */
export function namesSolution(title: string): boolean {
  return MISSING_SOLUTIONS.some(({ guards = [], pattern }) => guards.every(guard => guard.test(title)) && pattern.test(title));
}
