/**
 * One content, said in each language as nearly as it can: `touchpoints` touchpoints in stages of ten, a hundred to a journey
 * (or all in one), with channels, feelings, evidence and pains. The same numbers give the same text.
 */

/** How the content is cut into journeys. */
export interface Cut {
  /** Touchpoints in one journey; 100 where it isn't said. */
  readonly perJourney?: number;
}

const CHANNELS = ['Web', 'Phone', 'Shop', 'App'] as const;
const TEAMS = ['Care', 'Sales', 'Field'] as const;
const WORDS = ['asks', 'waits', 'compares', 'pays', 'signs', 'returns', 'reads', 'calls'] as const;
const STAGE = 10;

const at = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

interface Step { readonly name: string; readonly title: string; readonly channel: string; readonly feeling: number; readonly pain: boolean }

const stepOf = (i: number): Step => ({
  name: `Step${i}`, title: `The customer ${at(WORDS, i)}, step ${i}`, channel: at(CHANNELS, i), feeling: at([0, 1, -1, 2, 0, -2, 1], i), pain: at([0, 1, -1, 2, 0, -2, 1], i) < 0,
});

interface Part { readonly name: string; readonly stages: readonly { readonly name: string; readonly team: string; readonly steps: readonly Step[] }[] }

function partsOf(touchpoints: number, { perJourney = 100 }: Cut, from = 0): Part[] {
  const parts: Part[] = [];
  for (let first = 0; first < touchpoints; first += perJourney) {
    const count = Math.min(perJourney, touchpoints - first), stages = [];
    for (let s = 0; s < count; s += STAGE) {
      stages.push({ name: `Stage${from + first + s}`, team: at(TEAMS, s / STAGE), steps: Array.from({ length: Math.min(STAGE, count - s) }, (_, i) => stepOf(from + first + s + i)) });
    }
    parts.push({ name: `Journey${from + first}`, stages });
  }
  return parts;
}

/** What all journeys share. */
export const vocabulary = (): string => [
  ...TEAMS.flatMap(team => [`team ${team} "The ${team} team"`, `  contact "${team.toLowerCase()}@example.org"`, '']),
  ...CHANNELS.flatMap((channel, i) => [`channel ${channel} "The ${channel.toLowerCase()}"`, `  kind ${at(['digital', 'remote', 'in-person', 'digital'], i)}`, '']),
  'source Survey "The yearly survey"', '  kind survey', '  date 2026-03-01', '  sample 400', '',
  'persona Ann "Ann, in a hurry"', '  goal "An answer before lunch"', '  evidence Survey', '',
].join('\n');

/** The journeys alone. @param from the number of the first touchpoint, so that files have names of their own */
export function journeys(touchpoints: number, cut: Cut = {}, from = 0): string {
  const lines: string[] = [];
  for (const { name, stages } of partsOf(touchpoints, cut, from)) {
    lines.push(`journey ${name} "What happens in ${name}"`, '  state current', '  for Ann', '  from "A wish"', '  until "A thank-you"', '  owner Care', '');
    const addressed: string[] = [];
    for (const stage of stages) {
      lines.push(`stage ${stage.name} "Part ${stage.name}"`, `  owner ${stage.team}`, '');
      for (const step of stage.steps) {
        lines.push(`  touchpoint ${step.name} "${step.title}"`, `    via ${step.channel}`, `    thought "Is this step ${step.name} the last one?"`,
          `    emotion ${step.feeling > 0 ? '+' : ''}${step.feeling} "felt in ${step.name}"`, '    evidence Survey');
        if (step.pain) {
          lines.push(`    pain ${step.name}Pain "Takes too long in ${step.name}"`, '      severity medium', '      evidence Survey');
          addressed.push(`${step.name}Pain`);
        }
        lines.push('');
      }
    }
    addressed.forEach((pain, i) => lines.push(`opportunity Mend${from}n${i}${name} "Make ${pain} shorter"`, `  addresses ${pain}`, '  owner Care', '  impact medium', ''));
  }
  return lines.join('\n');
}

/** One file with everything. */
export const oneFile = (touchpoints: number, cut: Cut = {}): string => `${vocabulary()}\n${journeys(touchpoints, cut)}`;

/** A project of many files: the vocabulary in one, a journey in each of the others. Name → text. */
export function manyFiles(files: number, touchpoints: number): Record<string, string> {
  const project: Record<string, string> = { 'shared.journey': vocabulary() };
  for (let i = 0; i < files - 1; i++) project[`part${String(i).padStart(4, '0')}.journey`] = journeys(touchpoints, {}, i * touchpoints);
  return project;
}

/** For LikeC4: a stage is a container of touchpoints, each with its way to the next one and its channel. */
export function likec4(touchpoints: number): string {
  const lines = ['specification {', '  element persona', '  element channel', '  element team', '  element journey', '  element stage', '  element touchpoint', '  element pain', '  relationship via', '  tag felt', '}', 'model {'];
  for (const channel of CHANNELS) lines.push(`  ${channel} = channel 'The ${channel.toLowerCase()}'`);
  for (const team of TEAMS) lines.push(`  ${team} = team 'The ${team} team'`);
  lines.push('  Ann = persona \'Ann, in a hurry\'');
  for (const { name, stages } of partsOf(touchpoints, {})) {
    lines.push(`  ${name} = journey 'What happens in ${name}' {`);
    let last: string | undefined;
    for (const stage of stages) {
      lines.push(`    ${stage.name} = stage 'Part ${stage.name}' {`);
      for (const step of stage.steps) {
        lines.push(`      ${step.name} = touchpoint '${step.title}' {`, `        description 'Is this step ${step.name} the last one?'`, `        metadata { feeling '${step.feeling}' evidence 'Survey' }`);
        if (step.pain) lines.push(`        ${step.name}Pain = pain 'Takes too long in ${step.name}' { metadata { severity 'medium' } }`);
        lines.push('      }', `      ${step.name} -[via]-> ${step.channel}`);
        if (last !== undefined) lines.push(`      ${last} -> ${step.name}`);
        last = step.name;
      }
      lines.push('    }');
    }
    lines.push('  }');
  }
  lines.push('}', 'views {', '  view index { include * }', '}');
  return lines.join('\n');
}

/** For Mermaid's `journey`: sections and tasks with a score from 1 to 5. */
export function mermaid(touchpoints: number): string {
  const lines = ['journey', '  title What happens'];
  for (const { stages } of partsOf(touchpoints, { perJourney: touchpoints })) for (const stage of stages) {
    lines.push(`  section Part ${stage.name}`);
    for (const step of stage.steps) lines.push(`    ${step.title.replaceAll(',', '')}: ${step.feeling + 3}: Ann`);
  }
  return lines.join('\n');
}

/** For Graphviz: a cluster for each stage, an edge to the next touchpoint. */
export function dot(touchpoints: number): string {
  const lines = ['digraph { rankdir=LR; node [shape=box];'], steps: string[] = [];
  for (const { stages } of partsOf(touchpoints, { perJourney: touchpoints })) for (const stage of stages) {
    lines.push(`subgraph cluster_${stage.name} { label="Part ${stage.name}";`);
    for (const step of stage.steps) { lines.push(`${step.name} [label="${step.title}"];`); steps.push(step.name); }
    lines.push('}');
  }
  return [...lines, `${steps.join(' -> ')};`, '}'].join('\n');
}

/** For D2: the same as nested shapes. */
export function d2(touchpoints: number): string {
  const lines = ['direction: right'], steps: string[] = [];
  for (const { stages } of partsOf(touchpoints, { perJourney: touchpoints })) for (const stage of stages) {
    lines.push(`${stage.name}: "Part ${stage.name}" {`);
    for (const step of stage.steps) { lines.push(`  ${step.name}: "${step.title}"`); steps.push(`${stage.name}.${step.name}`); }
    lines.push('}');
  }
  return [...lines, steps.join(' -> ')].join('\n');
}
