/** Markdown → its blocks in order, by a well-kept parser; HTML tables among them. */
import MarkdownIt from 'markdown-it';
import type { Cell } from '../tables/grid.ts';
import { readHtmlTable, withoutTags } from './html.ts';

export interface Item {
  readonly text: string;
  readonly line: number;
  readonly ordered: boolean;
  readonly children: readonly Item[];
}

/** Lines count from 1. */
export type Block =
  | { readonly is: 'heading'; readonly level: number; readonly text: string; readonly line: number }
  | { readonly is: 'text'; readonly text: string; readonly line: number }
  | { readonly is: 'list'; readonly items: readonly Item[]; readonly line: number }
  | { readonly is: 'table'; readonly rows: readonly (readonly Cell[])[]; readonly caption: string; readonly line: number }
  | { readonly is: 'code'; readonly language: string; readonly text: string; readonly line: number };

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Front matter, as it stands. */
  readonly front: readonly string[];
}

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

export function blocksOf(source: string): Blocks {
  let text = source.replace(/^\ufeff/, '').replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n');
  const front = /^---\n([^]*?)\n---[ \t]*(?=\n|$)/.exec(text);
  if (front) text = blank(front[0]) + text.slice(front[0].length);
  const tables: Block[] = [], fences = [...text.matchAll(/^(```|~~~)[^]*?^\1/gm)];
  // By hand, since a pattern would look for an end from every beginning.
  const end = '</table>', lower = text.toLowerCase();
  let done = 0, rest = '';
  for (let from = lower.indexOf('<table'); from >= 0; from = lower.indexOf('<table', Math.max(done, from + 1))) {
    const to = lower.indexOf(end, from);
    if (to < 0) break;
    if (fences.some(fence => from > fence.index && from < fence.index + fence[0].length)) continue;
    const html = text.slice(from, to + end.length), line = text.slice(0, from).split('\n').length, { caption, rows } = readHtmlTable(html);
    tables.push({ is: 'table', line, caption, rows: rows.map(row => row.map(cell => ({ text: cell.text, place: { line: line + cell.line } }))) });
    rest += text.slice(done, from) + blank(html);
    done = to + end.length;
  }
  text = rest + text.slice(done);
  const blocks = read(new MarkdownIt({ html: true, linkify: false }).parse(text, {}));
  return { blocks: [...blocks, ...tables].toSorted((a, b) => a.line - b.line), front: front ? front[1]!.split('\n').filter(line => line.trim() !== '') : [] };
}

/** As many lines, with nothing on them: places stay. */
const blank = (text: string): string => text.replace(/[^\n]+/g, '');
const lineOf = (token: Token): number => (token.map?.[0] ?? 0) + 1;

function read(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!, line = lineOf(token);
    switch (token.type) {
      case 'heading_open': blocks.push({ is: 'heading', level: Number(token.tag[1]), text: tokens[i + 1]!.content, line }); i += 2; break;
      case 'inline': blocks.push({ is: 'text', text: token.content, line }); break;
      case 'fence': case 'code_block': blocks.push({ is: 'code', language: token.info.trim().toLowerCase().split(/\s+/)[0]!.replace(/[{}.]/g, ''), text: token.content, line: line + (token.type === 'fence' ? 1 : 0) }); break;
      case 'html_block': blocks.push(...htmlLines(token.content, line)); break;
      case 'bullet_list_open': case 'ordered_list_open': {
        const end = closing(tokens, i);
        blocks.push({ is: 'list', items: itemsOf(tokens.slice(i + 1, end), token.type === 'ordered_list_open'), line });
        i = end;
        break;
      }
      case 'table_open': {
        const end = closing(tokens, i), rows: Cell[][] = [];
        for (const part of tokens.slice(i, end)) {
          if (part.type === 'tr_open') rows.push([]);
          if (part.type === 'inline') rows.at(-1)!.push({ text: part.content.replace(/<br\s*\/?>/gi, '\n').trim(), place: { line: line + rows.length - 1 + (rows.length > 1 ? 1 : 0) } });
        }
        blocks.push({ is: 'table', rows, caption: '', line });
        i = end;
        break;
      }
    }
  }
  return blocks;
}

/** Where what opens here is closed. */
function closing(tokens: readonly Token[], open: number): number {
  const { level, type } = tokens[open]!, close = type.replace('_open', '_close');
  for (let i = open + 1; i < tokens.length; i++) if (tokens[i]!.type === close && tokens[i]!.level === level) return i;
  return tokens.length;
}

function itemsOf(tokens: readonly Token[], ordered: boolean): Item[] {
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.type !== 'list_item_open') continue;
    const end = closing(tokens, i), inside = read(tokens.slice(i + 1, end));
    items.push({
      ordered, line: lineOf(tokens[i]!),
      text: inside.flatMap(block => block.is === 'text' || block.is === 'code' ? [block.text] : block.is === 'table' ? [block.rows.map(row => row.map(({ text }) => text).join(' | ')).join('\n')] : []).join('\n'),
      children: inside.flatMap(block => block.is === 'list' ? block.items : []),
    });
    i = end;
  }
  return items;
}

/** A heading right below a tag is part of the HTML for a parser, and a heading for people. */
function htmlLines(html: string, line: number): Block[] {
  const rows = html.replace(/<(style|script)\b[^]*?(?:<\/\1>|$)/gi, blank).replace(/<!--[^]*?(?:-->|$)/g, blank).split('\n');
  return rows.flatMap((row, i): Block[] => {
    const text = withoutTags(row).trim(), heading = /^(#{1,6})\s+(\S.*)$/.exec(text) ?? undefined, tag = /<h([1-6])\b/i.exec(row)?.[1];
    if (heading) return [{ is: 'heading', level: heading[1]!.length, text: heading[2]!, line: line + i }];
    if (text === '') return [];
    return tag === undefined ? [{ is: 'text', text, line: line + i }] : [{ is: 'heading', level: Number(tag), text, line: line + i }];
  });
}

/** An item with what stands below it, a line each. */
export function itemLines({ text, children }: Item): string[] {
  return [text, ...children.flatMap(itemLines)].filter(each => each.trim() !== '');
}
