/** “New Journey from Template…”: a whole map to begin with, in the language of its readers. */
import * as vscode from 'vscode';
import { fillTemplate } from '../../templates/fill.ts';
import { LANGUAGES, TEMPLATES, type TemplateLanguage } from '../../templates/templates.ts';
import { today } from '../../templates/today.ts';

/** What the command does. Name and place are chosen when the text is saved. */
export async function newFromTemplate(): Promise<void> {
  const template = (await vscode.window.showQuickPick(TEMPLATES.map((each) => ({ label: each.title, detail: each.about, each })), {
    title: 'New Journey from Template', placeHolder: 'What is the journey about?', matchOnDetail: true,
  }))?.each;
  if (!template) return;
  const language = (await vscode.window.showQuickPick(languages().map((each) => ({ label: LANGUAGES[each], each })), {
    title: `New Journey from Template: ${template.title}`, placeHolder: 'In which language?',
  }))?.each;
  if (!language) return;
  const text = fillTemplate((await template.texts[language]()).default, { today: today(), language });
  const document = await vscode.workspace.openTextDocument({ language: 'journey', content: text });
  // The first thing to fill in is selected, ready to be written over.
  const first = /\{[^}]*\}/u.exec(document.getText());
  const start = document.positionAt(first?.index ?? 0), end = document.positionAt((first?.index ?? 0) + (first?.[0].length ?? 0));
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, end) });
}

/** The editor's own language first. */
function languages(): readonly TemplateLanguage[] {
  const wanted = vscode.env.language.toLowerCase(), own = wanted.startsWith('zh') ? 'zh-Hant' : wanted.startsWith('ja') ? 'ja' : 'en';
  return (Object.keys(LANGUAGES) as TemplateLanguage[]).toSorted((a, b) => Number(b === own) - Number(a === own));
}
