/** A subcommand's table → what `journey COMMAND --help` prints. */
import { EXIT, type Option, type Spec } from './spec.ts';

/** In columns; help is ASCII but for a few signs of one column. */
const WIDTH = 130;

export function helpOf({ calls, about, options, examples = [], notes, exit = EXIT }: Spec): string {
  const rows = [...Object.entries(options).map(([name, option]) => [formOf(name, option), option.help] as const), ['-h, --help', 'this text'] as const];
  const width = Math.min(34, Math.max(...rows.map(([form]) => form.length)));
  return [
    calls.map(call => `journey ${call}`).join('\n'), '', about, '',
    ...rows.flatMap(([form, help]) => row(form, help, width)),
    ...(examples.length > 0 ? ['', 'For example:', '', ...table(examples.map(([call, what]) => [call, what]))] : []),
    ...(notes === undefined ? [] : ['', notes]), '', exit,
  ].join('\n');
}

/** `-o, --output FILE` */
function formOf(name: string, { short, type, value, choices }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${type === 'boolean' ? '' : ` ${value ?? (choices ? choices.join('|') : 'VALUE')}`}`;
}

function row(form: string, help: string, width: number): string[] {
  const lines = help.split('\n').flatMap(line => wrap(line, WIDTH - width - 5));
  // One that is longer than its column has a line for itself.
  if (form.length > width) return [`  ${form}`, ...lines.map(line => `  ${' '.repeat(width)}   ${line}`)];
  return lines.map((line, i) => `  ${(i === 0 ? form : '').padEnd(width)}   ${line}`);
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`.trimEnd());
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
