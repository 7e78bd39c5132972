/** Models held against each other by what they say. */
import type { FileModel } from '../../language/model/model.ts';

/** A model without places and without the order of a block's lines, which say nothing. */
export function factsOf(model: FileModel): unknown {
  return JSON.parse(JSON.stringify({ ...model, unread: [], unfinished: [] }, (key, value: unknown) => /^(range|nameRange|scoreRange|facts|uri)$/.test(key) ? undefined : value));
}
