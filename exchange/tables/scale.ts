/** A lane of feelings → feelings from -2 to +2. Only 1 … 5 and -2 … +2 come without a doubt; the words of the source are always kept. */
import { doubt, type Gathered } from '../report.ts';
import { signed } from '../mermaid/scores.ts';
import { plainDigits } from './digits.ts';
import { feelingsIn } from './feelings.ts';
import type { Cell } from './grid.ts';

export interface Feeling {
  readonly score: number;
  readonly text?: string;
  /** The number of the source, where it was on another scale. */
  readonly note?: string;
}

const NUMBER = /^([+-]?\d+(?:[.,]\d+)?)\s*(?:(?:\/|of|von|из)\s*(\d+))?\s*(%?)(?:\s*[(:–—-]\s*(.*?)\)?)?$/is;

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** A number and words, in either order: `4: relieved`, `relieved (4)`. */
function numbered(text: string): RegExpExecArray | null {
  const last = /^([^]*\S)\s*\(([+-]?\d+(?:[.,]\d+)?)\)$/.exec(text.trim());
  return NUMBER.exec(plainDigits(last ? `${last[2]}: ${last[1]}` : text.trim()));
}

/** Which scale a lane's numbers are on, by all of them. */
export function scaleOf(cells: readonly string[]): Scale | undefined {
  const found = cells.flatMap(cell => { const match = numbered(cell); return match ? [match] : []; });
  if (found.length === 0) return undefined;
  const of = found.flatMap(match => match[2] ? [Number(match[2])] : match[3] ? [100] : []);
  const numbers = found.map(match => Number(match[1]!.replace(',', '.'))), least = Math.min(...numbers), most = Math.max(...numbers, ...of);
  if (least < 0) return { low: -Math.max(2, -least, most), high: Math.max(2, -least, most) };
  const high = of.length > 0 ? Math.max(...of) : most <= 5 ? 5 : most <= 7 ? 7 : most <= 10 ? 10 : 100;
  return { low: least === 0 || high > 10 ? 0 : 1, high };
}

/** @returns undefined where the cell says no feeling that could be told by a number; that is told */
export function readFeeling(cell: Cell, text: string, scale: Scale | undefined, said: Gathered): Feeling | undefined {
  const match = numbered(text);
  if (match && scale) {
    const number = Number(match[1]!.replace(',', '.')), words = match[4]?.trim(), kept = words ? { text: words } : {};
    const { low, high } = scale;
    if (low === -2 && high === 2) return { score: number, ...kept };
    if (low === 1 && high === 5) return { score: Number((number - 3).toFixed(10)), ...kept };
    const score = Math.round((number - low) / (high - low) * 4 - 2);
    if (score < -2 || score > 2) {
      doubt(said, cell.place, text, `${number} is off the scale from ${low} to ${high} that the other numbers seem to be on; it is kept in a note.`);
      return undefined;
    }
    doubt(said, cell.place, text, `Read as ${signed(score)}: ${number} on a scale from ${low} to ${high}. The number is kept in a note.`, 'on another scale');
    return { score, ...kept, note: `imported score: ${number} of ${low} to ${high}` };
  }
  const feelings = feelingsIn(text);
  if (feelings.length === 0) {
    doubt(said, cell.place, text, 'These words say no feeling that could be told by a number from -2 to +2; they are kept in a note.');
    return undefined;
  }
  const score = feelings.at(-1)!, changes = feelings.some(other => other !== score);
  doubt(said, cell.place, text, `Read as a feeling of ${signed(score)}${changes ? `, where it ends; it begins at ${signed(feelings[0]!)}` : ''}. The words are kept.`, 'another number, since words and signs have no fixed one');
  return { score, text: text.trim() };
}
