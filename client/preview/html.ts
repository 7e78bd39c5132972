/** The HTML that a preview starts with: nothing but the script; everything else is built by it. */

export interface PageParts {
  /** Fresh for each page; only what carries it runs. */
  readonly nonce: string;
  /** The address of the bundled script. */
  readonly script: string;
}

/** A page with a policy that lets it run its own script and style, and load nothing at all; of images only those that it makes itself, to paint PNGs. */
export function previewHtml({ nonce, script }: PageParts): string {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Journey preview</title>
<style nonce="${nonce}">html, body { margin: 0; padding: 0; height: 100%; overflow: hidden; }</style>
</head>
<body>
<script nonce="${nonce}" src="${script.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></script>
</body>
</html>`;
}
