/** PNG from SVG without a browser. Loaded only where a PNG is asked for: the renderer is large. */
import { existsSync, readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { findFonts, missingFontMessage, scriptsIn } from '../../files/fonts.ts';
import { UsageError } from '../usage.ts';

/** Longer sides than this break many programs that show pictures. */
const LONGEST = 16_384;

/** Sharp on the screens of today; less where the picture would be too long. */
const USUAL = 2;

let started: Promise<void> | undefined;

/**
 * @param svg a picture in one theme: custom properties and media queries mean nothing here
 * @param size its size in pixels at 100 %
 * @param asked how much larger the PNG is; as large as usual and possible where it is left out
 * @returns the PNG's bytes, and a message for each script whose letters are missing
 * @throws UsageError where it would be too large, or the renderer isn't there
 */
export async function toPng(svg: string, size: { readonly width: number; readonly height: number }, asked: number | undefined): Promise<{ bytes: Uint8Array; missing: string[] }> {
  const longest = Math.max(size.width, size.height);
  const scale = asked ?? Math.min(USUAL, Math.floor(LONGEST / longest * 100) / 100);
  if (longest * scale > LONGEST) {
    throw new UsageError(`At a scale of ${scale} the picture would be ${Math.round(longest * scale)} pixels long, more than ${LONGEST}. Use \`--scale ${Math.floor(LONGEST / longest * 100) / 100}\` or less, or write an SVG, which has no such limit.`);
  }
  await (started ??= initWasm(readFileSync(renderer())));
  const { found, missing } = findFonts(scriptsIn(svg));
  const family = found.find(font => font.script === 'latin')?.family ?? found[0]?.family ?? '';
  const paths = [...new Set(found.flatMap(({ regular, bold }) => bold ? [regular, bold] : [regular]))];
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: paths.map(path => readFileSync(path)), defaultFontFamily: family, sansSerifFamily: family },
  });
  try {
    const image = resvg.render();
    try {
      return { bytes: image.asPng(), missing: missing.map(missingFontMessage) };
    } finally {
      image.free();
    }
  } finally {
    resvg.free();
  }
}

/** Beside the bundle when this is one; from the package otherwise. */
function renderer(): URL {
  const bundled = new URL('./resvg.wasm', import.meta.url);
  if (existsSync(bundled)) return bundled;
  const source = new URL('../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url);
  if (existsSync(source)) return source;
  throw new UsageError('This copy of Journey can\'t make PNGs: its file resvg.wasm is not there. Write an SVG, or use the `journey` command as installed by npm.');
}
