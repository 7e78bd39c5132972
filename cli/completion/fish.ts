import type { CompletedCommand, CompletedOption } from './table.ts';

const quoted = (text: string): string => `'${text.replaceAll('\n', ' ').replace(/[\\']/g, '\\$&')}'`;

export function fish(commands: readonly CompletedCommand[]): string {
  return [
    '# Completion of journey for fish: journey completion fish | source',
    'complete -c journey -f',
    ...commands.map(({ name, summary }) => `complete -c journey -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`),
    `complete -c journey -n __fish_use_subcommand -l version -d ${quoted('what version this is')}`,
    ...commands.flatMap(({ name, options, words, files }) => {
      const here = `complete -c journey -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
      return [
        ...options.map(option => `${here} ${optionOf(option)}`),
        ...(files ? [files === '*' ? `${here} -F` : `${here} -k -a '(__fish_complete_suffix .journey)'`] : words.length > 0 ? [`${here} -a ${quoted(words.join(' '))}`] : []),
      ];
    }), '',
  ].join('\n');
}

function optionOf({ name, short, help, takes, choices }: CompletedOption): string {
  const value = takes === 'nothing' ? '' : choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : takes === 'file' ? ' -r -F' : ' -x';
  return `-l ${name}${short === undefined ? '' : ` -s ${short}`}${value} -d ${quoted(help)}`;
}
