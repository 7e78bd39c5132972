import { callOf } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const linkToRawData: Rule = {
  code: 'J614', name: 'link-to-raw-data', severity: 'warning',
  what: 'A source that holds personal data links to a file of raw data: a table, a recording, an archive. Whoever reads the map is one click away from it.',
  fails: `
channel Web
persona Ann
  evidence Calls
team Care
source Calls "Calls to the help line"
  kind support
  personal data
  consent "Notice at the start of the call"
  link ⟪"https://files.example.com/calls/2026-q1.xlsx"⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
  evidence Calls
team Care
source Calls "Calls to the help line"
  kind support
  personal data
  consent "Notice at the start of the call"
  link "https://wiki.example.com/calls/summary-2026-q1"
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Form
    via Web`,
  *check(file) {
    for (const source of file.sources) {
      if (!source.personalData || !source.link || !isRaw(source.link.value)) continue;
      const line = source.facts.find(fact => fact.word === 'link')!.range.start.line;
      yield {
        range: source.link.range,
        message: `${callOf(source)} holds personal data, and this link leads to the raw file. Link to a summary without names, or remove the link.`,
        fixes: [{ title: 'Remove the link', edits: [{ range: { start: { line, character: 0 }, end: { line: source.link.range.end.line + 1, character: 0 } }, newText: '' }] }],
      };
    }
  },
};

const RAW_FILE = /\.(?:csv|tsv|xlsx?|xlsm|ods|sav|dta|parquet|jsonl?|ndjson|sql|sqlite3?|db|mdb|accdb|dump|bak|zip|7z|rar|tar|gz|tgz|mp3|m4a|wav|ogg|flac|mp4|mov|mkv|webm|eml|mbox|pst)$/i;
const RAW_PAGE = /^https?:\/\/docs\.google\.com\/spreadsheets\//i;

function isRaw(link: string): boolean {
  return RAW_PAGE.test(link.trim()) || RAW_FILE.test(link.trim().replace(/[?#].*$/s, ''));
}
