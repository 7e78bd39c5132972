import type { Touchpoint } from '../../model/model.ts';
import { callOf, factBelow, isWhole, replacement } from '../helpers.ts';
import { behind, pathsOf, reach, type Paths } from '../paths.ts';
import type { Rule } from '../rule.ts';

export const deadEnd: Rule = {
  code: 'J215', name: 'dead-end', severity: 'warning',
  what: 'A place in the journey from which nothing leads on: a loop that nobody gets out of before the last stage, or a `next` that leads to another journey only (that is what `continues` is for).',
  fails: `
channel Web
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
  touchpoint Retry
    via Phone
    ⟪next Call⟫
stage Done
  owner Care
  touchpoint Thanks
    via Web`,
  passes: `
channel Web
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
  touchpoint Retry
    via Phone
    next Call when "still engaged"
    next Thanks when "somebody answers"
stage Done
  owner Care
  touchpoint Thanks
    via Web`,
  *check(file, project) {
    for (const journey of file.journeys) {
      const paths = pathsOf(journey, project), own = new Set(paths.steps.map(step => step.id));
      for (const step of paths.steps) {
        const next = step.next[0];
        if (!next || paths.out(step).length > 0 || step.exits.length > 0 || step.continues.length > 0 || !isWhole(step)) continue;
        const targets = step.next.flatMap(({ targets }) => targets.map(ref => project.resolve(ref, step)));
        if (targets.length === 0 || targets.some(target => target?.kind !== 'touchpoint' || own.has(target.id))) continue;
        yield {
          range: next.range,
          message: `${callOf(step)} leads nowhere in this journey: \`next\` names a touchpoint of another one. Write \`continues\` instead, or name a touchpoint of this journey.`,
          fixes: step.next.length === 1 && !next.when
            ? [replacement('Write `continues` instead of `next`', { start: next.range.start, end: { line: next.range.start.line, character: next.range.start.character + 'next'.length } }, 'continues', true)] : [],
        };
      }
      if (!paths.certain) continue;
      const last = journey.stages.findLast(stage => stage.touchpoints.length > 0);
      for (const loop of loopsWithoutExit(paths)) {
        const final = loop.at(-1)!, next = final.next[0];
        // A circle that the last stage belongs to is a journey that begins again.
        if (!next || loop.includes(paths.steps.at(-1)!) || (loop.some(step => last!.touchpoints.includes(step)) && !loop.every(step => last!.touchpoints.includes(step)))) continue;
        const after = paths.steps.slice(paths.steps.indexOf(final) + 1).find(step => step.name !== '');
        yield {
          range: next.range,
          message: (loop.length === 1 ? `${callOf(final)} leads only back to itself` : `Nobody gets out of the loop from ${callOf(loop[0]!)} to ${callOf(final)}`)
            + '. Add a `next` line that leads on, or an `exit` for those who give up.',
          fixes: [
            ...after ? [factBelow(`Add \`next ${after.name}\``, final, `next ${after.name}`)] : [],
            factBelow('Add `exit "gives up"`', final, 'exit "gives up"'),
          ],
        };
      }
    }
  },
};

/** The circles that lead to nothing but themselves, each in text order. */
function loopsWithoutExit(paths: Paths): Touchpoint[][] {
  const back = (step: Touchpoint): Touchpoint[] => paths.into(step).map(edge => edge.from);
  const ends = paths.steps.filter(step => step.exits.length > 0 || step.continues.length > 0 || paths.out(step).length === 0);
  const getsOut = reach(ends, back);
  const stuck = paths.steps.filter(step => !getsOut.has(step));
  const loops: Touchpoint[][] = [], settled = new Set<Touchpoint>();
  for (const step of stuck) {
    if (settled.has(step)) continue;
    // Downwards until all that lies ahead leads back.
    let at = step, ahead = behind(paths, at), around = reach([at], back);
    for (let further = outside(ahead, around); further; further = outside(ahead, around)) {
      at = further;
      ahead = behind(paths, at);
      around = reach([at], back);
    }
    const known = settled.has(at);
    for (const other of around) settled.add(other);
    if (!known) loops.push(stuck.filter(other => ahead.has(other)));
  }
  return loops;
}

function outside(steps: ReadonlySet<Touchpoint>, others: ReadonlySet<Touchpoint>): Touchpoint | undefined {
  for (const step of steps) if (!others.has(step)) return step;
  return undefined;
}
