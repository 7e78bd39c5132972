/** Repairs of findings, and refactorings. */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver/node';
import { excuseFix, isExcusable } from '../../language/config/excuses.ts';
import { overlap } from '../../language/service/places.ts';
import { refactorings } from '../../language/service/refactorings.ts';
import { repairAll, repairsAt } from '../../language/service/repairs.ts';
import { textRepairs } from '../../language/service/text-repairs.ts';
import { snippetEdit } from '../snippet-edits.ts';
import { changesOf, codeActionOf } from '../convert.ts';
import { askedFor, lineOf, type Register } from './context.ts';

/** Repairs all of a file that is right in nearly every case; for `editor.codeActionsOnSave`. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.journey`;

export const registerActions: Register = context => {
  const { connection, workspace, safely, toEditor, echoesIn, client } = context;
  connection.onCodeAction(safely('repairs', null, ({ textDocument, range, context: { only } }) => {
    const asked = askedFor(context, textDocument);
    if (!asked) return null;
    const { uri, project, reading, document } = asked;
    const isWanted = (kind: string, unasked = true): boolean => only === undefined ? unasked : only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
    const actions: CodeAction[] = [], findings = workspace.findings(uri);
    const lines = document?.getText().split(/\r\n|\r|\n/) ?? [];
    const knowsPlaces = client().workspace?.workspaceEdit?.snippetEditSupport === true && client().workspace?.workspaceEdit?.documentChanges === true;
    if (isWanted(CodeActionKind.QuickFix)) {
      const excuses = document ? findings.filter(finding => isExcusable(finding) && overlap(finding.range, range))
        .map(finding => ({ finding, fix: excuseFix(finding, lineOf(document, finding.range.start.line)) })) : [];
      const moves = document ? textRepairs(findings.filter(finding => overlap(finding.range, range)), { project, uri, reading, text: document.getText() }) : [];
      for (const repair of [...repairsAt(findings, range, uri, echoesIn(uri)), ...moves, ...excuses]) {
        const places = knowsPlaces && document ? snippetEdit(repair.fix, repair.finding.uri, toEditor, document.version, repair.finding.uri === uri ? lines : []) : undefined;
        if (places ?? !repair.fix.snippet) actions.push({ ...codeActionOf(repair, toEditor), ...(places && { edit: places }) });
      }
    }
    if (document) for (const { title, kind, edits } of refactorings(project, uri, reading, document.getText(), range.start)) {
      if (isWanted(kind)) actions.push({ title, kind, edit: { changes: changesOf(edits, uri, toEditor) } });
    }
    const all = isWanted(FIX_ALL, false) ? repairAll(findings) : undefined;
    if (all) actions.push({ title: all.title, kind: FIX_ALL, edit: { changes: changesOf(all.edits, uri, toEditor) } });
    return actions;
  }));
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorExtract, CodeActionKind.RefactorRewrite, FIX_ALL] } };
};
