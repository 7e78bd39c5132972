import { callOf } from '../helpers.ts';
import { painIn } from '../writing.ts';
import type { Rule } from '../rule.ts';
import { factColumn, isClear, scoresOf, touchpointsIn } from './journeys.ts';

/** Nobody stands in a queue for a day: from there on it is how long something takes. */
const DAY = 24 * 60;

export const waitTooLong: Rule = {
  code: 'J434', name: 'wait-too-long', severity: 'warning',
  what: 'People wait longer than the limit (10 minutes, unless set), and the map notes no pain there: after ten minutes on hold many are gone. Not said of waits that people evidently don\'t mind (a feeling above 0), nor of times of a day and more, which are no waiting in a queue.',
  fails: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    wait ⟪12⟫ min`,
  passes: `
channel Phone
persona Ann
team Care
journey Help
  state current
  for Ann
stage Ask
  owner Care
  touchpoint Call
    via Phone
    wait 12 min
    pain OnHold "Twelve minutes on hold"`,
  *check(file, project, { thresholds: { maxWait } }) {
    for (const journey of file.journeys) for (const touchpoint of touchpointsIn(journey)) {
      const { wait } = touchpoint;
      if (!wait || wait.value.minutes <= maxWait || wait.value.minutes >= DAY || touchpoint.pains.length > 0 || !isClear(touchpoint)) continue;
      const scores = scoresOf(touchpoint);
      if (scores.length > 0 && scores.every(score => score > 0)) continue;
      const isFuture = journey.state?.value === 'future';
      yield {
        range: wait.range,
        message: `${callOf(touchpoint)} takes ${wait.value.number} ${wait.value.unit} of waiting, more than ${maxWait} min. ${isFuture ? 'Plan a shorter wait, or another way for those who won\'t wait.' : 'Note it as a pain, so that something can be done about it.'}`,
        ...(!isFuture && { fixes: [painIn('Note the wait as a pain', touchpoint, `${touchpoint.name}Wait`, `${wait.value.number} ${wait.value.unit} of waiting`, factColumn(touchpoint), project)] }),
      };
    }
  },
};
