/** The fonts of this machine, for what sets text by itself: PNG and PDF. Nothing is drawn with a font that isn't installed. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type Script = 'latin' | 'cjk' | 'arabic' | 'hebrew' | 'thai' | 'devanagari' | 'emoji';

/** A font that was found. */
export interface Font {
  readonly script: Script;
  /** Its family, as a `font-family` says it. */
  readonly family: string;
  /** Absolute paths; a `.ttc` holds several fonts, of which the family is one. */
  readonly regular: string;
  readonly bold?: string;
}

export interface Fonts {
  readonly found: readonly Font[];
  /** Scripts that were asked for and that no font was found for. */
  readonly missing: readonly Script[];
}

/** Where fonts are, by the system; a folder that isn't there is passed by. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  linux: ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.local/share/fonts'), join(homedir(), '.fonts')],
  darwin: ['/System/Library/Fonts', '/System/Library/AssetsV2', '/Library/Fonts', join(homedir(), 'Library/Fonts')],
  win32: [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), join(process.env['LOCALAPPDATA'] ?? homedir(), 'Microsoft\\Windows\\Fonts')],
};

/** Families by script, the best first, by the names of their files. A family that holds a script beside Latin is named again for it. */
const FAMILIES: readonly { readonly script: Script; readonly family: string; readonly regular: RegExp; readonly bold?: RegExp }[] = [
  { script: 'latin', family: 'Segoe UI', regular: /^segoeui\.ttf$/i, bold: /^segoeuib\.ttf$/i },
  { script: 'latin', family: 'Helvetica Neue', regular: /^HelveticaNeue\.ttc$/i },
  { script: 'latin', family: 'Helvetica', regular: /^Helvetica\.ttc$/i },
  { script: 'latin', family: 'Arial', regular: /^arial\.ttf$/i, bold: /^(arialbd|arial bold)\.ttf$/i },
  { script: 'latin', family: 'Noto Sans', regular: /^NotoSans-Regular\.(ttf|otf)$/i, bold: /^NotoSans-Bold\.(ttf|otf)$/i },
  { script: 'latin', family: 'Liberation Sans', regular: /^LiberationSans-Regular\.ttf$/i, bold: /^LiberationSans-Bold\.ttf$/i },
  { script: 'latin', family: 'DejaVu Sans', regular: /^DejaVuSans\.ttf$/i, bold: /^DejaVuSans-Bold\.ttf$/i },
  { script: 'cjk', family: 'Noto Sans CJK TC', regular: /^NotoSansCJK(tc)?-Regular\.(ttc|otf)$/i, bold: /^NotoSansCJK(tc)?-Bold\.(ttc|otf)$/i },
  { script: 'cjk', family: 'Noto Sans TC', regular: /^NotoSans(TC|JP|SC)-(Regular|VF)\.(ttf|otf)$/i, bold: /^NotoSans(TC|JP|SC)-Bold\.(ttf|otf)$/i },
  { script: 'cjk', family: 'PingFang TC', regular: /^PingFang\.ttc$/i },
  { script: 'cjk', family: 'Hiragino Sans GB', regular: /^Hiragino Sans GB\.ttc$/i },
  { script: 'cjk', family: 'Microsoft JhengHei', regular: /^msjh\.ttc$/i, bold: /^msjhbd\.ttc$/i },
  { script: 'cjk', family: 'Microsoft YaHei', regular: /^msyh\.ttc$/i, bold: /^msyhbd\.ttc$/i },
  { script: 'cjk', family: 'WenQuanYi Micro Hei', regular: /^wqy-microhei\.ttc$/i },
  { script: 'cjk', family: 'Droid Sans Fallback', regular: /^DroidSansFallback(Full)?\.ttf$/i },
  { script: 'arabic', family: 'Noto Sans Arabic', regular: /^NotoSansArabic(UI)?-(Regular|VF)\.ttf$/i, bold: /^NotoSansArabic(UI)?-Bold\.ttf$/i },
  { script: 'arabic', family: 'Geeza Pro', regular: /^GeezaPro\.ttc$/i },
  { script: 'arabic', family: 'Segoe UI', regular: /^segoeui\.ttf$/i, bold: /^segoeuib\.ttf$/i },
  { script: 'arabic', family: 'DejaVu Sans', regular: /^DejaVuSans\.ttf$/i, bold: /^DejaVuSans-Bold\.ttf$/i },
  { script: 'hebrew', family: 'Noto Sans Hebrew', regular: /^NotoSansHebrew-(Regular|VF)\.ttf$/i, bold: /^NotoSansHebrew-Bold\.ttf$/i },
  { script: 'hebrew', family: 'Arial', regular: /^arial\.ttf$/i, bold: /^(arialbd|arial bold)\.ttf$/i },
  { script: 'hebrew', family: 'DejaVu Sans', regular: /^DejaVuSans\.ttf$/i, bold: /^DejaVuSans-Bold\.ttf$/i },
  { script: 'thai', family: 'Noto Sans Thai', regular: /^NotoSansThai(UI)?-(Regular|VF)\.ttf$/i, bold: /^NotoSansThai(UI)?-Bold\.ttf$/i },
  { script: 'thai', family: 'Thonburi', regular: /^Thonburi\.ttc$/i },
  { script: 'thai', family: 'Leelawadee UI', regular: /^leelawui\.ttf$/i, bold: /^leelauib\.ttf$/i },
  { script: 'devanagari', family: 'Noto Sans Devanagari', regular: /^NotoSansDevanagari(UI)?-(Regular|VF)\.ttf$/i, bold: /^NotoSansDevanagari(UI)?-Bold\.ttf$/i },
  { script: 'devanagari', family: 'Kohinoor Devanagari', regular: /^Kohinoor\.ttc$/i },
  { script: 'devanagari', family: 'Nirmala UI', regular: /^nirmala\.(ttf|ttc)$/i, bold: /^nirmalab\.ttf$/i },
  { script: 'emoji', family: 'Noto Emoji', regular: /^NotoEmoji-(Regular|VF)\.ttf$/i },
  { script: 'emoji', family: 'Segoe UI Emoji', regular: /^seguiemj\.ttf$/i },
  { script: 'emoji', family: 'Noto Color Emoji', regular: /^NotoColorEmoji\.ttf$/i },
  { script: 'emoji', family: 'Apple Color Emoji', regular: /^Apple Color Emoji\.ttc$/i },
  { script: 'emoji', family: 'Symbola', regular: /^Symbola(_hint)?\.(ttf|otf)$/i },
];

const SCRIPTS: readonly (readonly [Script, RegExp])[] = [
  ['cjk', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
  ['arabic', /\p{Script=Arabic}/u], ['hebrew', /\p{Script=Hebrew}/u], ['thai', /\p{Script=Thai}/u], ['devanagari', /\p{Script=Devanagari}/u],
  ['emoji', /\p{Emoji_Presentation}/u],
];

/** The scripts that a text needs fonts for: Latin always, since our own words are in it. */
export function scriptsIn(text: string): Script[] {
  return ['latin', ...SCRIPTS.filter(([, pattern]) => pattern.test(text)).map(([script]) => script)];
}

/** Looks for a font for each script. `folders` are those of the system where they are left out. */
export function findFonts(scripts: readonly Script[], folders: readonly string[] = FOLDERS[process.platform] ?? FOLDERS['linux']!): Fonts {
  const files = fontFiles(folders);
  const find = (pattern: RegExp | undefined): string | undefined => pattern && files.find(({ name }) => pattern.test(name))?.path;
  const found: Font[] = [], missing: Script[] = [];
  for (const script of scripts) {
    const font = FAMILIES.filter(family => family.script === script).flatMap(({ family, regular, bold }): Font[] => {
      const path = find(regular), strong = find(bold);
      return path === undefined ? [] : [{ script, family, regular: path, ...(strong && { bold: strong }) }];
    })[0];
    if (font) found.push(font);
    else missing.push(script);
  }
  return { found, missing };
}

const FONT = /\.(ttf|otf|ttc)$/i;
/** Deeper folders and more files than any system has are left alone. */
const DEEPEST = 6, MOST = 20_000;

function fontFiles(folders: readonly string[]): { name: string; path: string }[] {
  const found: { name: string; path: string }[] = [];
  const walk = (folder: string, depth: number): void => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries.sort((a, b) => a.name < b.name ? -1 : 1)) {
      if (found.length >= MOST) return;
      if (entry.isDirectory()) { if (depth < DEEPEST) walk(join(folder, entry.name), depth + 1); }
      else if (FONT.test(entry.name)) found.push({ name: entry.name, path: join(folder, entry.name) });
    }
  };
  for (const folder of folders) walk(folder, 0);
  return found;
}

const WORDS: Readonly<Record<Script, readonly [what: string, font: string]>> = {
  latin: ['Latin letters', 'Noto Sans'], cjk: ['Chinese, Japanese and Korean', 'Noto Sans CJK'], arabic: ['Arabic', 'Noto Sans Arabic'], hebrew: ['Hebrew', 'Noto Sans Hebrew'],
  thai: ['Thai', 'Noto Sans Thai'], devanagari: ['Hindi', 'Noto Sans Devanagari'], emoji: ['emoji', 'Noto Emoji'],
};

/** All that fonts are looked for. */
export const EVERY_SCRIPT = Object.keys(WORDS) as readonly Script[];

/** What to tell where a script has no font. */
export function missingFontMessage(script: Script): string {
  const [what, font] = WORDS[script];
  return `No font for ${what} was found on this machine, so that ${what === 'emoji' ? 'they are' : 'its letters are'} missing. Install one, such as ${font}.`;
}
