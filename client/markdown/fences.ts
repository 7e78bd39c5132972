/**
 * Journeys in VS Code's Markdown preview: a fence that begins with ```` ```journey ```` is shown as its picture.
 *
 * Markdown is rendered at once, a picture comes later: until then the text is shown, or the picture that the fence had before;
 * when the picture is there, the preview is asked to look again.
 */
import type { FenceOf, FencePictures } from '../../server/protocol.ts';
import { pictureHtml } from './html.ts';

/** As much of the library as is touched here; VS Code brings its own. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
}
type Rule = (tokens: Token[], index: number, options: unknown, env: unknown, self: Renderer) => string;
interface Token {
  readonly info: string;
  readonly content: string;
}
interface Renderer {
  renderAttrs(token: Token): string;
  renderToken(tokens: Token[], index: number, options: unknown): string;
}

export interface FenceNeeds {
  /** Undefined where the server has no answer. */
  ask(of: FenceOf): Promise<FencePictures | undefined>;
  /** Something is there that wasn't when the page was rendered. */
  refresh(): void;
}

export interface Fences {
  extend(markdown: MarkdownIt): MarkdownIt;
  /** Names may mean something else now: all pictures are asked for again, and shown where they differ. */
  changed(): Promise<void>;
}

/** As many pictures are kept. */
const MOST = 40;

interface Drawn {
  readonly of: FenceOf;
  /** Undefined until the first answer; empty where there is nothing to draw. */
  html?: string;
  isAsked?: boolean;
}

/** A page that is just being made loses what it is sent, also where it was rendered with the picture: it is asked to look a few times more. In milliseconds. */
const AGAIN = [1500, 3000, 6000];

/** Makes the plugin. */
export function fences({ ask, refresh }: FenceNeeds): Fences {
  /** By all that a picture depends on; the newest last. */
  const known = new Map<string, Drawn>();
  /** What each fence of a file showed last, by its number in the file. */
  const last = new Map<string, string>();

  const load = async (drawn: Drawn): Promise<boolean> => {
    drawn.isAsked = true;
    const answer = await ask(drawn.of);
    drawn.isAsked = false;
    // Without an answer nothing is known: whoever renders next asks again.
    if (!answer) return false;
    const html = pictureHtml(answer);
    const isNews = drawn.html !== html;
    drawn.html = html;
    return isNews;
  };

  /** @param isFirst whether the fence showed no picture before: its page may be just being made */
  const show = (isFirst: boolean): void => {
    refresh();
    if (isFirst) for (const later of AGAIN) setTimeout(refresh, later).unref();
  };

  const lookUp = (of: FenceOf, isFirst: boolean): string | undefined => {
    const key = JSON.stringify(of);
    let drawn = known.get(key);
    drawn ??= { of };
    if (drawn.html === undefined && drawn.isAsked !== true) {
      const asked = drawn;
      void load(asked).then((news) => {
        if (news) show(isFirst);
      });
    }
    known.delete(key);
    known.set(key, drawn);
    if (known.size > MOST) known.delete(known.keys().next().value ?? '');
    return drawn.html;
  };

  return {
    extend(markdown) {
      const { rules } = markdown.renderer;
      const plain: Rule = rules['fence'] ?? ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
      rules['fence'] = (tokens, index, options, env, self) => {
        const token = tokens[index] as Token;
        const [word = '', view] = token.info.trim().split(/\s+/);
        if (word !== 'journey') return plain(tokens, index, options, env, self);
        const uri = addressIn(env);
        const place = `${uri} ${tokens.slice(0, index).filter(({ info }) => info.trim().startsWith('journey')).length}`;
        const html = lookUp({ uri, text: token.content, ...(view && { view }) }, !last.has(place));
        if (html) {
          last.delete(place);
          last.set(place, html);
          if (last.size > MOST) last.delete(last.keys().next().value ?? '');
        }
        // An empty answer is one too: there is no journey in it.
        const shown = html ?? last.get(place);
        if (!shown) return plain(tokens, index, options, env, self);
        return `<div${self.renderAttrs(token)}><div class="journey-fence${html === undefined ? ' journey-stale' : ''}">${shown}</div></div>\n`;
      };
      return markdown;
    },
    async changed() {
      let news = false;
      // Meanwhile pages are rendered, which puts them into another order.
      const all = [...known.values()], isFirst = all.some(({ html }) => html === undefined);
      for (const drawn of all) news = (await load(drawn)) || news;
      if (news) show(isFirst);
    },
  };
}

/** The address of the file that is rendered; VS Code hands it over with each call. */
function addressIn(env: unknown): string {
  const document: unknown = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
  return document === undefined || document === null ? '' : String(document);
}
