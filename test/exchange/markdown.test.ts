/** Markdown: tables, labelled sections, diagrams, HTML blueprints, lists. No cell is lost. */
import { describe, expect, test } from 'vitest';
import { readHtmlTable } from '../../exchange/markdown/html.ts';
import { corpus } from './corpus.ts';
import { importing, said, type Result } from './importing.ts';

const flat = (text: string): string => text.replace(/\\(["\\])/g, '$1').replaceAll('\\n', ' ').replace(/\s+/g, ' ');
const bare = (text: string): string => text.replace(/\[([^\]]+)\]\(([^)]*)\)/g, '$1 ($2)').replace(/[*`_"“”]/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();

/** Every cell of every pipe table and every item of a cell stands in the journey or among what was left out. */
function keepsTables(source: string, { text, report }: Result): void {
  const written = bare(flat(text)) + report.leftOut.map(({ found }) => bare(found)).join(' ');
  const rows = source.split('\n').filter(line => /^\|.*\|\s*$/.test(line) && !/^[|\s:-]+$/.test(line));
  for (const cell of rows.flatMap(row => row.slice(1, -1).split('|')).map(bare).filter(cell => cell !== '')) {
    for (const wanted of cell.replace(/^\d+[.)]\s*/, '').split(/[\s;；、,.]+/).filter(part => /[\p{L}\p{N}]/u.test(part))) {
      if (!LABELS.test(cell)) expect(written, `${cell}\n${text}`).toContain(wanted);
    }
  }
}
/** Labels that are read say what their cells are; they needn't stand in the journey themselves. */
const LABELS = /^(Stage|User Goal|Main Question|Row|Content|Actions|Emotions|Pains|Remaining pains|Opportunities|Opportunity|段階|教員の頭の中|競合|離脱条件)$/;

const BLUEPRINT = `# Burger
<div>
<table>
<caption>How it works</caption>
<tr><th><strong>User steps</strong><br>What they do</th><th>Decide</th><th>Order</th></tr>
<tr><th>Frontstage</th><td><ul><li>Website<li>Radio &amp; TV</ul></td><td rowspan="2">Counter<br/>Menu</td></tr>
<tr><th>Backstage</th><td>Upkeep</td></tr>
</table>
</div>
`;

describe('shapes', () => {
  test('a table of stages', async () => {
    const { text, report } = await importing('map.md', '# Reading\n\n**Persona:** Ann, Bob\n\n| Stage | Discover | Borrow |\n|---|---|---|\n| Actions | Searches<br>Asks | Signs in |\n| Emotions | 🙂 Curious | 😡 Angry |\n\nThe end.\n');
    expect(text).toContain('journey Reading\n  state current\n  for Ann, Bob\n\nstage Discover\n\n  touchpoint Discover\n    action "Searches"\n    action "Asks"\n    emotion +1 "🙂 Curious"\n\nstage Borrow\n\n  touchpoint SignsIn "Signs in"\n    emotion -2 "😡 Angry"\n');
    expect(report.leftOut.map(({ place, found }) => [place.line, found])).toEqual([[10, 'The end.']]);
  });

  test('sections with labels, merged with a table of the same stages', async () => {
    const { file, report, text } = await importing('map.md', `# Reading

| Stage | Evaluate | Borrow |
|---|---|---|
| User Goal | Know | Get it |

## In detail
### 1. Evaluate availability
**User Actions**
- Opens the page
- Looks around

**Pain Points**

No button.

**Scope:** later

### 2. Borrow
#### Thoughts
> "Now?"

#### Opportunity
Explain with:
- an icon
- a line
`);
    expect(file.journeys).toHaveLength(1);
    expect(text).toContain('stage Evaluate\n  goal "Know"\n\n  touchpoint EvaluateAvailability "Evaluate availability"\n    action "Opens the page"\n    action "Looks around"\n    note "Scope: later"\n    pain NoButton "No button."\n');
    expect(text).toContain('stage Borrow\n  goal "Get it"\n\n  touchpoint Borrow\n    thought "Now?"\n\nopportunity ExplainWith "Explain with"\n  note "Stage: Borrow"\n  note "an icon"\n  note "a line"\n');
    expect(report.doubts.map(({ found }) => found)).toEqual(['Evaluate availability']);
  });

  test('a table for each stage, and for each path in it', async () => {
    const { text } = await importing('map.md', '# Loop\n## Stage 1: Orient\n### Fast\n| Row | Content |\n|-|-|\n| **Actions** | Runs it |\n| **Emotions** | Fine (neutral) |\n### Slow\n| Row | Content |\n|-|-|\n| **Actions** | Thinks |\n| **Pains** | "Too slow." "Too dull." |\n## Stage 2: Ship\n| Row | Content |\n|-|-|\n| **Actions** | Sends |\n| **Emotions** | Good |\n');
    expect(text).toContain('stage Orient\n\n  touchpoint Fast\n    action "Runs it"\n    emotion 0 "Fine (neutral)"\n\n  touchpoint Slow\n    action "Thinks"\n    pain TooSlow "Too slow."\n    pain TooDull "Too dull."\n\nstage Ship\n\n  touchpoint Sends\n    emotion +1 "Good"\n');
  });

  test('diagrams in fences', async () => {
    const { text, report } = await importing('readme.md', '# Us\n\n```mermaid\njourney\n  title One\n  section S\n    A: five: Me\n```\n\n```mermaid\nflowchart TD\n```\n\n```mermaid\njourney\n  title Two\n  section T\n    B: 3: Me\n```\n');
    expect(text.match(/^journey .*/gm)).toEqual(['journey One', 'journey Two']);
    expect(text.match(/^persona /gm)).toHaveLength(1);
    expect(said(report)).toEqual([expect.stringMatching(/^doubt 7: The score/), expect.stringMatching(/^left out 3?1?\d: flowchart/)]);
  });

  test('a blueprint in HTML', async () => {
    const { text, report } = await importing('blueprint.md', BLUEPRINT);
    expect(text).toContain('stage Decide\n\n  touchpoint Decide\n    frontstage "Website"\n    frontstage "Radio & TV"\n    backstage "Upkeep"\n\nstage Order\n\n  touchpoint Order\n    frontstage "Counter"\n    frontstage "Menu"\n');
    expect(report.cells).toMatchObject({ all: 8, leftOut: 0 });
  });

  test('a numbered list, where there is nothing else', async () => {
    const { text, report } = await importing('flow.md', '# Subscribe\n## Description\nFor new customers\n## Flow\n1. Landing page\n   1. Select\n2. Basket\n   1. Pay\n   2. Wait\n');
    expect(text).toContain('note "Description: For new customers"\n\nstage LandingPage "Landing page"\n\n  touchpoint Select\n\nstage Basket\n\n  touchpoint Pay\n\n  touchpoint Wait\n');
    expect(report.doubts[0]!.otherwise).toBe('touchpoints and, below each, what is done there');
  });

  test('lists below headings that say that they are stages', async () => {
    const { text } = await importing('flow.md', '# Way\n## Phase 1: See\n- Sees an ad\n- Asks\n## Phase 2: Buy\n- **Actions:** Pays\n- **Thoughts:** At last\n');
    expect(text).toContain('stage See\n\n  touchpoint SeesAnAd "Sees an ad"\n\n  touchpoint Asks\n\nstage Buy\n\n  touchpoint Pays\n    thought "At last"\n');
  });

  test('what holds no journey is refused', async () => {
    await expect(importing('a.md', '# Hello\n\nWorld\n')).rejects.toThrow(/No journey was found in a\.md/);
  });
});

describe('HTML tables', () => {
  const rows = (html: string) => readHtmlTable(html).rows.map(row => row.map(({ text }) => text));

  test('cells over several rows and columns keep their places', () => {
    expect(rows('<table><tr><td colspan=2>a<td>b</tr><tr><td rowspan=2>c<td>d<td>e<tr><td>f<td>g</table>')).toEqual([['a', '', 'b'], ['c', 'd', 'e'], ['', 'f', 'g']]);
  });

  test('no forged span and no entity costs anything', () => {
    const { rows: [row] } = readHtmlTable('<table><tr><td colspan="99999999" rowspan="99999999">&#99999999; &lol; &#0;<script>alert(1)</script></table>');
    expect(row!.length).toBeLessThan(300);
    expect(row![0]!.text).toContain('&lol;');
  });
});

test('real documents come in with no cell of a table lost', async () => {
  for (const { name, bytes, text } of corpus('maps', '.md')) {
    const result = await importing(name, bytes), { cells } = result.report;
    keepsTables(text, result);
    expect(cells!.all).toBe(cells!.facts + cells!.notes + cells!.labels + cells!.leftOut);
    // What is left out is told, cell by cell.
    expect(result.report.leftOut.length, name).toBeGreaterThanOrEqual(cells!.leftOut);
  }
});
