/** What is found while a text is read, before there is a model: lines that can't be read, or not as they stand. */
import type { Rule } from '../rule.ts';

/** A whole small journey around the lines of a stage, so that the examples say only what they are about. */
const around = (lines: string): string => `
channel Web
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
${lines}`;

export const READING_RULES: readonly Rule[] = [
  {
    code: 'J001', name: 'unknown-line', severity: 'error',
    what: 'A line begins with a word that begins no line here. Where the word is nearly one that does, the line is read as if it had been spelled right.',
    fails: around('  touchpoint Form\n    ⟪emotoin⟫ +1 "quick"\n    via Web'),
    passes: around('  touchpoint Form\n    emotion +1 "quick"\n    via Web'),
  },
  {
    code: 'J002', name: 'unfinished-line', severity: 'error',
    what: 'A line stops before all is said that belongs to it.',
    fails: around('  touchpoint Form\n    ⟪via⟫'),
    passes: around('  touchpoint Form\n    via Web'),
  },
  {
    code: 'J003', name: 'unfit-value', severity: 'error',
    what: 'Something stands in a line where something else belongs: a number instead of a name, a word that is none of those to choose from.',
    fails: around('  touchpoint Form\n    via Web\n    wait ⟪long⟫'),
    passes: around('  touchpoint Form\n    via Web\n    wait 12 min'),
  },
  {
    code: 'J004', name: 'too-much-in-line', severity: 'error',
    what: 'A line goes on after all is said: two facts were written in one line, a text has no quotes, or names of a list have no commas between them.',
    fails: around('  touchpoint Form\n    via Web ⟪emotion +1 "quick"⟫'),
    passes: around('  touchpoint Form\n    via Web\n    emotion +1 "quick"'),
  },
  {
    code: 'J005', name: 'open-text', severity: 'error',
    what: 'A text has no closing quote. It ends with its line, so that nothing else is lost.',
    fails: around('  touchpoint Form\n    via Web\n    emotion +1 ⟪"quick⟫'),
    passes: around('  touchpoint Form\n    via Web\n    emotion +1 "quick"'),
  },
  {
    code: 'J006', name: 'open-comment', severity: 'error',
    what: 'A comment that begins with /* has no end. It ends with its line.',
    fails: around('  touchpoint Form\n    via Web ⟪/* the shop⟫'),
    passes: around('  touchpoint Form\n    via Web /* the shop */'),
  },
  {
    code: 'J007', name: 'too-many-findings', severity: 'error',
    what: 'So many lines of a file can\'t be read that it is probably no journey; only the first two hundred are told one by one.',
    fails: around(`  touchpoint Form\n    via Web\n${Array.from({ length: 201 }, (_, i) => i === 199 ? '⟪?⟫' : '?').join('\n')}`),
    passes: around('  touchpoint Form\n    via Web'),
  },
  {
    code: 'J009', name: 'not-a-journey', severity: 'error',
    what: 'A file that is no text, too large, or can\'t be opened. It is left out; all other files are checked as ever.',
    fails: `⟪\0⟫`,
    passes: around('  touchpoint Form\n    via Web'),
  },
  {
    code: 'J010', name: 'bad-configuration', severity: 'error',
    what: 'A mistake in `journey.config.json`: a key, a rule or a value that there isn\'t. Until it is mended the configuration counts for nothing.',
    fails: '', passes: '',
  },
  {
    code: 'J201', name: 'misleading-indentation', severity: 'warning',
    what: 'A line is indented as if it belonged to one block, but that block can\'t hold it, so it belongs to another one further out.',
    fails: around('  touchpoint Form\n    via Web\n    ⟪milestone⟫ "First answer"'),
    passes: around('  milestone "First answer"\n  touchpoint Form\n    via Web'),
  },
  {
    code: 'J202', name: 'foreign-punctuation', severity: 'error',
    what: 'Full-width or curly punctuation, as word processors and East Asian keyboards write it, outside a text. It is understood, and should be converted, so that every tool reads the file alike.',
    fails: around('  touchpoint Form ⟪“Fills the form”⟫\n    via Web'),
    passes: around('  touchpoint Form "Fills the form"\n    via Web'),
  },
  {
    code: 'J210', name: 'misplaced-line', severity: 'error',
    what: 'A line that no block around it can hold, such as a pain directly in a stage.',
    fails: around('  ⟪pain⟫ Slow "No answer for days"\n    severity low\n  touchpoint Form\n    via Web'),
    passes: around('  touchpoint Form\n    via Web\n    pain Slow "No answer for days"\n      severity low'),
  },
  {
    code: 'J211', name: 'missing-name', severity: 'error',
    what: 'A block has a title but no name, so that nothing can refer to it.',
    fails: around('  ⟪touchpoint "Fills the form"⟫\n    via Web'),
    passes: around('  touchpoint Form "Fills the form"\n    via Web'),
  },
  {
    code: 'J230', name: 'unused-excuse', severity: 'warning',
    what: 'A comment excuses a line from a rule that reports nothing there: what it was written for is gone.',
    fails: around('  touchpoint Form\n    ⟪// journey-ignore no-channel: decided in May⟫\n    via Web'),
    passes: around('  // journey-ignore no-channel: decided in May\n  touchpoint Form'),
  },
  {
    code: 'J231', name: 'excuse-without-reason', severity: 'error',
    what: 'A comment excuses a line from a rule and doesn\'t say why. It excuses nothing until it does.',
    fails: around('  ⟪// journey-ignore no-channel⟫\n  touchpoint Form'),
    passes: around('  // journey-ignore no-channel: decided in May\n  touchpoint Form'),
  },
];
