/** The findings of a file: what the editor and the command both go by. Whoever writes is told in steps, by `checker.ts`, which calls the same functions. */
import { excused, excusesOf } from './config/excuses.ts';
import { DEFAULT_PROJECT, type ProjectSettings } from './config/merge.ts';
import { checkOwnRules } from './config/own-rules.ts';
import type { Finding, RawFinding } from './findings.ts';
import type { Token } from './lines/scanner.ts';
import type { FileModel } from './model/model.ts';
import type { Project } from './names/project.ts';
import { nameOf, RULES } from './rules/registry.ts';
import { together } from './together.ts';

const CHECKS = RULES.filter(rule => rule.check !== undefined);

/** What the reader knows of a file besides its model. */
export interface Checked {
  readonly findings: readonly RawFinding[];
  readonly comments: readonly Token[];
  readonly lines: readonly { readonly tokens: readonly Token[] }[];
}

/**
 * @param reading what the reader reported of this file
 * @returns all findings of the file in text order; a rule that fails is told as a finding and stops no other
 */
export function check(project: Project, uri: string, reading: Checked, settings: ProjectSettings = DEFAULT_PROJECT): Finding[] {
  const steps = checking(project, uri, reading, settings);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `check`, with a turn for others after each rule. */
export function* checking(project: Project, uri: string, reading: Checked, settings: ProjectSettings): Generator<void, Finding[]> {
  const file = project.file(uri);
  return told(uri, file ? yield* findIn(file, project, settings) : [], reading, settings);
}

/**
 * What the rules find in a file, or in a block of it as if the file held no other (see `rules/part.ts`), with a turn for others after each rule.
 * Nothing is excused yet, nor told together.
 */
export function* findIn(part: FileModel, project: Project, { settings, ownRules }: ProjectSettings): Generator<void, Finding[]> {
  const findings: Finding[] = [], { uri } = part;
  for (const rule of CHECKS) {
    // What nobody wants to hear costs nothing.
    if ((settings.rules[rule.code] ?? settings.rules[rule.name]) === 'off') continue;
    try {
      for (const hit of rule.check!(part, project, settings)) findings.push({ code: rule.code, name: rule.name, severity: rule.severity, uri, ...hit });
    } catch (error) {
      findings.push(named(uri, {
        code: 'J008', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        message: `The rule ${rule.name} (${rule.code}) failed on this file because of a defect in Journey itself (${error instanceof Error ? error.message : String(error)}). Please report it; all other rules ran.`,
      }));
    }
    yield;
  }
  if (ownRules.length > 0) findings.push(...checkOwnRules(part, project, ownRules));
  return findings;
}

/** What is told of a file in the end. @param found by the rules, in the order of the file's blocks @returns in text order */
export function told(uri: string, found: readonly Finding[], reading: Checked, { settings }: ProjectSettings): Finding[] {
  const findings = [...reading.findings.map(finding => named(uri, finding)), ...found];
  return together(withoutExcused(findings, uri, reading)).flatMap(finding => {
    const severity = settings.rules[finding.code] ?? settings.rules[finding.name] ?? finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  }).sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
    || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

function named(uri: string, finding: RawFinding): Finding {
  const { name, severity } = nameOf(finding.code);
  return { uri, ...finding, name, severity };
}

/** Takes out what a comment excuses, and tells of excuses that give no reason or excuse nothing. */
function withoutExcused(findings: readonly Finding[], uri: string, reading: Checked): readonly Finding[] {
  // The lines may have to be read again: only who excuses something needs them.
  const { comments } = reading;
  if (!comments.some(comment => comment.image.includes('journey-ignore'))) return findings;
  const alone = new Set(comments.map(({ line }) => line));
  for (const { tokens } of reading.lines) for (const { line } of tokens) alone.delete(line);
  const excuses = excusesOf(comments, comment => alone.has(comment.line));
  const { left, used } = excused(findings, excuses);
  for (const excuse of excuses) {
    if (excuse.reason === '') left.push(named(uri, { code: 'J231', range: excuse.range, message: `Say why this line is excused: \`// journey-ignore ${excuse.rule}: the reason\`. Without a reason it isn't.` }));
    else if (!used.has(excuse)) {
      const start = excuse.range.start;
      left.push(named(uri, {
        code: 'J230', range: excuse.range, message: `This excuses nothing: \`${excuse.rule}\` reports nothing ${excuse.line === start.line ? 'in this line' : 'in the line below'}. Remove the comment.`,
        fixes: [{ title: 'Remove the comment', edits: [{ range: excuse.line === start.line ? excuse.range : { start: { line: start.line, character: 0 }, end: { line: start.line + 1, character: 0 } }, newText: '' }], preferred: true }],
      }));
    }
  }
  return left;
}
