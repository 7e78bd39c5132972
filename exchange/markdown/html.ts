/** HTML tables inside Markdown, as people write them: unclosed items, cells over several rows and columns. Only tables are read; nothing is run or fetched. */

export interface HtmlCell {
  readonly text: string;
  /** In lines from the beginning of the table. */
  readonly line: number;
}

export interface HtmlTable {
  readonly caption: string;
  readonly rows: readonly (readonly HtmlCell[])[];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', mdash: '—', ndash: '–', hellip: '…', rarr: '→', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' };

export function decodeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name.toLowerCase()) ? NAMED[name.toLowerCase()]! : all;
    const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return point > 31 && point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000) ? String.fromCodePoint(point) : all;
  });
}

export const withoutTags = (html: string): string => decodeHtml(html.replace(/<(style|script)\b[^]*?(?:<\/\1>|$)/gi, '').replace(/<!--[^]*?(?:-->|$)/g, '').replace(/<br\s*\/?>/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, ''));

/** A cell that spans reaches no further than this, so that a forged number costs nothing. */
const MOST_SPAN = 200;

/** @param html from `<table` to `</table>` */
export function readHtmlTable(html: string): HtmlTable {
  const rows: (HtmlCell | undefined)[][] = [], pending: { row: number; column: number; cell: HtmlCell }[] = [];
  let caption = '', text = '', open: { line: number; rowspan: number; colspan: number } | undefined, inCaption = false, line = 0;
  /** The first place of the row that may be free. */
  let next = 0;
  const close = (): void => {
    if (!open) return;
    const cell = { text: tidy(text), line: open.line }, row = rows.at(-1) ?? (rows.push([]), rows.at(-1)!);
    while (row[next] !== undefined) next++;
    const column = next;
    for (let across = 0; across < open.colspan; across++) {
      // Only the first of the places that it spans holds the text: a text is read once.
      row[column + across] = across === 0 ? cell : { text: '', line: open.line };
      for (let down = 1; down < open.rowspan; down++) pending.push({ row: rows.length - 1 + down, column: column + across, cell: { text: '', line: open.line } });
    }
    open = undefined;
    text = '';
  };
  for (const [piece] of html.matchAll(/<!--[^]*?-->|<\/?[a-z][^<>]*>|[^<]+|</gi)) {
    const tag = /^<(\/?)([a-z]\w*)/i.exec(piece), name = tag?.[2]!.toLowerCase(), ends = tag?.[1] === '/';
    if (!tag) { if (!piece.startsWith('<!--')) text += piece.replace(/\s+/g, ' '); }
    else if (name === 'caption') { if (ends) { caption = tidy(text); text = ''; } inCaption = !ends; if (!ends) text = ''; }
    else if (name === 'tr') {
      close();
      if (!ends) {
        const row: (HtmlCell | undefined)[] = [];
        rows.push(row);
        next = 0;
        for (const span of pending) if (span.row === rows.length - 1) row[span.column] = span.cell;
      }
    } else if (name === 'td' || name === 'th') {
      close();
      text = '';
      if (!ends) open = { line, rowspan: spanOf(piece, 'rowspan'), colspan: spanOf(piece, 'colspan') };
    } else if (name === 'br' || name === 'li' || name === 'p' || name === 'div' || name === 'ul' || name === 'ol') text += '\n';
    line += piece.split('\n').length - 1;
  }
  close();
  if (inCaption && caption === '') caption = tidy(text);
  return { caption, rows: rows.filter(row => row.length > 0).map(row => Array.from(row, cell => cell ?? { text: '', line: 0 })) };
}

const spanOf = (tag: string, name: string): number => Math.min(MOST_SPAN, Math.max(1, Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(tag)?.[1] ?? 1)));
const tidy = (text: string): string => decodeHtml(text).split('\n').map(each => each.replace(/\s+/g, ' ').trim()).filter(each => each !== '').join('\n');
