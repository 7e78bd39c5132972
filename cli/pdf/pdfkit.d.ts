/** What is used of packages that come without types of their own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface TextOptions { readonly lineBreak: false; readonly baseline: 'alphabetic'; readonly features?: readonly string[]; readonly fill?: boolean; readonly stroke?: boolean }

  interface DocumentOptions {
    /** In points. */
    readonly size: readonly [width: number, height: number];
    readonly margin: number;
    /** Null: none of the fonts that the package brings. */
    readonly font: null;
    readonly displayTitle: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    readonly info: Record<string, unknown>;
    save(): this;
    restore(): this;
    translate(x: number, y: number): this;
    scale(factor: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    circle(x: number, y: number, radius: number): this;
    path(d: string): this;
    fill(): this;
    stroke(): this;
    fillAndStroke(): this;
    fillColor(colour: string, opacity: number): this;
    strokeColor(colour: string, opacity: number): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round' | 'square'): this;
    lineJoin(join: 'miter' | 'round' | 'bevel'): this;
    dash(pattern: readonly number[]): this;
    registerFont(name: string, file: Uint8Array, postscriptName: string | undefined): this;
    font(name: string): this;
    fontSize(size: number): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    widthOfString(text: string, options: TextOptions): number;
    end(): void;
  }
}

declare module 'fontkit' {
  export interface FontFile {
    readonly familyName: string;
    readonly subfamilyName: string;
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly directory: { readonly tables: Readonly<Record<string, unknown>> };
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): {
      readonly glyphs: readonly { readonly path: { scale(x: number, y: number): { translate(x: number, y: number): { toSVG(): string } } } }[];
      readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
    };
  }
  export function create(file: Uint8Array): FontFile | { readonly fonts: readonly FontFile[] };
}

declare module 'bidi-js' {
  interface Bidi {
    /** A level for each UTF-16 unit: odd from the right. */
    getEmbeddingLevels(text: string, direction: 'ltr'): { readonly levels: Uint8Array };
    /** The units that are shown as another one, brackets above all. */
    getMirroredCharactersMap(text: string, levels: Uint8Array): ReadonlyMap<number, string>;
  }
  export default function bidiFactory(): Bidi;
}
