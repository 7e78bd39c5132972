/** Names by which VS Code finds again what is ours: panels' types, and the schemes of documents that can't be written in. */

export const PREVIEW_PANEL = 'journey.preview';
export const REPORT_PANEL = 'journey.report';
/** Documents that show a journey as text. */
export const AS_TEXT = 'journey-text';
/** Reading reports of imports; they last as long as the window. Their language has the same name: it has prose's settings, lines that wrap above all. */
export const READING = 'journey-reading';
