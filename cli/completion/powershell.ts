import type { CompletedCommand } from './table.ts';

const quoted = (text: string): string => `'${text.replaceAll('\n', ' ').replaceAll('\'', '\'\'')}'`;
const list = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

export function powershell(commands: readonly CompletedCommand[]): string {
  return `# Completion of journey for PowerShell: journey completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName journey -ScriptBlock {
  param($word, $ast, $position)
  $commands = [ordered]@{
${commands.map(({ name, summary }) => `    ${quoted(name)} = ${quoted(summary)}`).join('\n')}
  }
  $options = @{
${commands.map(({ name, options }) => `    ${quoted(name)} = [ordered]@{ ${options.flatMap(({ name: option, short, help }) => [`--${option}`, ...(short === undefined ? [] : [`-${short}`])].map(flag => `${quoted(flag)} = ${quoted(help)}`)).join('; ')} }`).join('\n')}
  }
  $values = @{
${commands.flatMap(({ name, options }) => options.filter(({ choices }) => choices.length > 0).flatMap(({ name: option, short, choices }) =>
    [`--${option}`, ...(short === undefined ? [] : [`-${short}`])].map(flag => `    ${quoted(`${name} ${flag}`)} = ${list(choices)}`))).join('\n')}
  }
  $words = @{
${commands.filter(({ words }) => words.length > 0).map(({ name, words }) => `    ${quoted(name)} = ${list(words)}`).join('\n')}
  }
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  $complete = { param($text, $help) if ($text -like "$word*") { [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $help) } }
  if ($before.Count -lt 2) { foreach ($name in $commands.Keys) { & $complete $name $commands[$name] }; return }
  $command = $before[1]
  $taken = $values["$command $($before[-1])"]
  if ($taken) { foreach ($value in $taken) { & $complete $value $value }; return }
  if ($word -like '-*' -and $options[$command]) { foreach ($name in $options[$command].Keys) { & $complete $name $options[$command][$name] }; return }
  foreach ($value in $words[$command]) { & $complete $value $value }
}
`;
}
