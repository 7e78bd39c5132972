/** Lists by a key, each in one order: what comes and goes between two looks at them is put in and taken out together. */
export class OrderedLists<V> {
  readonly lists = new Map<string, V[]>();
  private readonly inOrder: (a: V, b: V) => number;
  /** What comes before something that a list holds already, and what goes from a list of several. */
  private readonly late = new Map<string, V[]>();
  private readonly leaving = new Map<string, V[]>();

  constructor(inOrder: (a: V, b: V) => number) {
    this.inOrder = inOrder;
  }

  /** Puts a value into the list of a key, at the latest when `settle` is called. */
  add(key: string, value: V): void {
    const list = this.lists.get(key);
    if (!list) this.lists.set(key, [value]);
    else if (this.inOrder(list.at(-1)!, value) < 0) list.push(value);
    else push(this.late, key, value);
  }

  /** Takes a value out of the list of a key, at the latest when `settle` is called; that has to be before anything is put in. */
  remove(key: string, value: V): void {
    if (this.lists.get(key)!.length === 1) this.lists.delete(key);
    else push(this.leaving, key, value);
  }

  settle(): void {
    for (const [key, values] of this.leaving) {
      const list = this.lists.get(key)!;
      takeOut(list, values);
      if (list.length === 0) this.lists.delete(key);
    }
    this.leaving.clear();
    for (const [key, values] of this.late) putIn(this.lists.get(key)!, values.sort(this.inOrder), this.inOrder);
    this.late.clear();
  }
}

/** So many values at most are handed over as arguments of one call. */
const MOST = 1000;

/** Values that stand together are put in together: a file's are, mostly, among those of other files. @param values in order */
function putIn<V>(list: V[], values: readonly V[], inOrder: (a: V, b: V) => number): void {
  for (let i = 0; i < values.length;) {
    const at = firstAfter(list, values[i]!, inOrder);
    let end = i + 1;
    while (end < values.length && end - i < MOST && (at === list.length || inOrder(values[end]!, list[at]!) < 0)) end++;
    list.splice(at, 0, ...values.slice(i, end));
    i = end;
  }
}

function takeOut<V>(list: V[], values: readonly V[]): void {
  for (let i = 0, from = 0; i < values.length;) {
    let at = list.indexOf(values[i]!, from);
    if (at < 0) at = list.indexOf(values[i]!);
    let end = i + 1;
    while (end < values.length && list[at + end - i] === values[end]) end++;
    list.splice(at, end - i);
    i = end;
    from = at;
  }
}

/** Where the first value stands that comes after this one. */
function firstAfter<V>(list: readonly V[], value: V, inOrder: (a: V, b: V) => number): number {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(list[middle]!, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
