/** Texts that mean something to whoever prints them carelessly: a browser, a Markdown page, a terminal, a CI runner, a spreadsheet, a program. */

export const ATTACKS: readonly string[] = [
  // Pages and pictures
  '<script>window.hit=1</script>', '</title><script>window.hit=1</script>', '</style><script>window.hit=1</script>', '</text></svg><script>window.hit=1</script>',
  ']]><img src=x onerror=window.hit=1>', '--><svg onload=window.hit=1>', '<img src=x onerror="window.hit=1">', '"><img src=https://evil.invalid/x onerror=window.hit=1>',
  '\' onmouseover=\'window.hit=1', '" autofocus onfocus="window.hit=1', '`onload=window.hit=1`', '<iframe srcdoc="<script>parent.hit=1</script>">', '<a href="javascript:window.hit=1">x</a>',
  'javascript:window.hit=1', '&lt;script&gt;window.hit=1&lt;/script&gt;', '&#x3c;script&#x3e;', '<style>@import url(https://evil.invalid/x)</style>', 'url(https://evil.invalid/x)',
  '<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;', '<base href=https://evil.invalid>', '<meta http-equiv=refresh content="0;url=https://evil.invalid">', '{{constructor.constructor(1)()}}', '${window.hit=1}',
  // Markdown
  '![x](https://evil.invalid/x.png)', '[x](javascript:window.hit=1)', '[x](https://evil.invalid)', '<https://evil.invalid>', 'https://evil.invalid/auto', 'www.evil.invalid', '| a | b |', '@team', '@org/team please merge',
  '#123', 'GH-12', 'org/repo#7', 'closes #1', '```', '~~~', '</details>', '- [x] done', '# heading', '> quote', '**bold**', '$x$', '[^1]: x', '<!-- x', '\\', '`',
  // Terminals and CI runners
  '::error::forged', '::set-output name=x::y', '::add-mask::a', '##[error]forged', '##vso[task.setvariable]x', '%0A::error::forged', '\n::error::forged', '\r::warning::x', '\u001b[31mred', '\u001b]0;title\u0007',
  '\u001b]8;;https://evil.invalid\u0007link\u001b]8;;\u0007', '\u009b31m', '\b\b\b', '\u202eright to left', '\u2066isolated', '\u200bzero', 'section_start:0:x\r',
  // Spreadsheets
  '=HYPERLINK("https://evil.invalid")', '+1+1', '-1+1', '@SUM(A1)', '\t=1+1', '\r=1+1', '=cmd|\' /C calc\'!A0', ' =1+1', '＝1+1', '"=1+1', 'a","=1+1',
  // Programs
  '__proto__', 'constructor', 'toString', '$(touch hit)', '`touch hit`', '; touch hit', '| touch hit', '%s%n', '../../etc/passwd', '\ud800', '\u2028', 'x'.repeat(5000), '😀'.repeat(200), 'مرحبا', 'e\u0301'.repeat(300),
];
