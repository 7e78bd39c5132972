/** Our own JSON: plain values as they are. Nothing is lost either way. */
import { BLOCKS, FILE_PARTS, type BlockKind } from '../language/plain/facts.ts';
import { fits } from '../language/plain/fits.ts';
import { nameOf } from '../language/plain/names.ts';
import type { PlainFile, PlainSync } from '../language/plain/plain.ts';
import { isMention, isName } from '../language/plain/spelling.ts';
import { doubt, ImportError, info, leaveOut, type Gathered } from './report.ts';

export const JSON_FORMAT = 'journey-maps';

export function writeJson(file: PlainFile): string {
  return `${JSON.stringify({ format: JSON_FORMAT, version: 1, ...file }, undefined, 2)}\n`;
}

type Values = Record<string, unknown>;
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What isn't as the schema says is left out and told; what is is taken by the keys of the table, and no other. @throws ImportError */
export function readJson(text: string, name: string, said: Gathered): PlainFile {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new ImportError(`${name} is no JSON: ${(error as Error).message}.`);
  }
  if (!isObject(data) || data['format'] !== JSON_FORMAT) throw new ImportError(`${name} is JSON, but not a journey's: what \`journey export --to json\` writes begins with \`"format": "${JSON_FORMAT}"\`.`);
  if (data['version'] !== 1) throw new ImportError(`${name} is of version ${excerptOf(data['version'])}; this version of Journey reads version 1. Update Journey.`);
  const file: Values = {};
  for (const [key, value] of Object.entries(data)) {
    const part = FILE_PARTS.find(each => each.key === key);
    if (key === 'format' || key === 'version' || key === '$schema') continue;
    if (!part || !Array.isArray(value)) { unknown(key, value, key); continue; }
    const things = value.flatMap((thing: unknown, i): unknown[] => {
      const path = `${key}[${i}]`;
      if (!isObject(thing)) { unknown(path, thing, path); return []; }
      if (part.kind !== 'sync') return [readThing(part.kind, thing, path)];
      const sync = readSync(thing);
      if (!sync) unknown(path, thing, path);
      return sync ? [sync] : [];
    });
    if (things.length > 0) file[key] = things;
  }
  return file;

  function unknown(path: string, value: unknown, found: string): void {
    leaveOut(said, { in: path }, `${found}: ${excerptOf(value)}`, 'not of the form that the schema says');
    doubt(said, { in: path }, excerptOf(value), 'Left out, since it is not of the form that the schema says.');
  }

  function readThing(kind: BlockKind, thing: Values, path: string): Values {
    const title = Object.hasOwn(thing, 'title') && typeof thing['title'] === 'string' ? clean(thing['title']) : undefined;
    const given = Object.hasOwn(thing, 'name') && typeof thing['name'] === 'string' ? thing['name'].normalize('NFC') : '';
    const values: Values = { name: isName(given) ? given : nameOf(title ?? given, kind, new Set()) };
    if (values['name'] !== given) info(said, { in: path }, given, `The name is no name; it is called \`${String(values['name'])}\`.`);
    if (title !== undefined) values['title'] = title;
    const { facts, parts } = BLOCKS[kind];
    for (const [key, raw] of Object.entries(thing)) {
      if (key === 'name' || key === 'title') continue;
      const value = cleaned(raw), fact = facts.find(each => each.key === key), part = parts.find(each => each.key === key);
      if (key === 'documentation' && typeof value === 'string') values['documentation'] = value;
      else if (fact && fits(kind, fact, value)) values[fact.key] = value;
      else if (part && Array.isArray(raw)) {
        const others = raw.flatMap((each: unknown, i) => {
          if (isObject(each)) return [readThing(part.kind, each, `${path}.${key}[${i}]`)];
          unknown(`${path}.${key}[${i}]`, each, key);
          return [];
        });
        if (others.length > 0) values[part.key] = others;
      } else unknown(`${path}.${key}`, raw, key);
    }
    return values;
  }
}

function readSync(thing: Values): PlainSync | undefined {
  const isRef = (value: unknown): value is string => typeof value === 'string' && isMention(value);
  const isPair = (value: unknown): value is { process: string; behaviour: string } => isObject(value) && isRef(value['process']) && isRef(value['behaviour']);
  const { process, behaviour, pairs = [], free = [] } = thing;
  if (!isRef(process) || !isRef(behaviour) || !Array.isArray(pairs) || !pairs.every(isPair) || !Array.isArray(free) || !free.every(isRef)) return undefined;
  return {
    process, behaviour, ...(pairs.length > 0 && { pairs: pairs.map(pair => ({ process: pair.process, behaviour: pair.behaviour })) }), ...(free.length > 0 && { free }),
  };
}

const clean = (text: string): string => text.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n').toWellFormed();

/** Texts with the line ends that a journey file has, in any depth that a fact can have. */
function cleaned(value: unknown, depth = 4): unknown {
  if (typeof value === 'string') return clean(value);
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.map(each => cleaned(each, depth - 1));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each, depth - 1)])) : value;
}

function excerptOf(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 100);
  } catch {
    // It is written by a function that calls itself for each bracket.
    return 'something with brackets that lie too deep in each other';
  }
}
