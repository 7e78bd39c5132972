import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { drawJourney } from '../../diagram/picture.ts';
import { toSvg } from '../../diagram/svg.ts';
import type { Opportunity } from '../../language/model/model.ts';
import { addressOf, Workspace } from '../../files/workspace.ts';
import { layoutEngine } from '../../server/layout-worker.ts';
import { readArguments } from '../arguments.ts';
import { writeOutput } from '../output/write.ts';
import { rootOfFile } from '../paths.ts';
import { printableLine } from '../terminal.ts';
import { RENDER } from '../specs/render.ts';
import { UsageError } from '../usage.ts';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(RENDER, args);
  if (positionals.length !== 1) throw new UsageError('Say which file to draw: `journey render FILE`. `journey render --help` tells more.');
  const path = resolve(positionals[0]!), uri = addressOf(path);
  const workspace = new Workspace();
  await workspace.load([rootOfFile(path)]);
  await workspace.refresh(uri, true);
  const reading = workspace.reading(uri);
  if (!reading || workspace.unreadable.has(uri)) {
    throw new UsageError(`${printableLine(positionals[0]!)} can't be drawn: ${workspace.unreadable.get(uri) ?? (existsSync(path) ? 'it is no journey file (its name ends with .journey).' : 'there is no such file.')}`);
  }
  const journeys = reading.model.journeys;
  const journey = values.journey === undefined ? journeys[0] : journeys.find(({ name }) => name === values.journey!.normalize('NFC'));
  if (!journey) {
    throw new UsageError(journeys.length === 0 ? `There is no journey in ${printableLine(positionals[0]!)} to draw.`
      : `There is no journey \`${printableLine(values.journey!)}\` in ${printableLine(positionals[0]!)}. It has ${journeys.map(({ name }) => `\`${printableLine(name)}\``).join(', ')}.`);
  }
  const engine = layoutEngine();
  try {
    const project = workspace.projectOf(uri);
    // A pain may be addressed from another journey.
    const opportunities = project.ofKind('opportunity').filter(place => place.journey !== journey).map(place => place.thing as Opportunity);
    const drawing = await drawJourney(journey, project, engine, { opportunities });
    if (drawing.plain) process.stderr.write('journey: The layout engine failed or came too late; the picture is in plain columns.\n');
    const broken = reading.findings.length;
    if (broken > 0) process.stderr.write(`journey: ${broken} line${broken === 1 ? '' : 's'} of the file can't be read and ${broken === 1 ? 'is' : 'are'} not in the picture; \`journey validate\` tells which.\n`);
    const svg = toSvg(drawing);
    if (values.output === undefined) process.stdout.write(svg);
    else await writeOutput(resolve(values.output), svg);
  } finally {
    engine.dispose();
  }
  return 0;
}
