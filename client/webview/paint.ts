/** Paints what the extension asks for, and answers it. */
import type { FromPage, ToPage } from '../preview/messages.ts';
import { copyPng, paintPng } from './png.ts';

/** @returns the answer, also where it failed */
export async function paint({ request, svg, width, height, ratio, use }: Extract<ToPage, { type: 'paint' }>): Promise<Extract<FromPage, { type: 'painted' }>> {
  try {
    const png = await paintPng(svg, width, height, ratio);
    if (use === 'save') return { type: 'painted', request, png: new Uint8Array(await png.arrayBuffer()) };
    await copyPng(png);
    return { type: 'painted', request, copied: true };
  } catch (error) {
    return { type: 'painted', request, failed: error instanceof Error ? error.message : String(error) };
  }
}
