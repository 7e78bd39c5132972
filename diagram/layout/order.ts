/** A way from one thing to another, by their indexes. */
interface Tie {
  readonly from: number;
  readonly to: number;
}

/**
 * The indexes 0 … count−1 so that every way leads from an earlier one to a later one. Where nothing decides, the lower index is first;
 * in a circle the lowest begins, so that only ways of the circle itself lead back.
 */
export function sourcesFirst(count: number, ties: readonly Tie[]): number[] {
  const after = Array.from({ length: count }, (): number[] => []);
  const waits = Array.from({ length: count }, () => 0);
  for (const { from, to } of ties) {
    after[from]!.push(to);
    waits[to]!++;
  }
  const left = new Set(after.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const next = [...left].find(i => waits[i] === 0) ?? beginOfCircle(after, left);
    order.push(next);
    left.delete(next);
    for (const to of after[next]!) waits[to]!--;
  }
  return order;
}

/** The first that nothing leads to but what it leads to itself. */
function beginOfCircle(after: readonly (readonly number[])[], left: ReadonlySet<number>): number {
  const reach = new Map([...left].map(i => [i, reachOf(i, after, left)]));
  return [...left].find(i => [...left].every(other => !reach.get(other)!.has(i) || reach.get(i)!.has(other)))!;
}

/** All that can be got to from one, of those that are left. */
function reachOf(start: number, after: readonly (readonly number[])[], left: ReadonlySet<number>): Set<number> {
  const reached = new Set<number>(), open = [start];
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    for (const to of after[i]!) if (left.has(to) && !reached.has(to)) {
      reached.add(to);
      open.push(to);
    }
  }
  return reached;
}
