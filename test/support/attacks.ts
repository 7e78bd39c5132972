/** Texts that would be something else than text to whoever reads a report carelessly, and a project that is full of them. */

export const TEXTS: readonly string[] = [
  '::error::forged', '  ::set-output name=x::forged', '::stop-commands::x', '%0A::error::forged', '##[error]forged', 'x ##[set-env name=PATH;]forged', '##vso[task.complete result=Failed;]',
  '##teamcity[buildProblem description=1]', '| @team <img src=x onerror=alert(1)> |', '<script>alert(1)</script>', ']]>', '<![CDATA[', '&amp;&#0;', '<!-- x --><!DOCTYPE a [<!ENTITY b "c">]>',
  '\u001b[31mred\u001b]0;title\u0007', '\u202egnorw\u2066', 'a\u0000b\u0008c', 'a\ud800b', '\ufffe\uffff', '"}],"x":[{"', '${{ github.token }}', '$(touch forged) `touch forged`', '=1+1', '\u2028\u2029\u0085',
];

/** Names of files, as a stranger's repository can have them. */
export const NAMES: readonly string[] = [
  'a\n::error::forged.journey', '::error::forged.journey', 'a%0A::warning::forged.journey', '##[error]forged.journey', 'a,line=1::forged.journey', '-rf.journey', '$(touch forged).journey',
  '<img src=x>&"\'.journey', ']]>.journey', '日本 語.journey', '\u202egnorw\u001b[31m.journey', 'file:a?b#c.journey', '@team.journey', '..x.journey',
];

/** Journeys whose every message quotes something hostile. */
export function hostileFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  NAMES.forEach((name, i) => {
    files[name] = TEXTS.flatMap((text, j) => {
      const quoted = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\0', '');
      return i % 3 === j % 3 ? [`journey J${i}x${j} "${quoted}"`, '  state current', `  owner ${text.replaceAll('\0', '')}`, `stage S "${quoted}"`, `  touchpoint T "${quoted}"`, text.replaceAll('\0', '')] : [];
    }).join('\n');
  });
  files['with-null.journey'] = 'team A\0';
  return files;
}
