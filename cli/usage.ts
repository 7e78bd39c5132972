/** What the command says about itself. */
import manifest from '../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** The command was called in a way that can't be carried out: exit code 2. The message says what to do instead. */
export class UsageError extends Error {}

const EXIT = `Exit code: 0 no findings that fail, 1 findings, 2 the call could not be carried out
(a path that can't be read, an unknown option, nothing to do).`;

/** By subcommand; `''` is the command itself. */
export const HELP: Readonly<Record<string, string>> = {
  '': `journey ${manifest.version}: customer journeys as text

  journey validate [PATH …]     check journey files; say what is wrong, where, and what to do
  journey format [PATH …]       put journey files into the one layout that they all have
  journey render FILE           draw a journey as a picture (SVG)
  journey lsp --stdio           the language server, for editors

  journey COMMAND --help        what a command can do
  journey --version`,
  validate: `journey validate [PATH …] [--format pretty|json] [--max-warnings N] [--hints]
                        [--today DAY] [--allow-empty]

Checks journey files and all that they refer to. PATH is a file or a folder; without one, the current folder.
Names are looked up in the whole project: the folder with a journey.config.json around a file, or else the current folder.

  --format pretty|json   for people (default) or for programs
  --max-warnings N       more warnings than N are a failure, too; without it only errors are
  --hints                shows hints as well
  --today DAY            the day that rules about age and review go by, such as 2026-04-20
  --allow-empty          finding no journey file is fine

Findings go to the standard output. ${EXIT}`,
  format: `journey format [--check | --write] [PATH …] [--allow-empty]
journey format [--check] [--stdin-filename NAME] -

Puts journey files into the canonical layout: indentation, blank lines, spaces, long lists. What a file says never changes, nor its
order, its comments and its line ends. PATH is a file or a folder; without one, the current folder.
Without an option it shows what would change, as a unified diff for reading, and writes nothing.

  --check                 lists the files that would change; exit code 1 if there are any
  --write                 changes the files
  -                       reads a file from the standard input and writes it to the standard output
  --stdin-filename NAME   what that file is called in messages
  --allow-empty           finding no journey file is fine

A file with a line that can't be read is named and stays as it is; the exit code is then 2. ${EXIT}`,
  render: `journey render FILE [--journey NAME] [-o FILE.svg]

Draws a journey of a file as a picture that stands alone: SVG, readable in light and dark.

  --journey NAME   which journey, by its name; the first where it is left out
  -o, --output     where to write it; to the standard output where it is left out

Findings of the file don't keep it from being drawn; \`journey validate\` tells them. ${EXIT}`,
  lsp: `journey lsp --stdio

The language server, for editors that speak the Language Server Protocol. Ends when the editor closes the connection.`,
};
