/** While somebody writes: what can stand here, what a line looks like, and the layout. */
import type { CompletionItem } from 'vscode-languageserver/node';
import { format } from '../../language/format/format.ts';
import { complete, type Completions } from '../../language/service/completion.ts';
import { FORMAT_AFTER, formatDocument, formatOnType, formatRange } from '../../language/service/formatting.ts';
import { signature } from '../../language/service/signature.ts';
import { completionOf } from '../convert.ts';
import { askedFor, lineOf, type Register } from './context.ts';

export const registerWriting: Register = context => {
  const { connection, safely, documents, client, log } = context;
  let offered: Completions | undefined;

  connection.onCompletion(safely('completion', null, ({ textDocument, position }) => {
    const asked = askedFor(context, textDocument);
    if (!asked?.document) return null;
    const line = lineOf(asked.document, position.line);
    offered = complete(asked.project, asked.uri, asked.reading, line, position, new Date().toISOString().slice(0, 10));
    const { items, range } = offered;
    const snippets = client().textDocument?.completion?.completionItem?.snippetSupport === true;
    return { isIncomplete: false, items: items.map((item, i) => completionOf(item, i, range, snippets ? undefined : /^[ \t]*/.exec(line)![0])) };
  }));
  connection.onCompletionResolve((item: CompletionItem) => {
    const documentation = typeof item.data === 'number' ? offered?.items[item.data]?.documentation : undefined;
    try {
      if (documentation) item.documentation = { kind: 'markdown', value: documentation() };
    } catch (error) {
      log('completion', error);
    }
    return item;
  });

  connection.onSignatureHelp(safely('signature help', null, ({ textDocument, position }) => {
    const asked = askedFor(context, textDocument);
    const found = asked?.document && signature(asked.reading, lineOf(asked.document, position.line), position);
    if (!found) return null;
    const { label, parameters, documentation, active } = found;
    return {
      signatures: [{ label, parameters: parameters.map(([from, to]) => ({ label: [from, to] as [number, number] })), documentation: { kind: 'markdown' as const, value: documentation } }],
      // Past the last one none is marked.
      activeSignature: 0, activeParameter: active ?? parameters.length,
    };
  }));

  connection.onDocumentFormatting(safely('formatting', null, ({ textDocument }) => {
    const text = documents.get(textDocument.uri)?.getText();
    if (text === undefined) return null;
    const edits = formatDocument(text);
    if (edits.length > 0) return edits;
    // Nothing to change looks like something that didn't work: why is said where the editor keeps such things.
    const formatted = format(text);
    if ('refused' in formatted) connection.console.info(`Not formatted. ${formatted.refused}`);
    return [];
  }));
  connection.onDocumentRangeFormatting(safely('formatting', null, ({ textDocument, range }) => {
    const text = documents.get(textDocument.uri)?.getText();
    return text === undefined ? null : formatRange(text, range);
  }));
  connection.onDocumentOnTypeFormatting(safely('formatting', null, ({ textDocument, position }) => {
    const text = documents.get(textDocument.uri)?.getText();
    return text === undefined ? null : formatOnType(text, position);
  }));

  return {
    completionProvider: { triggerCharacters: [' ', ',', '.', '"'], resolveProvider: true },
    signatureHelpProvider: { triggerCharacters: [' ', ','], retriggerCharacters: ['"'] },
    documentFormattingProvider: true, documentRangeFormattingProvider: true, documentOnTypeFormattingProvider: { firstTriggerCharacter: FORMAT_AFTER },
  };
};
