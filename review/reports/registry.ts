/** All reports, in the order in which they are offered. */
import { archetypes } from './archetypes.ts';
import { atlas } from './atlas.ts';
import { blueprint } from './blueprint.ts';
import { channels } from './channels.ts';
import { coverage } from './coverage.ts';
import { cues } from './cues.ts';
import { effort } from './effort.ts';
import { emotions } from './emotions.ts';
import { evidence } from './evidence.ts';
import { gapReport } from './gap.ts';
import type { ReportKind } from './kind.ts';
import { load } from './load.ts';
import { metrics } from './metrics.ts';
import { moments } from './moments.ts';
import { opportunities } from './opportunities.ts';
import { owners } from './owners.ts';
import { pains } from './pains.ts';
import { personas } from './personas.ts';
import { phases } from './phases.ts';
import { privacy } from './privacy.ts';
import type { Report } from './report.ts';
import { scopeOf, type ReportInput } from './scope.ts';
import { stale } from './stale.ts';
import { summary } from './summary.ts';
import { sync } from './sync.ts';
import { threeC } from './three-c.ts';

export const REPORTS: readonly ReportKind[] = [
  summary, atlas, emotions, pains, moments, opportunities, gapReport, owners, load, coverage, personas, evidence, stale, metrics, channels, sync, phases, threeC, archetypes, cues, effort, blueprint, privacy,
];

/** One report of a project. The same input gives the same report. */
export function makeReport({ name, title, question, make }: ReportKind, input: ReportInput): Report {
  const about = [
    ...input.journeys ? [`journeys ${input.journeys.join(', ')}`] : [], ...input.personas ? [`personas ${input.personas.join(', ')}`] : [],
  ].join('; ');
  return { name, title, question, about, ...make(scopeOf(input)) };
}
