/** What the images of texts mean: without their quotes and escapes. */

/** `"a \"b\""` → `a "b"`. A text that was left open has no closing quote. */
export function textValue(image: string): string {
  const closed = image.length > 1 && image.endsWith('"') && !/(?:^|[^\\])(?:\\\\)*\\"$/.test(image);
  return unescape(image.slice(1, closed ? -1 : undefined));
}

/** The lines between the marks without the indentation that all of them share, and without empty first and last lines. */
export function longTextValue(image: string): string {
  const inside = image.slice(3, image.length >= 6 && image.endsWith('"""') ? -3 : undefined);
  const [first = '', ...others] = inside.split(/\r\n|\r|\n/);
  const indents = others.filter(line => line.trim() !== '').map(line => /^[ \t]*/.exec(line)![0].length);
  // The closing marks alone on their line don't say how deep the text is.
  if (others.length > 1 && others.at(-1)!.trim() === '') indents.push(Infinity);
  const shared = Math.min(...indents, others.length > 0 ? 1000 : 0);
  const lines = [first.trimStart(), ...others.map(line => line.slice(Math.min(shared, line.length)))].map(line => line.trimEnd());
  return unescape(lines.join('\n').replace(/^\n+|\n+$/g, ''));
}

function unescape(text: string): string {
  return text.replace(/\\(["\\n])/g, (_, c: string) => c === 'n' ? '\n' : c);
}
