import type { CompletedCommand } from './table.ts';

const words = (all: readonly string[]): string => `COMPREPLY=($(compgen -W '${all.join(' ')}' -- "$cur"))`;
const flags = ({ name, short }: { readonly name: string; readonly short?: string }): string[] => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];

/** Nothing newer than the bash of macOS (3.2) is needed. */
export function bash(commands: readonly CompletedCommand[]): string {
  return `# Completion of journey for bash: source <(journey completion bash)
_journey_files() {
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -d -- "$cur") $(compgen -f -X "\${1:-!*}" -- "$cur"))
}
_journey() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in -*) ;; *) command=\${COMP_WORDS[i]}; break ;; esac
  done
  case $command in
    '') ${words([...commands.map(({ name }) => name), 'help', '--help', '--version'])} ;;
    help) ${words(commands.map(({ name }) => name))} ;;
${commands.map(commandOf).join('\n')}
  esac
}
complete -F _journey journey
`;
}

function commandOf({ name, options, words: operands, files }: CompletedCommand): string {
  const taking = options.filter(({ takes }) => takes !== 'nothing');
  return [
    `    ${name})`,
    ...(taking.length > 0 ? ['      case $prev in',
      ...taking.map(option => `        ${flags(option).join('|')}) ${option.choices.length > 0 ? words(option.choices) : option.takes === 'file' ? '_journey_files' : ':'}; return ;;`),
      '      esac'] : []),
    `      if [[ $cur == -* ]]; then ${words(options.flatMap(flags))}`,
    `      else ${files ? `_journey_files '!${files}'` : words(operands)}; fi ;;`,
  ].join('\n');
}
