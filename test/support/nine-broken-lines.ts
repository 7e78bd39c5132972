/** Nine broken lines of nine kinds among whole ones, each marked where it is reported. */
export const NINE_BROKEN_LINES = `team Care
channel Web
channel Phone
persona Ann

journey Help "Asks for help"
  state current
  from "Has a question"
  until "Has the answer"
  for Ann

⟪stage "Looks around"⟫
  owner Care

  touchpoint Search "Searches the site"
    ⟪vio⟫ Web
    emotion -1 ⟪"finds nothing⟫
    pain Lost "No search"

  touchpoint Form "Fills the form"
    via Web ⟪emotion +1 "quick"⟫
    thought "Will anybody read this?"

  touchpoint Wait "Waits for an answer"
    via Phone
    ⟪) what⟫
    wait ⟪long⟫
    emotion -1

stage Answer "Gets an answer"
  owner Care
  ⟪milestone⟫

  touchpoint Call "Is called back"
    ⟪state⟫ current
    via Phone
    emotion +1

  ⟪wibble⟫ Thanks
    emotion +2

  touchpoint Rate "Rates the answer"
    via Web
    emotion +2
`;

/** What the reader makes of it, in order. */
export const THEIR_CODES = ['J211', 'J001', 'J005', 'J004', 'J001', 'J003', 'J002', 'J210', 'J001'];

/** None of them is lost. */
export const THEIR_TOUCHPOINTS = ['Search', 'Form', 'Wait', 'Call', 'Rate'];
