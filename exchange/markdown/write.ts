/** Journeys as Markdown, for a wiki or a pull request: a table for each stage, its touchpoints side by side. */
import type { PlainFile } from '../../language/plain/plain.ts';
import { escape, inline } from '../../language/service/markdown.ts';
import { lostInMatrix, matrixOf, titleOf, titlesIn, type Column } from '../tables/matrix.ts';

/** Lanes that say something of a stage as a whole: they stand above its table. */
const OF_STAGE: ReadonlySet<string> = new Set(['Stage', 'Goal', 'Milestones']);

const line = (text: string): string => inline(text.replace(/\s*\n\s*/g, ' '));
const cell = (texts: readonly string[]): string => texts.flatMap(text => text.split('\n')).map(line).join('<br>');

export function writeMarkdown(file: PlainFile, project: PlainFile): { text: string; lost: string[] } {
  const titles = titlesIn(project), out: string[] = [];
  for (const journey of file.journeys ?? []) {
    const { title, about, columns, lanes } = matrixOf(journey, project);
    out.push(`# ${escape(title)}`, '', ...about.flatMap(([label, text]) => [`**${label}:** ${line(text)}`, '']));
    for (const stage of journey.stages ?? []) {
      const own = columns.flatMap((column: Column, i) => column.stage === stage ? [i] : []), first = own[0]!;
      out.push(`## ${escape(titleOf(stage))}`, '');
      for (const { label, cells } of lanes) if (OF_STAGE.has(label) && label !== 'Stage' && cells[first]!.length > 0) out.push(`**${label}:** ${cell(cells[first]!)}`, '');
      const rows = lanes.filter(({ label, cells }) => !OF_STAGE.has(label) && own.some(i => cells[i]!.length > 0));
      rows.forEach(({ label, cells }, i) => {
        out.push(`| ${label} | ${own.map(at => cell(cells[at]!)).join(' | ')} |`);
        if (i === 0) out.push(`| --- | ${own.map(() => '---').join(' | ')} |`);
      });
      if (rows.length > 0) out.push('');
    }
    const opportunities = journey.opportunities ?? [];
    if (opportunities.length > 0) {
      out.push('## Opportunities', '', '| Opportunity | Addresses | Owner | Impact | Effort | Status |', '| --- | --- | --- | --- | --- | --- |',
        ...opportunities.map(each => `| ${[[titleOf(each)], each.addresses ?? [], titles('teams', each.owners), [each.impact ?? ''], [each.effort ?? ''], [each.status ?? '']].map(cell).join(' | ')} |`), '');
    }
  }
  return { text: out.join('\n'), lost: [...new Set((file.journeys ?? []).flatMap(lostInMatrix))] };
}
