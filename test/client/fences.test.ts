/** Journeys in VS Code's Markdown preview, with the library that it renders with. */
import MarkdownIt from 'markdown-it';
import { describe, expect, it, vi } from 'vitest';
import { fences, type MarkdownIt as Extended } from '../../client/markdown/fences.ts';
import { isFencePictures, pictureHtml } from '../../client/markdown/html.ts';
import type { FenceOf, FencePictures } from '../../server/protocol.ts';

const picture = (text: string): FencePictures => ({ pictures: [{ svg: `<svg width="100"><text>${text}</text></svg>\n`, width: 100 }] });
const settled = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 5); });
const fence = (text: string, info = 'journey'): string => `before\n\n\`\`\`${info}\n${text}\n\`\`\`\n\nafter\n`;

/** A preview: what it shows now, and how often it was asked to look again. */
function page(answer: (of: FenceOf) => FencePictures | undefined) {
  const asked: FenceOf[] = [];
  let refreshed = 0;
  const plugin = fences({
    async ask(of) {
      asked.push(of);
      return answer(of);
    },
    refresh: () => void refreshed++,
  });
  const markdown = new MarkdownIt({ html: true });
  plugin.extend(markdown as unknown as Extended);
  return {
    asked,
    plugin,
    refreshed: () => refreshed,
    render: (text: string, uri = 'file:///notes.md') => markdown.render(text, { currentDocument: { toString: () => uri } }),
  };
}

describe('a fence', () => {
  it('shows its text at once, and its picture as soon as there is one', async () => {
    const { render, refreshed, asked } = page(({ text }) => picture(text.trim()));
    expect(render(fence('journey A'))).toContain('<pre><code class="language-journey">journey A');
    await settled();
    expect(refreshed()).toBe(1);
    const html = render(fence('journey A'));
    expect(html).toContain('<div class="journey-fence"><div class="journey-picture" tabindex="0"><svg style="min-width: 60px" width="100"><text>journey A</text></svg></div></div>');
    expect(html).not.toContain('<code');
    expect(asked).toEqual([{ uri: 'file:///notes.md', text: 'journey A\n' }]);
    await settled();
    expect(refreshed()).toBe(1);
  });

  it('keeps its last picture while it is written in, also with another one above', async () => {
    const { render } = page(({ text }) => picture(text.trim()));
    const both = (second: string): string => fence('journey A') + fence(second);
    render(both('journey B'));
    await settled();
    render(both('journey B'));
    const typing = render(both('journey Bo'));
    expect(typing).toContain('<text>journey A</text>');
    expect(typing).toContain('<div class="journey-fence journey-stale"><div class="journey-picture" tabindex="0"><svg style="min-width: 60px" width="100"><text>journey B</text>');
    await settled();
    expect(render(both('journey Bo'))).toContain('<text>journey Bo</text>');
  });

  it('passes its view on, and is known by its file', async () => {
    const { render, asked } = page(() => picture('x'));
    render(fence('journey A', 'journey flow'));
    render(fence('journey A', 'journey flow'), 'file:///other.md');
    expect(asked).toEqual(['file:///notes.md', 'file:///other.md'].map((uri) => ({ uri, text: 'journey A\n', view: 'flow' })));
  });

  it('stays a text where there is nothing to draw, no answer, or another language', async () => {
    const { render, asked, refreshed } = page(({ text }) => (text.startsWith('team') ? { pictures: [] } : undefined));
    for (const text of [fence('team Care'), fence('journey A')]) {
      render(text);
      await settled();
      expect(render(text)).toContain('<code class="language-journey">');
    }
    render(fence('journey A', 'js'));
    render(fence('journey A', 'journeys'));
    // Once where it is known that there is nothing; where nothing is known, with each rendering.
    expect(asked.map(({ text }) => text.trim())).toEqual(['team Care', 'journey A', 'journey A']);
    expect(refreshed()).toBe(1);
  });

  it('is drawn anew when names mean something else, and the page is told only where it differs', async () => {
    let name = 'Ann';
    const { render, plugin, refreshed } = page(({ text }) => picture(text.includes('for') ? name : 'same'));
    render(fence('journey A\n  for Ann') + fence('journey B'));
    await settled();
    const before = refreshed();
    await plugin.changed();
    expect(refreshed()).toBe(before);
    name = 'Bob';
    await plugin.changed();
    expect(refreshed()).toBe(before + 1);
    expect(render(fence('journey A\n  for Ann'))).toContain('Bob');
  });

  it('a page that was just being made and lost its first picture is asked again, also where it was rendered since; later changes ask once', async () => {
    vi.useFakeTimers();
    try {
      const { render, refreshed } = page(({ text }) => picture(text.trim()));
      render(fence('journey One'));
      await vi.advanceTimersByTimeAsync(0);
      expect(refreshed()).toBe(1);
      expect(render(fence('journey One'))).toContain('<svg');
      await vi.advanceTimersByTimeAsync(10_000);
      expect(refreshed()).toBe(4);
      render(fence('journey Two'));
      await vi.advanceTimersByTimeAsync(10_000);
      expect(refreshed()).toBe(5);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what is put into the page', () => {
  it('is an SVG of ours, and all other text is escaped', () => {
    const html = pictureHtml({ ...picture('x'), problem: { line: 3, message: '`<img src=x onerror=alert(1)>` is no word.' } });
    expect(html).toContain('Line 3: “&lt;img src=x onerror=alert(1)&gt;” is no word.');
  });
  it('is nothing else', () => {
    for (const svg of ['<img src=x>', '<svg/>', 'text <svg ></svg>', '<svg ></svg><script>1</script>']) expect(isFencePictures({ pictures: [{ svg, width: 1 }] })).toBe(false);
    expect(isFencePictures({ pictures: [{ svg: '<svg ></svg>\n', width: 1 }], problem: { line: 'x', message: '' } })).toBe(false);
    expect(isFencePictures(picture('x'))).toBe(true);
  });
});
