/** Our findings, things and repairs in LSP's form. */
import {
  CodeActionKind, CompletionItemKind, DiagnosticSeverity, InsertTextFormat, InsertTextMode, SymbolKind,
  type CodeAction, type CompletionItem as LspCompletionItem, type Diagnostic, type DocumentSymbol, type TextEdit as LspTextEdit,
} from 'vscode-languageserver/node';
import type { Finding, TextEdit } from '../language/findings.ts';
import type { Kind } from '../language/model/model.ts';
import type { CompletionItem } from '../language/service/completion.ts';
import type { Repair } from '../language/service/repairs.ts';
import { withoutPlaces } from '../language/service/snippets.ts';
import type { OutlineItem } from '../language/service/symbols.ts';

const SEVERITIES = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, hint: DiagnosticSeverity.Information } as const;

export function diagnosticOf(finding: Finding): Diagnostic {
  return {
    range: finding.range, message: finding.message, severity: SEVERITIES[finding.severity], source: 'journey', code: finding.name,
    ...(finding.related && { relatedInformation: finding.related.map(({ uri, range, message }) => ({ location: { uri, range }, message })) }),
  };
}

/**
 * The places of a file where a finding's mistake stands too: marked faintly, leading to the finding, and not listed as problems.
 * Editors show diagnostics of the least severity in this way.
 */
export function echoesOf(finding: Finding, uri: string): Diagnostic[] {
  return (finding.related ?? []).filter(place => place.echo && place.uri === uri).map(({ range }) => ({
    range, message: finding.message, severity: DiagnosticSeverity.Hint, source: 'journey', code: finding.name,
    relatedInformation: [{ location: { uri: finding.uri, range: finding.range }, message: 'the finding' }],
  }));
}

/** @param toEditor the address of a file as the editor spells it */
export function codeActionOf({ fix, finding }: Repair, toEditor: (uri: string) => string): CodeAction {
  return {
    title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnosticOf(finding)], edit: { changes: changesOf(fix.edits, finding.uri, toEditor) },
    ...(fix.preferred && { isPreferred: true }),
  };
}

export function changesOf(edits: readonly TextEdit[], uri: string, toEditor: (uri: string) => string): Record<string, LspTextEdit[]> {
  const changes: Record<string, LspTextEdit[]> = {};
  for (const edit of edits) (changes[toEditor(edit.uri ?? uri)] ??= []).push({ range: edit.range, newText: edit.newText });
  return changes;
}

const SYMBOLS: Readonly<Record<Kind, SymbolKind>> = {
  journey: SymbolKind.Module, stage: SymbolKind.Namespace, touchpoint: SymbolKind.Event, pain: SymbolKind.Key, opportunity: SymbolKind.Property,
  persona: SymbolKind.Class, segment: SymbolKind.Class, team: SymbolKind.Interface, partner: SymbolKind.Interface, channel: SymbolKind.Enum,
  system: SymbolKind.Package, competitor: SymbolKind.Object, source: SymbolKind.File, metric: SymbolKind.Number, phases: SymbolKind.Array, phase: SymbolKind.EnumMember,
};

export const symbolKindOf = (kind: Kind): SymbolKind => SYMBOLS[kind];

export function documentSymbolOf(item: OutlineItem): DocumentSymbol {
  return {
    name: item.name, detail: item.detail, kind: SYMBOLS[item.kind], range: item.range, selectionRange: item.nameRange,
    children: item.children.map(documentSymbolOf),
  };
}

const COMPLETIONS = { block: CompletionItemKind.Struct, fact: CompletionItemKind.Keyword, name: CompletionItemKind.Reference, value: CompletionItemKind.EnumMember } as const;

/**
 * @param index the item's place in the list, which the editor keeps
 * @param plain for an editor that knows no places to fill in: what the lines of a block are indented by
 */
export function completionOf(item: CompletionItem, index: number, range: LspTextEdit['range'], plain?: string): LspCompletionItem {
  const snippet = item.snippet && plain === undefined;
  return {
    label: item.label, kind: COMPLETIONS[item.kind], detail: item.detail, sortText: String(index).padStart(4, '0'),
    filterText: item.filter ?? item.label, textEdit: { range, newText: item.snippet && plain !== undefined ? withoutPlaces(item.text, plain) : item.text },
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(snippet && item.text.includes('\n') && { insertTextMode: InsertTextMode.adjustIndentation }),
    ...(item.ask && { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } }),
    data: index,
  };
}
