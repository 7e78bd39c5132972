/** A file that is a Mermaid diagram. Diagrams inside Markdown are found by `markdown/`. */
import type { PlainFile } from '../../language/plain/plain.ts';
import { Draft } from '../draft.ts';
import { ImportError, type Gathered } from '../report.ts';
import { readMermaid } from './read.ts';

export function readMermaidFile(text: string, name: string, said: Gathered): PlainFile {
  const draft = new Draft(), instead = readMermaid(text, 1, draft, said);
  if (instead !== undefined) {
    throw new ImportError(instead === '' ? `${name} is empty: there is no diagram in it.`
      : `${name} is no Mermaid journey: it begins with \`${instead.slice(0, 40)}\` instead of \`journey\`. Other Mermaid diagrams can't be imported.`);
  }
  return draft.file(said, 'diagram');
}
