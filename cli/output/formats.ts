/** The forms in which `journey validate` tells what it found, each but the usual one loaded when somebody wants it. */
import { asPretty } from './pretty.ts';
import type { Report } from './report.ts';

export interface Target {
  /** It goes to a terminal that shows colours. */
  readonly colour: boolean;
}

export type Render = (report: Report, target: Target) => string | Promise<string>;

export const FORMATS: Readonly<Record<string, () => Promise<Render>>> = {
  pretty: async () => asPretty,
  concise: async () => (await import('./concise.ts')).asConcise,
  json: async () => (await import('./json.ts')).asJson,
  sarif: async () => (await import('./sarif.ts')).asSarif,
  github: async () => (await import('./github.ts')).asGithub,
  junit: async () => (await import('./junit.ts')).asJunit,
  markdown: async () => (await import('./markdown.ts')).asMarkdown,
  gitlab: async () => (await import('./gitlab.ts')).asGitlab,
};
