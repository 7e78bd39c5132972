/** From a name to what it means and to all that mention it; new names; which journeys lead where. */
import { ErrorCodes, ResponseError, type CallHierarchyItem } from 'vscode-languageserver/node';
import { leadAt, leadsFrom, leadsTo } from '../../language/service/leads.ts';
import { definitions, references } from '../../language/service/navigation.ts';
import { rename, renameable } from '../../language/service/rename.ts';
import type { Place } from '../../language/names/project.ts';
import { changesOf, symbolKindOf } from '../convert.ts';
import type { Register } from './context.ts';

export const registerNavigation: Register = ({ connection, workspace, safely, ours, toEditor }) => {
  connection.onDefinition(safely('definition', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri);
    return definitions(workspace.projectOf(uri), uri, position)
      .map(found => ({ targetUri: toEditor(found.uri), targetRange: found.block, targetSelectionRange: found.range, originSelectionRange: found.origin }));
  }));
  connection.onReferences(safely('references', null, ({ textDocument, position, context }) => {
    const uri = ours(textDocument.uri);
    return references(workspace.projectOf(uri), uri, position, context.includeDeclaration).map(found => ({ uri: toEditor(found.uri), range: found.range }));
  }));
  connection.onDocumentHighlight(safely('highlight', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri);
    return references(workspace.projectOf(uri), uri, position, true).filter(found => found.uri === uri).map(({ range }) => ({ range }));
  }));

  connection.onPrepareRename(safely('rename', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri), found = renameable(workspace.projectOf(uri), uri, position);
    return found ? { range: found.range, placeholder: found.name } : null;
  }));
  connection.onRenameRequest(safely('rename', null, ({ textDocument, position, newName }) => {
    const uri = ours(textDocument.uri), result = rename(workspace.projectOf(uri), uri, position, newName);
    if (typeof result === 'string') throw new ResponseError(ErrorCodes.InvalidParams, result);
    return { changes: changesOf(result, uri, toEditor) };
  }));

  const itemOf = ({ thing, uri }: Place): CallHierarchyItem => ({
    name: thing.title?.value.replace(/\s+/g, ' ').trim() || thing.name, detail: thing.id, kind: symbolKindOf(thing.kind), uri: toEditor(uri),
    range: thing.range, selectionRange: thing.nameRange,
  });
  /** The editor hands back what it was given; meanwhile the text may have changed. */
  const placeOf = (item: CallHierarchyItem): Place | undefined => {
    const uri = ours(item.uri);
    return leadAt(workspace.projectOf(uri), uri, item.selectionRange.start);
  };
  const { callHierarchy } = connection.languages;
  callHierarchy.onPrepare(safely('leads', null, ({ textDocument, position }) => {
    const uri = ours(textDocument.uri), place = leadAt(workspace.projectOf(uri), uri, position);
    return place ? [itemOf(place)] : null;
  }));
  callHierarchy.onIncomingCalls(safely('leads', null, ({ item }) => {
    const place = placeOf(item);
    return place ? leadsTo(workspace.projectOf(place.uri), place).map(lead => ({ from: itemOf(lead.place), fromRanges: [...lead.ranges] })) : null;
  }));
  callHierarchy.onOutgoingCalls(safely('leads', null, ({ item }) => {
    const place = placeOf(item);
    return place ? leadsFrom(workspace.projectOf(place.uri), place).map(lead => ({ to: itemOf(lead.place), fromRanges: [...lead.ranges] })) : null;
  }));

  return {
    definitionProvider: true, referencesProvider: true, documentHighlightProvider: true, renameProvider: { prepareProvider: true }, callHierarchyProvider: true,
  };
};
