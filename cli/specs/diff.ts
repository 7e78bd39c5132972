import type { Spec } from './spec.ts';

export const DIFF = {
  name: 'diff', operands: 'journey-files',
  calls: ['diff [--from REV] [--to REV] [PATH …] [OPTIONS]', 'diff OLD NEW [OPTIONS]'],
  summary: 'tell what changed in what the journeys say, for reviewers and for CI',
  about: `Compares two states of journeys by what they say: what was added, removed, changed, moved or renamed, and how much it matters.
Layout, the order of facts that have none and the file that something stands in make no difference.
Without two PATHs it compares revisions of the git repository: from where the branch began (the merge base with the default branch)
to the working tree, changes that aren't committed included. PATH is a file or folder to look at; without one, the current folder.`,
  options: {
    from: { type: 'string', value: 'REV', help: 'the older revision: a branch, tag or commit; the merge base with the default branch where it is left out' },
    base: { type: 'string', value: 'REV', help: 'compare from the merge base with this branch, such as the target of a pull request: origin/develop' },
    to: { type: 'string', value: 'REV', help: 'the newer revision; the working tree where it is left out' },
    format: { type: 'string', choices: ['pretty', 'json', 'markdown', 'svg'], default: 'pretty', help: 'for people (pretty, the default), for programs, as a comment on a pull request, or as a picture' },
    'fail-on': { type: 'string', choices: ['breaking', 'notable', 'any'], help: 'exit with 1 if there are changes that matter so much' },
    journey: { type: 'string', value: 'NAME', help: 'only this journey, by its name or its older one; a picture shows the one with the most changes where it is left out' },
    picture: { type: 'string', value: 'URL', help: 'for markdown: the address of a picture to show (https)' },
    'allow-unread': { type: 'boolean', default: false, help: 'lines that can\'t be read are told, but are no failure' },
    'allow-empty': { type: 'boolean', default: false, help: 'finding no journey file on either side is fine' },
    output: { type: 'string', short: 'o', value: 'FILE', file: true, help: 'where to write it; to the standard output where it is left out' },
  },
  examples: [
    ['journey diff', 'what this branch changes, so far'],
    ['journey diff --from HEAD', 'what is not committed yet'],
    ['journey diff --from v1.0 --to v2.0 maps', 'what became of the maps in a folder'],
    ['journey diff old.journey new.journey', 'two files, without git'],
    ['journey diff --format svg -o changes.svg', 'the journey with the most changes as a picture: old and new in one'],
    ['journey diff --base origin/main --fail-on breaking', 'in CI: fail where a stage, an owner, consent or evidence gets lost'],
  ],
  notes: `How much a reason matters is in docs/change-levels.md; \`levels\` in journey.config.json overrides it.
A comparison that can't be made never reads as "no changes": it says why, and ends with 2.`,
  exit: `Exit code: 0 compared (and, with --fail-on, nothing that matters so much), 1 changes that --fail-on names,
2 it could not be compared: no such revision, a file or line that can't be read, no journey file.`,
} as const satisfies Spec;
