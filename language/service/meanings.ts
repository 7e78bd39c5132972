/** What the words and numbers that can be chosen mean, where their names don't say it; and words for places that take any. */

/** First word of the line and the choice → what it means. In a block of its own where one word means two things. */
export const MEANINGS: Readonly<Record<string, string>> = {
  'archetype routine': 'effortless and always the same: a supermarket, a coffee', 'archetype joyride': 'effortless and ever new: a game, a feed of videos',
  'archetype trek': 'hard, with a goal on the way: a therapy, a degree', 'archetype odyssey': 'hard and ever new: a sport, a craft',
  'state current': 'how it is, from evidence', 'state future': 'how it shall be: hypotheses, drawn dashed',
  'kind csat': 'satisfaction, 0 to 100 %', 'kind nps': 'net promoter score, -100 to 100', 'kind ces': 'customer effort score: how easy it was',
  'kind conversion': 'completed ÷ exposed', 'kind clv': 'customer lifetime value', 'kind count': 'how many', 'kind duration': 'how long',
  'kind rate': 'a share in per cent',
  'kind in-person': 'both in one room', 'kind remote': 'a person, but not in the room', 'kind digital': 'no person at the other end',
  'kind interview': 'people were asked one by one', 'kind survey': 'many were asked the same', 'kind observation': 'somebody watched',
  'kind analytics': 'counted by a site, an app or a shop', 'kind support': 'calls, mails and tickets', 'kind crm': 'the customer database',
  'kind report': 'somebody else\'s study', 'kind assumption': 'nobody has asked yet',
  'kind customer': 'buys and uses it', 'kind buyer': 'buys it for others', 'kind patient': 'is treated', 'kind professional': 'decides as an expert',
  'kind employee': 'works here', 'kind supplier': 'delivers to us',
  'role customer': 'buys and uses it', 'role employee': 'works here', 'role supplier': 'delivers to us', 'role patient': 'is treated',
  'role professional': 'decides as an expert',
  'cost low': 'cents a contact', 'cost medium': 'a few minutes of somebody\'s time', 'cost high': 'a visit, an hour',
  'device any': 'phone and desktop',
  'severity low': 'a nuisance', 'severity medium': 'costs time or trust', 'severity high': 'people turn away',
  'impact low': 'hardly noticed', 'impact medium': 'noticed', 'impact high': 'changes minds',
  'effort low': 'days', 'effort medium': 'weeks', 'effort high': 'months',
  'status draft': 'being written', 'status reviewed': 'held against reality', 'status approved': 'agreed upon',
  'status idea': 'nobody has decided', 'status planned': 'decided, not begun', 'status doing': 'under way', 'status done': 'in place',
  'status dropped': 'will not be done',
  'data personal': 'about an identifiable person', 'data health': 'about somebody\'s health: needs a ground to be used',
  'emotion n/a': 'not involved: a gap in the curve',
  'target >=': 'at least', 'target <=': 'at most', 'target >': 'more than', 'target <': 'less than',
};

export const FEELINGS: readonly (readonly [string, string])[] = [['+2', 'delighted'], ['+1', 'content'], ['0', 'neither'], ['-1', 'unhappy'], ['-2', 'angry']];

export const EFFORTS: readonly (readonly [string, string])[] = [
  ['0', 'nothing'], ['1', 'hardly any'], ['2', 'a little'], ['3', 'some'], ['4', 'much'], ['5', 'a lot'],
];

/** Where any word may stand, those that people need most: a language, a period, a unit. */
export function usualWords(word: string, last: string | undefined): readonly (readonly [string, string])[] {
  if (word === 'lang') return [['en', 'English'], ['zh-Hant', 'Traditional Chinese'], ['zh-Hans', 'Simplified Chinese'], ['ja', 'Japanese'], ['de', 'German'], ['fr', 'French']];
  if (last === 'per') return [['year', ''], ['month', ''], ['week', ''], ['day', '']];
  return [['EUR', 'euros'], ['USD', 'US dollars'], ['JPY', 'yen'], ['TWD', 'New Taiwan dollars'], ['CNY', 'yuan'], ['days', ''], ['day', ''], ['hours', ''], ['min', 'minutes'], ['points', '']];
}
