/** Which format a source is in: by its name's ending, and by its content where the ending doesn't say or says wrong. */
import type { Source } from './source.ts';

export const IMPORT_FORMATS = ['mermaid', 'csv', 'tsv', 'xlsx', 'markdown', 'json', 'cjml'] as const;
export type ImportFormat = typeof IMPORT_FORMATS[number];

const BY_ENDING: Readonly<Record<string, ImportFormat>> = {
  mmd: 'mermaid', mermaid: 'mermaid', csv: 'csv', tsv: 'tsv', tab: 'tsv', xlsx: 'xlsx', xlsm: 'xlsx', md: 'markdown', markdown: 'markdown', mdx: 'markdown', html: 'markdown', htm: 'markdown',
  json: 'json', cjml: 'cjml', xml: 'cjml',
};

/** @returns undefined where nothing tells */
export function formatOf({ name, bytes }: Source): ImportFormat | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'xlsx';
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (Object.hasOwn(BY_ENDING, ending)) return BY_ENDING[ending];
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const begin = new TextDecoder(bytes[0] === 0xfe ? 'utf-16be' : isWide ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 20_000)).trimStart();
  if (begin.startsWith('{')) return 'json';
  if (/<cjml[\s>]/i.test(begin)) return 'cjml';
  if (/^(---\r?\n[\s\S]*?\n---\s*)?(%%[^\n]*\s+)*journey\b/i.test(begin)) return 'mermaid';
  if (/^(#{1,6}\s|\s*\|.*\|\s*$|```|<table)/m.test(begin)) return 'markdown';
  const first = /^[^\r\n]*/.exec(begin)![0];
  return first.includes('\t') ? 'tsv' : /[,;]/.test(first) ? 'csv' : undefined;
}
