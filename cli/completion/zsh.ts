import type { CompletedCommand, CompletedOption } from './table.ts';

/** Inside single quotes, and inside brackets or after a colon of a specification. */
const quoted = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&').replaceAll('\'', '\'\\\'\'').replaceAll('\n', ' ');

export function zsh(commands: readonly CompletedCommand[]): string {
  return `#compdef journey
# Completion of journey for zsh: source <(journey completion zsh), after compinit
_journey() {
  local curcontext=$curcontext state line
  _arguments -C '--version[what version this is]' '(-h --help)'{-h,--help}'[what there is]' '1: :->command' '*:: :->arguments' && return
  case $state in
    command)
      local -a commands
      commands=(
${commands.map(({ name, summary }) => `        '${name}:${quoted(summary)}'`).join('\n')}
      )
      _describe command commands ;;
    arguments)
      case $words[1] in
${commands.map(({ name, options, words, files }) => [
    `        ${name})`, `          _arguments -s ${[...options.map(optionOf), ...(files ? [files === '*' ? '\'*:file:_files\'' : '\'*:file:_files -g "*.journey(-.)"\''] : words.length > 0 ? [`'*:word:(${words.join(' ')})'`] : [])].join(' \\\n            ')} ;;`,
  ].join('\n')).join('\n')}
      esac ;;
  esac
}
if [[ $funcstack[1] == _journey ]]; then _journey "$@"; else compdef _journey journey; fi
`;
}

function optionOf({ name, short, help, takes, choices, multiple }: CompletedOption): string {
  const value = takes === 'nothing' ? '' : `:${name}:${choices.length > 0 ? `(${choices.join(' ')})` : takes === 'file' ? '_files' : ' '}`;
  const about = `'[${quoted(help)}]${value}'`;
  if (short === undefined) return `'${multiple ? '*' : ''}--${name}'${about}`;
  return `${multiple ? '\'*\'' : `'(-${short} --${name})'`}{-${short},--${name}}${about}`;
}
