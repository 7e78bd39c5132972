import { EXIT_DONE, type Spec } from './spec.ts';

export const RENDER = {
  name: 'render', operands: 'journey-files',
  calls: ['render FILE [--journey NAME] [-o FILE.svg]'],
  summary: 'draw a journey as a picture (SVG)',
  about: `Draws a journey of a file as a picture that stands alone: SVG, readable in light and dark.
Findings of the file don't keep it from being drawn; \`journey validate\` tells them.`,
  options: {
    journey: { type: 'string', value: 'NAME', help: 'which journey, by its name; the first where it is left out' },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
  },
  exit: EXIT_DONE,
} as const satisfies Spec;
