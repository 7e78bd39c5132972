/** The HTML of a fence's pictures. The one place of the client that writes HTML out of texts: all but the server's own SVG is escaped. */
import type { FencePictures } from '../../server/protocol.ts';
import { isListOf, isNumber, isObject, isOptional, isText } from '../preview/checks.ts';

/** Below this part of its own size nobody can read a picture. */
const READABLE = 0.6;
const ONE_SVG = /^<svg [^]*<\/svg>\s*$/;

const isPicture = (value: unknown): value is FencePictures['pictures'][number] =>
  isObject(value) && typeof value['svg'] === 'string' && ONE_SVG.test(value['svg']) && isNumber(value['width']);
const isProblem = (value: unknown): value is NonNullable<FencePictures['problem']> => isObject(value) && isNumber(value['line']) && isText(value['message']);

/** An answer of the server. */
export const isFencePictures = (value: unknown): value is FencePictures =>
  isObject(value) && isListOf(value['pictures'], isPicture) && isOptional(value['problem'], isProblem);

/** Empty where there is nothing to show: then the text is better. */
export function pictureHtml({ pictures, problem }: FencePictures): string {
  if (pictures.length === 0) return '';
  const shown = pictures.map(({ svg, width }) =>
    `<div class="journey-picture" tabindex="0">${svg.trim().replace('<svg ', `<svg style="min-width: ${Math.round(width * READABLE)}px" `)}</div>`);
  const said = problem ? `<p class="journey-problem">${escapeHtml(`Line ${problem.line}: ${problem.message.replace(/`([^`]*)`/g, '“$1”')}`)}</p>` : '';
  return shown.join('') + said;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
