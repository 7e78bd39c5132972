/** Words and signs that say a feeling, as data. What they come to is always told, since words go by no scale. */

const NUMERALS: readonly (readonly string[])[] = [
  ['one', '一', '壹', 'uno', 'eins', 'один'], ['two', '二', '兩', '两', 'dos', 'zwei', 'два'], ['three', '三', 'tres', 'drei', 'три'], ['four', '四', 'cuatro', 'vier', 'четыре'], ['five', '五', 'cinco', 'fünf', 'пять'],
];

/** From 1 to 5. */
export function numeralOf(text: string): number | undefined {
  const at = NUMERALS.findIndex(words => words.includes(text.trim().toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

const SIGNS: readonly (readonly [number, string])[] = [
  [2, '😀😃😄😁😆🤩😍🥰😻🎉🥳❤💚'], [1, '🙂😊☺😌😎👍✅🙌😉🤗'], [0, '😐😑😶🤔➖'], [-1, '😕🙁☹😟😞😒😬😰😥👎⚠😣😓🤨😩'], [-2, '😡😠🤬😢😭😤😖😫💔😱'],
];
const WORDS: readonly (readonly [number, readonly string[]])[] = [
  [2, ['very positive', 'very-positive', 'delighted', 'delight', 'love', 'ecstatic', 'thrilled', 'excited', 'excellent', 'very happy', 'very satisfied', 'joy', '很開心', '非常滿意', '興奮', '兴奋', '大満足', 'とても満足', 'восторг', 'encantado']],
  [1, ['positive', 'happy', 'satisfied', 'pleased', 'good', 'relieved', 'relief', 'confident', 'content', 'curious', 'interested', 'optimistic', 'hopeful', 'enjoyment', 'satisfaction', '正向', '正面', '開心', '开心', '滿意', '满意', '期待', '安心', '満足', '嬉しい', 'ポジティブ', 'позитив', 'положительная', 'positivo', 'feliz', 'satisfecho']],
  [0, ['neutral', 'ok', 'okay', 'indifferent', 'calm', 'neither', '中性', '中立', '普通', '一般', 'ニュートラル', 'нейтрально', 'нейтральная', 'neutro']],
  [-1, ['negative', 'unhappy', 'confused', 'confusion', 'anxious', 'worried', 'unsure', 'hesitant', 'annoyed', 'disappointed', 'bored', 'lost', 'doubt', 'sceptical', 'skeptical', 'overwhelmed', 'bad', 'sad', '負向', '负向', '負面', '负面', '困惑', '焦慮', '焦虑', '擔心', '担心', '不安', '不満', 'ネガティブ', 'негатив', 'отрицательная', 'negativo', 'confundido']],
  [-2, ['very negative', 'very-negative', 'angry', 'frustrated', 'frustration', 'furious', 'terrible', 'awful', 'hate', 'very unhappy', 'desperate', '憤怒', '愤怒', '生氣', '生气', '沮喪', '沮丧', '怒り', '苛立ち', 'злость', 'раздражение', 'enojado', 'frustrado']],
];
const BY_WORD = new Map(WORDS.flatMap(([score, words]) => words.map(word => [word, score] as const)));
const BY_SIGN = new Map(SIGNS.flatMap(([score, signs]) => [...signs].map(sign => [sign, score] as const)));

/** The feeling that a text as a whole names. */
export function feelingOfWord(text: string): number | undefined {
  const word = text.trim().toLowerCase().replace(/[.!…]+$/, '');
  const signs = [...word.replace(/[\ufe0f\u200d\s]/gu, '')];
  if (signs.length > 0 && signs.every(sign => BY_SIGN.has(sign))) return BY_SIGN.get(signs.at(-1)!);
  return BY_WORD.get(word);
}

/** The feelings that a text mentions, in order. Signs count before words, and words in brackets before others: `Curious at first (positive)`. */
export function feelingsIn(text: string): number[] {
  const signs = [...text].flatMap(sign => BY_SIGN.get(sign) ?? []);
  if (signs.length > 0) return signs;
  const bracketed = [...text.matchAll(/[(（[]([^)）\]]*)[)）\]]/g)].flatMap(([, inside]) => wordsIn(inside!));
  return bracketed.length > 0 ? bracketed : wordsIn(text);
}

function wordsIn(text: string): number[] {
  const found: { at: number; score: number; length: number }[] = [], lower = text.toLowerCase();
  for (const [word, score] of BY_WORD) {
    const pattern = /[a-zа-я]/.test(word) ? new RegExp(`(?<![\\p{L}])${word.replaceAll('-', '[- ]')}(?![\\p{L}])`, 'gu') : new RegExp(word, 'gu');
    for (const match of lower.matchAll(pattern)) found.push({ at: match.index, score, length: word.length });
  }
  // The longest wins where words lie in each other: `very positive`.
  return found.filter(one => !found.some(other => other !== one && other.length > one.length && other.at <= one.at && other.at + other.length >= one.at + one.length))
    .toSorted((a, b) => a.at - b.at).map(({ score }) => score);
}
