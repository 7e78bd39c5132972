/** A Mermaid score ↔ a feeling: 1 … 5 are -2 … +2. */
import { feelingOfWord, numeralOf } from '../tables/feelings.ts';
import { doubt, info, type Gathered, type Place } from '../report.ts';
import { plainDigits } from '../tables/digits.ts';

/** How a score is kept in a note where it is no feeling, and found there again. The rule J220 knows these notes, too. */
export const scoreNote = (score: string): string => `imported score: ${score}`;
export const notedScore = (note: string): string | undefined => /^imported score: (.*)$/s.exec(note)?.[1];

const exact = (number: number): number => Number(number.toFixed(10));
export const feelingOfFive = (score: number): number => exact(score - 3);
export const fiveOfFeeling = (feeling: number): number => exact(feeling + 3);

export interface ReadScore {
  /** From -2 to +2. */
  readonly feeling?: number;
  readonly note?: string;
}

/** @param written the score as it stands between its colons; undefined where there is none */
export function readScore(written: string | undefined, place: Place, line: string, said: Gathered): ReadScore {
  if (written === undefined || written === '') {
    doubt(said, place, line, `There is no score, so no feeling is said. ${written === '' ? 'Mermaid takes it for 0.' : 'Mermaid itself stops here with an error.'}`, 'a line that is no task');
    return {};
  }
  const plain = plainDigits(written), score = Number(plain);
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) {
    const meant = numeralOf(written), word = meant === undefined ? feelingOfWord(written) : feelingOfFive(meant);
    doubt(said, place, line, `The score “${written}” is no number, so no feeling is said; it is kept in a note.`, word === undefined ? undefined : `${meant === undefined ? '' : `${meant} of 5, which is `}a feeling of ${signed(word)}`);
    return { note: scoreNote(written) };
  }
  if (plain !== written) info(said, place, line, `The score is read as ${plain}.`);
  if (score >= 1 && score <= 5) {
    if (Number.isInteger(score)) return { feeling: feelingOfFive(score) };
    info(said, place, line, `A score between two others: the feeling is ${signed(feelingOfFive(score))}, and the score is kept in a note.`);
    return { feeling: feelingOfFive(score), note: scoreNote(plain) };
  }
  const otherwise = score > 5 && score <= 10 ? `${score} of 10, which is a feeling of ${signed(Math.round((score - 1) / 9 * 4 - 2))}`
    : score >= -2 && score <= 2 ? `a scale from ${score < 0 ? '-2 to 2' : '0 to 5'}, on which it is a feeling of ${signed(score < 0 ? score : -2)}` : undefined;
  doubt(said, place, line, `The score ${plain} is off the scale from 1 to 5, so no feeling is said; it is kept in a note.`, otherwise);
  return { note: scoreNote(plain) };
}

export const signed = (number: number): string => number > 0 ? `+${number}` : String(number);
