/** Mermaid's way to write a character that means something to it: `#58;` for a colon, `#quot;` for a quote. */

const NAMED: Readonly<Record<string, string>> = {
  quot: '"', amp: '&', lt: '<', gt: '>', apos: '\'', nbsp: '\u00a0', num: '#', colon: ':', semi: ';', comma: ',', percnt: '%', lbrace: '{', rbrace: '}', hearts: '♥', infin: '∞',
};
const ENTITY = /#(\d{1,7}|[A-Za-z]{2,10});/g;

function decoded(code: string): string | undefined {
  if (!/^\d/.test(code)) return Object.hasOwn(NAMED, code) ? NAMED[code] : undefined;
  const point = Number(code);
  return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : undefined;
}

/** Entities become marks that mean nothing to a reader of the diagram; `show` puts the characters in their place. The text holds no NUL. */
export function hideEntities(text: string): { hidden: string; show: (part: string) => string } {
  const characters: string[] = [];
  const hidden = text.replace(ENTITY, (all, code: string) => {
    const character = decoded(code);
    return character === undefined ? all : `\0${characters.push(character) - 1}\0`;
  });
  return { hidden, show: part => part.replace(/\0(\d+)\0/g, (_, index: string) => characters[Number(index)] ?? '') };
}

/** What would mean something in a diagram, as entities. @param also further characters of that place */
export function escapeText(text: string, also = ''): string {
  const line = text.replace(/\s*\n\s*/g, '<br/>').replace(/\p{Cc}/gu, ' ');
  return line.split(/(<br\/>)/).map((part, i) => i % 2 === 1 ? part : [...part].map(c => `:;#${also}`.includes(c) || '<>：'.includes(c) ? `#${c.codePointAt(0)};` : c).join('')).join('').replaceAll('%%', '#37;#37;');
}
