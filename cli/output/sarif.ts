/** For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. What a finding is told apart by is no line's number. */
import type { Finding, Fix, TextEdit } from '../../language/findings.ts';
import type { Range } from '../../language/model/model.ts';
import { pathOf } from '../../files/workspace.ts';
import { adviceOf, anchorOf, asMarkdown, PAGES, type RulePage } from '../rules/page.ts';
import { relativeName } from '../paths.ts';
import { printableLine } from '../terminal.ts';
import { VERSION } from '../usage.ts';
import { identified, type IdentifiedFinding, type Report } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

export async function asSarif({ findings, files, known, older, failures, docs }: Report): Promise<string> {
  // A project's own rules stand in no registry.
  const own = new Map(findings.filter(({ code }) => code.startsWith('P')).map(({ name, severity }) => [name, severity]));
  const rules = [
    ...PAGES.map(page => ruleOf(page, docs)),
    ...[...own].map(([name, severity]) => ({ id: printableLine(name), shortDescription: { text: 'A rule that the project has given itself.' }, defaultConfiguration: { level: LEVELS[severity] } })),
  ];
  const index = new Map(rules.map(({ id }, i) => [id, i]));
  return `${JSON.stringify({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'Journey', semanticVersion: VERSION, ...(docs !== undefined && { informationUri: docs }), rules } },
      automationDetails: { id: 'journey/' },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { SRCROOT: { description: { text: 'The folder in which the command ran.' } } },
      invocations: [{ executionSuccessful: failures.length === 0, ...(failures.length > 0 && { toolExecutionNotifications: failures.map(text => ({ level: 'error', message: { text } })) }) }],
      artifacts: files.map(({ name }) => ({ location: locationOf(name), sourceLanguage: 'journey' })),
      results: (await identified(findings)).map(finding => resultOf(finding, index)),
      properties: { inBaseline: known, beforeRevision: older },
    }],
  }, undefined, 2)}\n`;
}

function ruleOf(page: RulePage, docs: string | undefined) {
  const first = /^.*?[.:](?=\s|$)/s.exec(page.what)?.[0] ?? page.what;
  return {
    id: page.code, name: pascal(page.name),
    shortDescription: { text: first.replace(/:$/, '.') }, fullDescription: { text: page.what },
    help: { text: [page.what, ...adviceOf(page)].join('\n\n'), markdown: asMarkdown(page) },
    ...(docs !== undefined && { helpUri: `${docs}/rules.md#${anchorOf(page)}` }),
    defaultConfiguration: { level: LEVELS[page.severity] },
    properties: { tags: ['customer-journey', page.name] },
  };
}

const pascal = (name: string): string => name.split('-').map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('');

function resultOf({ file, code, name, severity, message, range, element, fingerprint, related, fixes = [] }: IdentifiedFinding, index: ReadonlyMap<string, number>) {
  const id = code.startsWith('P') ? printableLine(name) : code, preferred = fixes.filter(fix => fix.preferred && fix.edits.length > 0);
  return {
    ruleId: id, ruleIndex: index.get(id) ?? -1, level: LEVELS[severity], message: { text: printableLine(message) },
    locations: [{
      physicalLocation: { artifactLocation: locationOf(file.name), region: regionOf(range) },
      ...(element && { logicalLocations: [{ name: element.name, fullyQualifiedName: element.id, kind: element.kind }] }),
    }],
    ...(related && related.length > 0 && { relatedLocations: related.map(({ uri, range, message }, i) => ({
      id: i + 1, physicalLocation: { artifactLocation: locationOf(nameOf(uri)), region: regionOf(range) }, message: { text: printableLine(message) },
    })) }),
    // GitHub goes by the first one alone, and would else make it of the lines around.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'journeyElement/v1': fingerprint },
    ...(preferred.length > 0 && { fixes: preferred.map(fix => fixOf(fix, { uri: uriOf(file.name) })) }),
  };
}

function fixOf({ title, edits }: Fix, { uri }: { uri: string }) {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const name = edit.uri === undefined ? uri : uriOf(nameOf(edit.uri));
    files.set(name, [...files.get(name) ?? [], edit]);
  }
  return {
    description: { text: printableLine(title) },
    artifactChanges: [...files].map(([name, own]) => ({
      artifactLocation: { uri: name, uriBaseId: 'SRCROOT' },
      replacements: own.map(({ range, newText }) => ({ deletedRegion: regionOf(range), ...(newText !== '' && { insertedContent: { text: newText } }) })),
    })),
  };
}

const nameOf = (uri: Finding['uri']): string => relativeName(pathOf(uri) ?? uri);

const locationOf = (name: string) => ({ uri: uriOf(name), uriBaseId: 'SRCROOT' });

/** A relative reference: no letter of a file's name is taken for a scheme, a query or a fragment. */
function uriOf(name: string): string {
  return name.toWellFormed().split('/').map(part => encodeURIComponent(part)).join('/');
}

/** Lines and columns from 1; the end is not in it. */
function regionOf({ start, end }: Range) {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
