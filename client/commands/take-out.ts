/** The picture taken out of the editor, as an SVG or a PNG: into a file, or into the clipboard. */
import * as vscode from 'vscode';
import { type JourneySvg, SVG, type SvgOf } from '../../server/protocol.ts';
import { plain } from '../plain.ts';
import { isNumber, isObject, isText } from '../preview/checks.ts';
import type { Preview } from '../preview/preview.ts';
import type { Previews, ShownPicture } from '../preview/previews.ts';
import { BEST_RATIO, pixelRatio } from '../preview/ratio.ts';
import type { Server } from '../server.ts';
import { NO_JOURNEY } from './no-journey.ts';

const SAID_MS = 5000;

/** Each takes what a preview shows; without one the preview in front, else the journey that the cursor is in. */
export interface TakingOut {
  saveSvg(from?: Preview): Promise<void>;
  savePng(from?: Preview): Promise<void>;
  copySvg(from?: Preview): Promise<void>;
  copyPng(from?: Preview): Promise<void>;
}

/** What the commands do. */
export function takingOut(server: Server, previews: Previews): TakingOut {
  const drawn = async (shown: ShownPicture | undefined, theme?: 'light' | 'dark'): Promise<{ readonly uri: vscode.Uri; readonly svg: JourneySvg } | undefined> => {
    const answer = shown && await server.ask(SVG, { ...shown, ...(theme && { theme }) } satisfies SvgOf);
    if (shown && isJourneySvg(answer)) return { uri: vscode.Uri.parse(shown.uri), svg: answer };
    void vscode.window.showInformationMessage(NO_JOURNEY);
    return undefined;
  };

  const saveSvg = async (from?: Preview): Promise<void> => {
    const picture = await drawn(from ? shownBy(from) : previews.current());
    if (picture) await save(picture.uri, picture.svg.journey, SVG_FILE, () => new TextEncoder().encode(picture.svg.text));
  };

  const copySvg = async (from?: Preview): Promise<void> => {
    const picture = await drawn(from ? shownBy(from) : previews.current());
    if (!picture) return;
    await vscode.env.clipboard.writeText(picture.svg.text);
    say('the picture is in the clipboard, as SVG');
  };

  /** Has a page paint the picture as it is seen, in the theme that it is seen in. */
  const paint = async (use: 'save' | 'copy', from?: Preview): Promise<{ readonly uri: vscode.Uri; readonly journey: string; readonly png?: Uint8Array } | undefined> => {
    const shown = from ? shownBy(from) : previews.current();
    const picture = await drawn(shown, isDark() ? 'dark' : 'light');
    if (!shown || !picture) return undefined;
    const { svg: { text, width, height, journey }, uri } = picture;
    const ratio = pixelRatio(width, height);
    if (ratio === undefined) {
      tooLarge(`The picture is too large for a PNG (${Math.ceil(width)} × ${Math.ceil(height)} pixels). Save it as SVG, or fold lanes first.`);
      return undefined;
    }
    const painter = from ?? previews.inFront() ?? previews.open({ uri: shown.uri, journey, beside: true });
    // Only what is seen can paint, and only what has the focus may write to the clipboard.
    if (!painter.panel.visible || use === 'copy') painter.panel.reveal(undefined, use === 'save');
    const painted = await painter.paint({ svg: text, width, height, ratio, use });
    if ('failed' in painted) {
      const failed = use === 'copy' ? 'The picture could not be copied as PNG' : 'The picture could not be painted as PNG';
      tooLarge(`${failed}: ${painted.failed}. Save it as SVG instead.`);
      return undefined;
    }
    if (ratio < BEST_RATIO) say(`a large picture: the PNG has ${ratio} pixels for each of its own instead of ${BEST_RATIO}`);
    return { uri, journey, ...('png' in painted && { png: painted.png }) };
  };
  const tooLarge = (text: string): void => {
    const svg = 'Save as SVG…';
    void vscode.window.showWarningMessage(text, svg).then((choice) => (choice === svg ? saveSvg() : undefined));
  };

  const savePng = async (from?: Preview): Promise<void> => {
    const { uri, journey, png } = (await paint('save', from)) ?? {};
    if (uri && png) await save(uri, journey ?? '', PNG_FILE, () => png);
  };

  const copyPng = async (from?: Preview): Promise<void> => {
    if (await paint('copy', from)) say('the picture is in the clipboard, as PNG');
  };

  const shownBy = (preview: Preview): ShownPicture => {
    const journey = previews.pictureOf(preview)?.journey;
    return { ...preview.shown, ...(journey !== undefined && { journey }) };
  };

  return { saveSvg, savePng, copySvg, copyPng };
}

interface Format {
  readonly ending: string;
  readonly name: string;
}

const SVG_FILE: Format = { ending: 'svg', name: 'SVG' };
const PNG_FILE: Format = { ending: 'png', name: 'PNG' };

async function save(uri: vscode.Uri, journey: string, { ending, name }: Format, contents: () => Uint8Array): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: `Save Picture as ${name}`,
    defaultUri: besides(uri, `${journey || 'journey'}.${ending}`),
    filters: { [`${name} picture`]: [ending] },
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, contents());
    say(`saved ${plain(target.path.split('/').at(-1) ?? '')}`);
  } catch (error) {
    void vscode.window.showErrorMessage(plain(`The picture could not be saved: ${error instanceof Error ? error.message : String(error)}`));
  }
}

const say = (text: string): void => void vscode.window.setStatusBarMessage(`Journey: ${text}`, SAID_MS);

const isDark = (): boolean => [vscode.ColorThemeKind.Dark, vscode.ColorThemeKind.HighContrast].includes(vscode.window.activeColorTheme.kind);

/** Beside the text; for one that was never saved, in the folder that is open. */
function besides(uri: vscode.Uri, name: string): vscode.Uri {
  const folder = uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name);
}

const isJourneySvg = (value: unknown): value is JourneySvg =>
  isObject(value) && isText(value['journey']) && typeof value['text'] === 'string' && isNumber(value['width']) && isNumber(value['height']);
