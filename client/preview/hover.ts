/** What the page shows when the pointer rests on a thing: the words of the language server's hover, and what was found there. */
import { HOVER, type HoverOf } from '../../server/protocol.ts';
import type { Server } from '../server.ts';
import { isHoverText, type RichText } from './rich-text.ts';

/** Asks the server; undefined where it has nothing to say. */
export async function hoverOf(server: Server, of: HoverOf): Promise<RichText | undefined> {
  const answer = await server.ask(HOVER, of);
  if (!isHoverText(answer)) return undefined;
  const { readMarkdown } = await import('./markdown.ts');
  return { paragraphs: readMarkdown(answer.markdown), findings: answer.findings };
}
