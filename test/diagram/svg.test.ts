import { afterAll, describe, expect, test } from 'vitest';
import type { Drawing } from '../../diagram/drawing.ts';
import { drawJourney } from '../../diagram/picture.ts';
import { escapeXml, toSvg } from '../../diagram/svg.ts';
import { elkEngine } from './engine.ts';
import { exampleMaps } from './examples.ts';
import { readMaps } from './maps.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

const ELEMENTS = new Set(['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'circle', 'text']);
const ATTRIBUTES = new Set([
  'xmlns', 'width', 'height', 'viewBox', 'role', 'aria-label', 'aria-hidden', 'class', 'transform', 'x', 'y', 'rx', 'r', 'cx', 'cy', 'd',
  'font-size', 'font-weight', 'text-anchor', 'data-id', 'data-kind', 'data-lane', 'data-gone',
]);

interface Parsed {
  readonly tags: string[];
  readonly texts: string[];
}

/** A strict reader of what the writer may write: throws at anything that is not a well-formed element of the lists above. */
function parse(svg: string): Parsed {
  const tags: string[] = [], texts: string[] = [], open: string[] = [];
  const token = /<\/([a-z]+)>|<([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>|([^<>]+)/gy;
  let at = 0;
  while (at < svg.length) {
    token.lastIndex = at;
    const match = token.exec(svg);
    if (!match) throw new Error(`Not well-formed at ${at}: ${svg.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, close, tag, attributes, empty, text] = match;
    if (close !== undefined) {
      if (open.pop() !== close) throw new Error(`</${close}> closes something else.`);
    } else if (tag !== undefined) {
      if (!ELEMENTS.has(tag)) throw new Error(`<${tag}> is not expected.`);
      const names = [...attributes!.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => {
        if (!ATTRIBUTES.has(name!)) throw new Error(`${name} is not expected.`);
        texts.push(decode(value!));
        return name!;
      });
      expect(names).toEqual([...names].sort());
      tags.push(tag);
      if (!empty) open.push(tag);
    } else texts.push(decode(text!));
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} stay open.`);
  return { tags, texts };
}

function decode(text: string): string {
  if (/&(?!(amp|lt|gt|quot|#\d+);)/.test(text)) throw new Error(`A bare & in ${text}`);
  return text.replace(/&(amp|lt|gt|quot|#(\d+));/g, (_, name: string, code?: string) => code ? String.fromCharCode(Number(code)) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name]!);
}

const ATTACKS = [
  '<script>alert(1)</script>', '</title><script>alert(1)</script>', ']]><img src=x onerror=alert(1)>', '--><svg onload=alert(1)>', '</style><script>1</script>',
  '\' onmouseover=\'alert(1)', '` onload=`', '&lt;script&gt;', '&#x3c;script>', 'javascript:alert(1)', 'url(https://evil.example/x)', '{{constructor}}', '${alert(1)}',
  'a\u0001b\u0008c\u001fd\u007fe\u0085f\ufffeg\uffffh', 'lone \ud800 surrogate \udc00 here', '\u202eright to left\u202c', 'a\u2028b\u2029c', '😀<b>',
];

const everywhere = (text: string): string => `
team A "${text}"
partner P "${text}"
channel W "${text}"
system C "${text}"
source S "${text}"
persona Ann "${text}"
phases Ph "${text}"
  phase P1 "${text}"
metric R "${text}"
  value 12 %
  target 20 %
journey J "${text}"
  state current
  for Ann
stage One "${text}"
  owner A
  process P1
  milestone "${text}"
  touchpoint T1 "${text}"
    via W
    owner A
    provider P
    emotion -2 "${text}"
    action "${text}"
    thought "${text}"
    frontstage "${text}"
    backstage "${text}"
    support "${text}"
    uses C
    measures R
    evidence S
    exit "${text}" 12 %
    next T2 when "${text}"
    pain Q "${text}"
      evidence S
  touchpoint T2 "${text}"
opportunity O "${text}"
  addresses Q
  owner A
`;

describe('the SVG of a hostile journey', () => {
  test.each(ATTACKS.map(attack => [JSON.stringify(attack), attack]))('%s stays text', async (_, attack) => {
    const harmless = readMaps({ 'map.journey': everywhere('harmless') })[0]!;
    const { journey, project } = readMaps({ 'map.journey': everywhere(attack) })[0]!;
    const svg = toSvg(await drawJourney(journey, project, engine));
    const { tags, texts } = parse(svg);
    expect(new Set(tags)).toEqual(new Set(parse(toSvg(await drawJourney(harmless.journey, harmless.project, engine))).tags));
    // eslint-disable-next-line no-control-regex
    expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/);
    expect(svg.isWellFormed()).toBe(true);
    // What can be seen of it is there.
    const visible = attack.replace(/[\p{C}\p{Z}].*$/u, '');
    expect(texts.some(text => text.includes(visible))).toBe(true);
    expect(svg).not.toMatch(/\s(on\w+|href|src)=(?!&)["']/);
  });

  test('a name that is no name of ours is refused', () => {
    const drawing = (tag: string, attribute: string): Drawing => ({ width: 1, height: 1, title: '', description: '', plain: false, content: [{ tag, attributes: { [attribute]: 1 }, children: [] }] });
    expect(() => toSvg(drawing('g onload=x', 'x'))).toThrow();
    expect(() => toSvg(drawing('g', 'x="1" onload'))).toThrow();
  });

  test('every character that means something is escaped', () => {
    expect(escapeXml('<a b="c" d=\'e\'>&\n')).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#10;');
  });
});

describe('an SVG', () => {
  test.each(exampleMaps())('of $name stands alone', async ({ journey, project }) => {
    const drawing = await drawJourney(journey, project, engine);
    const svg = toSvg(drawing);
    const { tags, texts } = parse(svg);
    expect(tags.slice(0, 4)).toEqual(['svg', 'title', 'desc', 'style']);
    expect(texts).toContain(drawing.title);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import|<script|<image|<use/);
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  test.each(['light', 'dark'] as const)('in one theme (%s) has plain colours', async theme => {
    const { journey, project } = exampleMaps()[0]!;
    const svg = toSvg(await drawJourney(journey, project, engine), { theme });
    parse(svg);
    expect(svg).not.toMatch(/var\(|@media|--jm/);
  });
});

test('every class that is drawn has a rule', async () => {
  const unstyled = new Set(['jm-box', 'jm-thing', 'jm-way', 'jm-way-label', 'jm-badge', 'jm-lane', 'jm-mark', 'jm-legend', 'jm-link-group', 'jm-pill-group', 'journey-map']);
  for (const { journey, project } of [...exampleMaps(), ...readMaps({ 'map.journey': everywhere('x') })]) {
    const svg = toSvg(await drawJourney(journey, project, engine));
    const style = /<style>([^<]*)/.exec(svg)![1]!;
    const used = new Set([...svg.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => names!.split(' ')));
    for (const name of used) if (!unstyled.has(name) && !/^jm-(item|stroke|fill|pill|mark)-/.test(name)) expect({ name, styled: new RegExp(`\\.${name}[ ,{]`).test(style) }).toEqual({ name, styled: true });
  }
});
