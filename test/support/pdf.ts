/** Reads what our PDFs say, the way a reader finds it: by the letters that the fonts' tables give to what is drawn. */
import { inflateSync } from 'node:zlib';

export interface Pdf {
  /** Width and height of each page, in points. */
  readonly pages: readonly (readonly [number, number])[];
  /** The pieces of text, in the order in which they are drawn. */
  readonly texts: readonly string[];
  readonly info: string;
}

export function readPdf(bytes: Buffer): Pdf {
  const whole = bytes.toString('latin1');
  if (!/^%PDF-1\.\d\n/.test(whole) || !whole.trimEnd().endsWith('%%EOF')) throw new Error('This is no PDF.');
  const objects = new Map([...whole.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj/gm)].map(([, number, body]) => [number!, body!]));
  const follow = (body: string, name: string): string | undefined => objects.get(new RegExp(`/${name} \\[?(\\d+) 0 R`).exec(body)?.[1] ?? '');
  const pages = [...objects.values()].filter(body => /\/Type \/Page\n/.test(body));
  const texts = pages.flatMap(page => {
    const resources = follow(page, 'Resources')!;
    const fonts = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => [name!, lettersOf(streamOf(follow(objects.get(number!)!, 'ToUnicode')!))]));
    let letters: ReadonlyMap<string, string> = new Map();
    return [...streamOf(follow(page, 'Contents')!).matchAll(/\/(F\d+) \S+ Tf|\[([^\]]*)\] TJ/g)].flatMap(([, font, shown]) => {
      if (font === undefined) return [[...shown!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []).map(glyph => letters.get(glyph) ?? '?').join('')];
      letters = fonts.get(font)!;
      return [];
    });
  });
  return {
    pages: pages.map(page => /\/MediaBox \[0 0 (\S+) (\S+)\]/.exec(page)!.slice(1).map(Number) as [number, number]),
    texts,
    info: /\/Info (\d+) 0 R/.exec(whole) ? [...objects.get(/\/Info (\d+) 0 R/.exec(whole)![1]!)!.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, number]) => `${name} ${objects.get(number!)}`).join('\n') : '',
  };
}

function streamOf(body: string): string {
  const [, content] = /stream\n([^]*)\nendstream/.exec(body)!, bytes = Buffer.from(content!, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** Glyphs, as four hexadecimal digits, and the letters that they stand for. */
function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([^>]*)>/g)].forEach(([, codes], i) => {
      letters.set((parseInt(first!, 16) + i).toString(16).padStart(4, '0'), String.fromCharCode(...codes!.split(' ').filter(Boolean).map(code => parseInt(code, 16))));
    });
  }
  return letters;
}
