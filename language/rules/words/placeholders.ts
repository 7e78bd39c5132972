/** Words of texts that nobody has filled in yet. */
import { TO_FILL_IN } from '../writing.ts';

/** As a whole text, in any case of letters: what templates, repairs and snippets leave behind. */
export const WHOLE_TEXTS: readonly string[] = [
  ...Object.values(TO_FILL_IN), 'What happens in it', 'What happens', 'What happens first', 'How it begins', 'Who it is', 'What they want to reach', 'Who they are', 'What they have in common',
  'What was asked or counted', 'What they are phases of', 'What somebody goes through', 'What people of ours do in front', 'What goes on behind', 'What supports both',
  'tbd', 'tba', 'tbc', 'todo', 'fixme', 'to be defined', 'to be determined', 'to be decided', 'to be added', 'to be completed', 'placeholder', 'untitled', 'dummy text', 'sample text', '...', '…', '?', '-', '–', '—',
  '待定', '待補', '待補充', '待填', '待填寫', '待確認', '待议', '待議', '待补', '待补充', '待填写', '待确认', '未命名', '未定', '要確認', '後日記入', '記入予定', '無題',
];

/** Anywhere in a text: marks that are nothing but placeholders. */
export const MARKS: readonly RegExp[] = [
  // {persona_name}, {{first name}}, ${name}; not the {id} of an address.
  /(?<![/=?&])\$?\{{1,2}\s*[\p{L}_][\p{L}\p{N}_ .-]{0,40}\}{1,2}/u,
  /(?<![\p{L}\p{N}_-])(?:TBD|TBA|TBC|FIXME)(?![\p{L}\p{N}_-])/u,
  /(?<![\p{L}\p{N}_-])TODO(?=\s*(?::|$))/u,
  /[[［(（【]\s*(?:tbd|tba|tbc|todo|待定|待補充?|待补充?|待填寫?|待填写|未定|要確認)\s*[\]］)）】]/iu,
  /\blorem ipsum\b/iu,
  /\b(?:insert|enter|type|write|add|put) (?:your |the |a )?(?:own )?(?:text|title|name|description|persona|quote|stage|touchpoint) here\b/iu,
  /\byour (?:text|title|description|quote) here\b/iu,
  /_{3,}/u,
  /\?{3,}|？{3,}/u,
  /(?<![\p{L}\p{N}])[Xx]{3,}(?![\p{L}\p{N}])/u,
  /[〇○◯]{2,}/u,
];

/** What stands in square or angle brackets to be replaced. */
export const TO_REPLACE = /name|persona|insert|enter|describe|description|\btitle|company|product|\btext\b|placeholder|\byour\b|имя|персон|назван|описан|встав|введи|компани|продукт|название|nombre|nom\b|名稱|名称|姓名|人物|角色|填寫|填写|輸入|输入|插入|名前|入力|記入|公司|產品|产品|会社|製品/iu;

/** Such brackets that mask something on purpose. */
export const MASKED = /removed|withheld|redacted|anonymi[sz]ed|changed|omitted|deleted|匿名|隱去|隐去|省略|仮名|化名/iu;
