import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENDING } from '../../files/discover.ts';
import { isDay } from '../../language/rules/structure/no-such-day.ts';
import { fillTemplate, METHODS } from '../../templates/fill.ts';
import { TEMPLATES, type TemplateLanguage } from '../../templates/templates.ts';
import { today as dayOnTheWall } from '../../templates/today.ts';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output/write.ts';
import { NEW } from '../specs/new.ts';
import { printableLine } from '../terminal.ts';
import { UsageError } from '../usage.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(NEW, args);
  const [name, ...others] = positionals;
  if (others.length > 0) throw new UsageError('A journey has one name. Put a title of several words in quotes: `journey new "Returns a parcel"`.');
  if (name?.trim() === '') throw new UsageError('The name is empty. Leave it out, or say one: `journey new Returns`.');
  const today = values.today ?? dayOnTheWall();
  if (!isDay(today)) throw new UsageError('`--today` takes a day, such as 2026-04-20.');
  const target = values.output === undefined ? undefined : resolve(values.output);
  if (target !== undefined && !target.endsWith(ENDING)) throw new UsageError(`${printableLine(values.output!)} would be no journey file: their names end with ${ENDING}.`);
  if (target !== undefined && existsSync(target)) throw new UsageError(`${printableLine(values.output!)} is there already, and nothing was written. Choose another name.`);
  const language = values.lang as TemplateLanguage, method = METHODS.find(each => each === values.method);
  const { default: template } = await TEMPLATES.find(each => each.name === values.template)!.texts[language]();
  const text = fillTemplate(template, { today, language, ...(name !== undefined && { name }), ...(method && { method }) });
  if (target === undefined) process.stdout.write(text);
  else {
    await writeOutput(target, text);
    process.stderr.write(`journey: Wrote ${printableLine(values.output!)}. Fill in what stands in braces; \`journey validate ${printableLine(values.output!)}\` tells what is left.\n`);
  }
  return 0;
}
