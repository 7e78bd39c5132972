/** A document's blocks → sections, each with what it says under labels: `**Pain points**`, `Thoughts: …`, a heading that names a lane. */
import type { Cell } from '../tables/grid.ts';
import { isStageHeading, laneOf } from '../tables/lanes.ts';
import { labelOf, type Field } from '../tables/records.ts';
import { itemLines, type Block, type Item } from './blocks.ts';

export type Table = Extract<Block, { is: 'table' }>;

export interface Section {
  /** 0 for what stands before the first heading. */
  readonly level: number;
  readonly title: string;
  readonly line: number;
  readonly parent: Section | undefined;
  readonly fields: Field[];
  readonly tables: Table[];
  readonly diagrams: Extract<Block, { is: 'code' }>[];
  readonly lists: Extract<Block, { is: 'list' }>[];
  /** What is none of these. */
  readonly others: Cell[];
  /** The heading names a lane of the section around it, and the section holds nothing else. */
  readonly lane: boolean;
}

const BOLD = /^(?:\*\*|__)([^*_\n]{1,60}?)(?:\*\*|__)\s*(?:[:：-]\s*)?([^]*)$/;
const PLAIN = /^([^:：\n.]{1,40})[:：]\s*([^]*)$/;

/** The label that a text begins with. A bold one may name anything; a plain one has to name a lane. */
function labelIn(text: string): { label: string; rest: string } | undefined {
  const bold = BOLD.exec(text.trim());
  if (bold && (bold[2] === '' || /[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：-]/.test(text.slice(0, text.length - bold[2]!.length)) || laneOf(bold[1]!) !== undefined)) return { label: bold[1]!, rest: bold[2]!.trim() };
  const plain = PLAIN.exec(text.trim());
  return plain && laneOf(plain[1]!) !== undefined ? { label: plain[1]!, rest: plain[2]!.trim() } : undefined;
}

export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let section = open(0, '', 1, undefined);
  /** The label that what comes is under. */
  let under: { section: Section; label: string; lines: string[]; line: number } | undefined;
  const close = (): void => {
    if (under) under.section.fields.push(fieldOf(under.label, under.lines.join('\n'), under.line));
    under = undefined;
  };
  for (const block of blocks) {
    switch (block.is) {
      case 'heading': {
        close();
        let parent: Section | undefined = section;
        while (parent && parent.level >= block.level) parent = parent.parent;
        const names = laneOf(block.text), isLane = names !== undefined && parent !== undefined && parent.level > 0 && !isStageHeading(block.text) && names !== 'stage' && names !== 'step' && names !== 'title';
        section = open(block.level, block.text, block.line, parent, isLane);
        // What stands under such a heading is the outer section's.
        if (isLane) under = { section: outer(section), label: block.text, lines: [], line: block.line };
        break;
      }
      case 'text': {
        const label = labelIn(block.text);
        if (label) { close(); under = { section: outer(section), label: label.label, lines: label.rest === '' ? [] : [label.rest], line: block.line }; } else if (under) under.lines.push(block.text);
        else section.others.push({ text: block.text, place: { line: block.line } });
        break;
      }
      case 'list': {
        const labelled = block.items.map(item => labelIn(item.text));
        if (labelled.some(label => label && laneOf(label.label) !== undefined) && (!under || under.lines.length === 0)) {
          close();
          block.items.forEach((item, i) => {
            const label = labelled[i];
            if (label) outer(section).fields.push(fieldOf(label.label, [label.rest, ...item.children.flatMap(itemLines)].filter(Boolean).join('\n'), item.line));
            else section.others.push({ text: itemLines(item).join('\n'), place: { line: item.line } });
          });
        } else if (under) under.lines.push(...block.items.flatMap(itemLines));
        else section.lists.push(block);
        break;
      }
      case 'table': close(); section.tables.push(block); break;
      case 'code':
        if (block.language === 'mermaid' || /^\s*journey\b/.test(block.text)) section.diagrams.push(block);
        else section.others.push({ text: block.text, place: { line: block.line } });
        break;
    }
  }
  close();
  return sections;

  function open(level: number, title: string, line: number, parent: Section | undefined, lane = false): Section {
    const made: Section = { level, title, line, parent, fields: [], tables: [], diagrams: [], lists: [], others: [], lane };
    sections.push(made);
    return made;
  }
}

const outer = (section: Section): Section => section.lane && section.parent ? section.parent : section;

function fieldOf(label: string, text: string, line: number): Field {
  return { lane: laneOf(label), label: labelOf(label), cell: { text: text === '' ? '' : text, place: { line } } };
}

export const headingsOf = (section: Section): string[] => section.parent ? [...headingsOf(section.parent), section.title] : section.title === '' ? [] : [section.title];
export const listText = (items: readonly Item[]): string => items.flatMap(itemLines).join('\n');
