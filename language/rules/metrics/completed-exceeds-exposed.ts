import type { Metric } from '../../model/model.ts';
import { callOf, isWhole } from '../helpers.ts';
import type { Rule } from '../rule.ts';

export const completedExceedsExposed: Rule = {
  code: 'J702', name: 'completed-exceeds-exposed', severity: 'error',
  what: 'More people have completed a step than were exposed to it. Often the two numbers are in each other\'s place, or are of different periods.',
  fails: `
channel Web
persona Ann
team Care
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 400
  completed ⟪920⟫
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Paid
  touchpoint Form
    via Web`,
  passes: `
channel Web
persona Ann
team Care
metric Paid "Paid, of those who began to"
  kind conversion
  exposed 920
  completed 400
journey Help
  state current
  for Ann
stage Ask
  owner Care
  measures Paid
  touchpoint Form
    via Web`,
  *check(file) {
    for (const metric of file.metrics) {
      if (!completesTooMany(metric) || !isWhole(metric)) continue;
      const exposed = metric.inputs.exposed!, completed = metric.inputs.completed!;
      yield {
        range: completed.range,
        message: `${completed.value.number} of ${exposed.value.number} can't be: in ${callOf(metric)} more have completed than were exposed. Check both numbers, and whether they are of the same period.`,
        fixes: [{ title: 'Exchange the two numbers', edits: [{ range: exposed.range, newText: `${completed.value.number}` }, { range: completed.range, newText: `${exposed.value.number}` }] }],
      };
    }
  },
};

/** Whether a metric says that more completed than were exposed. */
export function completesTooMany({ inputs: { exposed, completed } }: Metric): boolean {
  return exposed !== undefined && completed !== undefined && completed.value.number > exposed.value.number;
}
