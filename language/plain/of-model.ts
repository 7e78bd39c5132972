/** The model → plain values: what it says, without where. */
import type { Emotion, Exit, ExplainedRef, FileModel, Next, Quantity, Ref, Said, Sync, Target, Text, Thing } from '../model/model.ts';
import { BLOCKS, FILE_PARTS, type BlockKind, type Fact } from './facts.ts';
import type { PlainFile, PlainSync } from './plain.ts';

type Values = Record<string, unknown>;

/** @returns everything that the file says that could be read */
export function plainOf(model: FileModel): PlainFile {
  const file: Values = {};
  for (const { key, kind } of FILE_PARTS) {
    const things = model[key as 'personas'] as readonly Thing[];
    if (things.length > 0) file[key] = kind === 'sync' ? model.syncs.map(plainSync) : things.map(thing => plainThing(kind, thing));
  }
  return file;
}

function plainThing(kind: BlockKind, thing: Thing): Values {
  const values: Values = { name: thing.name };
  if (thing.title) values['title'] = thing.title.value;
  if (thing.documentation !== undefined) values['documentation'] = thing.documentation;
  for (const fact of BLOCKS[kind].facts) {
    const value = plainValue(fact, modelValue(thing, fact));
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) values[fact.key] = value;
  }
  for (const { key, kind: part } of BLOCKS[kind].parts) {
    const parts = (thing as unknown as Record<string, readonly Thing[]>)[key]!;
    if (parts.length > 0) values[key] = parts.map(other => plainThing(part, other));
  }
  return values;
}

function modelValue(thing: Thing, { key, from = key }: Fact): unknown {
  const [outer = '', inner] = from.split('.'), value = (thing as unknown as Values)[outer];
  return inner === undefined ? value : (value as Values)[inner];
}

function plainValue({ shape }: Fact, raw: unknown): unknown {
  if (raw === undefined) return undefined;
  switch (shape) {
    case 'text': case 'word': case 'role': case 'number': case 'date': case 'tag': return (raw as Said<unknown>).value;
    case 'texts': case 'words': case 'word-lines': return (raw as readonly Said<unknown>[]).map(({ value }) => value);
    case 'ref': return (raw as Ref).text;
    case 'refs': return (raw as readonly Ref[]).map(({ text }) => text);
    case 'explained': return (raw as readonly ExplainedRef[]).map(({ text, why }) => ({ name: text, ...said('why', why) }));
    case 'flag': return raw === true ? true : undefined;
    case 'duration': { const { number, unit } = (raw as Said<{ number: number; unit: string }>).value; return { number, unit }; }
    case 'quantity': return quantity((raw as Said<Quantity>).value);
    case 'target': { const { comparison, ...rest } = (raw as Said<Target>).value; return { ...(comparison !== '=' && { comparison }), ...quantity(rest) }; }
    case 'emotions': return (raw as readonly Emotion[]).map(({ persona, score, text }) => ({ ...(persona && { persona: persona.text }), ...(score !== undefined && { score }), ...said('text', text) }));
    case 'next': return (raw as readonly Next[]).map(({ targets, when }) => ({ to: targets.map(({ text }) => text), ...said('when', when) }));
    case 'exits': return (raw as readonly Exit[]).map(({ text, percent }) => ({ ...said('text', text), ...(percent !== undefined && { percent }) }));
  }
}

const said = (key: string, text: Text | undefined): Values => text ? { [key]: text.value } : {};
const quantity = ({ number, unit, per }: Quantity): Values => ({ number, ...(unit !== undefined && { unit }), ...(per !== undefined && { per }) });

function plainSync({ process, behaviour, pairs, free }: Sync): PlainSync {
  return {
    process: process.text, behaviour: behaviour.text,
    ...(pairs.length > 0 && { pairs: pairs.map(pair => ({ process: pair.process.text, behaviour: pair.behaviour.text })) }),
    ...(free.length > 0 && { free: free.map(({ text }) => text) }),
  };
}
