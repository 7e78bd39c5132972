import { EXIT_DONE, type Spec } from './spec.ts';

export const COMPLETION = {
  name: 'completion', operands: 'shells',
  calls: ['completion bash|zsh|fish|powershell'],
  summary: 'what lets a shell complete commands and options with the Tab key',
  about: 'Prints a script for a shell. Put the line that fits yours into the file that it reads when it starts:',
  options: {},
  examples: [
    ['source <(journey completion bash)', '~/.bashrc'],
    ['source <(journey completion zsh)', '~/.zshrc, after compinit'],
    ['journey completion fish | source', '~/.config/fish/config.fish'],
    ['journey completion powershell | Out-String | Invoke-Expression', '$PROFILE'],
  ],
  exit: EXIT_DONE,
} as const satisfies Spec;
