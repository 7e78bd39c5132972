/** What a file and a project consist of: outline, names, folds, and what grows around the cursor. */
import type { SelectionRange } from 'vscode-languageserver/node';
import { selectionRanges } from '../../language/service/selection-ranges.ts';
import { findNames, folds, outline } from '../../language/service/symbols.ts';
import { documentSymbolOf, symbolKindOf } from '../convert.ts';
import { askedFor, type Register } from './context.ts';

export const registerOutline: Register = context => {
  const { connection, workspace, safely, ours, toEditor } = context;
  connection.onDocumentSymbol(safely('symbols', null, ({ textDocument }) => {
    const uri = ours(textDocument.uri);
    return outline(workspace.projectOf(uri), uri).map(documentSymbolOf);
  }));
  connection.onWorkspaceSymbol(safely('workspace symbols', null, ({ query }) => {
    const projects = new Set(workspace.files.map(uri => workspace.projectOf(uri)));
    return [...projects].flatMap(project => findNames(project, query)).map(({ thing, uri, within }) => ({
      name: thing.title ? `${thing.name}: ${thing.title.value}` : thing.name, kind: symbolKindOf(thing.kind), containerName: within?.id ?? '',
      location: { uri: toEditor(uri), range: thing.nameRange },
    }));
  }));
  connection.onFoldingRanges(safely('folding', null, ({ textDocument }) => {
    const asked = askedFor(context, textDocument);
    return asked ? folds(asked.project, asked.uri, asked.reading).map(fold => ({ startLine: fold.start, endLine: fold.end, ...(fold.comment && { kind: 'comment' }) })) : [];
  }));
  connection.onSelectionRanges(safely('selection', null, ({ textDocument, positions }) => {
    const asked = askedFor(context, textDocument);
    if (!asked?.document) return null;
    const { project, uri, reading, document } = asked, text = document.getText();
    return positions.map(position => selectionRanges(project, uri, reading, text, position)
      .reduceRight<SelectionRange | undefined>((parent, range) => ({ range, ...(parent && { parent }) }), undefined) ?? { range: { start: position, end: position } });
  }));
  return { documentSymbolProvider: true, workspaceSymbolProvider: true, foldingRangeProvider: true, selectionRangeProvider: true };
};
