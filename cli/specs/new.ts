import { METHODS } from '../../templates/fill.ts';
import { LANGUAGES, TEMPLATES } from '../../templates/templates.ts';
import { EXIT_DONE, type Spec } from './spec.ts';

export const NEW = {
  name: 'new', operands: 'none',
  calls: ['new [NAME] [--template TEMPLATE] [--lang LANGUAGE] [-o FILE]'],
  summary: 'begin a journey from a template',
  about: `Writes a whole map with sample content to begin with. What is to be filled in stands in braces, and \`journey validate\`
tells of each until it is done. NAME is the journey's name, or its title in quotes.`,
  options: {
    template: { type: 'string', choices: TEMPLATES.map(({ name }) => name), default: 'customer', help: 'which map; the customer\'s where it is left out' },
    lang: { type: 'string', choices: Object.keys(LANGUAGES), default: 'en', help: 'in which language: English, Traditional Chinese, Japanese' },
    method: { type: 'string', choices: METHODS, help: 'with the steps of a method as a comment' },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
    today: { type: 'string', value: 'DAY', help: 'the day that sources are dated with, such as 2026-04-20' },
  },
  notes: `Templates:

${TEMPLATES.map(({ name, about }) => `  ${name.padEnd(10)}  ${about.charAt(0).toLowerCase()}${about.slice(1)}`).join('\n')}

A file that is there already is never written over.`,
  examples: [['journey new Returns -o returns.journey', 'a customer\'s journey of that name'], ['journey new --template pharma --lang ja -o adoption.journey', 'in Japanese']],
  exit: EXIT_DONE,
} as const satisfies Spec;
