/** The first journey: small, whole and correct, to be written over. */

/** What is selected when it is opened: the first words to change. */
export const FIRST_TO_CHANGE = 'A first visit';

/** @param today as `2026-04-20`: a source needs a day, and an old one would be reported */
export const starter = (today: string): string => `// A first journey
// Write your own words over those in quotes, and add lines: Ctrl+Space shows what a line can say.
// The button at the upper right of this text opens the picture, which follows what you write.

persona Guest "Comes for the first time"
  goal "Be helped without asking twice"

team Desk "Front desk"

channel Counter "At the counter"
  kind in-person

source Talks "Talks with six guests"
  kind interview
  date ${today}
  sample 6

journey FirstVisit "${FIRST_TO_CHANGE}"
  state current
  archetype routine
  for Guest
  goal "Be helped on the same day"
  from "Comes through the door"
  until "Knows what happens next"

stage Arrive "Arrives"
  owner Desk

  touchpoint Welcome "Is welcomed"
    via Counter
    emotion +1 "they saw me at once"
    evidence Talks

  touchpoint Form "Fills in a form"
    via Counter
    emotion -1 "the same questions again"
    evidence Talks
    pain SameQuestions "The form asks what was asked before"
      severity medium
      evidence Talks

stage Answer "Gets an answer"
  owner Desk

  touchpoint Reply "Hears what happens next"
    via Counter
    emotion +2 "now I know"
    evidence Talks

opportunity ShortForm "Ask only what isn't known yet"
  addresses SameQuestions
  owner Desk
`;
