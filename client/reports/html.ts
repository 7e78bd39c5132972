/** The HTML that a report's panel starts with; what the report says is put in by its script. */

export interface ReportParts {
  /** Fresh for each page; only what carries it runs. */
  readonly nonce: string;
  /** The address of the bundled script. */
  readonly script: string;
  /** The server's style of reports. */
  readonly style: string;
}

const COLOURS = `:root { --paper: var(--vscode-editor-background); --accent: var(--vscode-focusBorder); --good: var(--vscode-testing-iconPassed, #1a7f4b); --look: var(--vscode-editorWarning-foreground, #9a6200); --bad: var(--vscode-editorError-foreground, #b3261e); }
body { padding: 24px 28px 48px; background: var(--vscode-editor-background); color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); }
@media (max-width: 620px) { body { padding: 14px 16px 32px; } }
.report code { font-family: var(--vscode-editor-font-family); color: inherit; background: none; padding: 0; }`;

/** A page with a policy that lets it run its own script and style, and load nothing at all. */
export function reportHtml({ nonce, script, style }: ReportParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Journey report</title>
<style nonce="${nonce}">${COLOURS}${style.replaceAll('<', '')}</style>
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${script.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></script>
</body>
</html>`;
}
