/** For programs, as docs/schemas/validate.schema.json says. Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
import type { Position } from '../../language/model/model.ts';
import { countOf, identified, type Report } from './report.ts';

const place = ({ line, character }: Position) => ({ line: line + 1, column: character + 1 });

export async function asJson({ files, findings, known, older, failures }: Report): Promise<string> {
  return `${JSON.stringify({
    version: 1,
    summary: {
      files: files.length, errors: countOf(findings, 'error'), warnings: countOf(findings, 'warning'), hints: countOf(findings, 'hint'),
      baseline: known, before: older, failures: failures.length,
    },
    files: files.map(({ name }) => name),
    findings: (await identified(findings)).map(({ file, code, name, severity, message, range, element, fingerprint, fixes }) => ({
      file: file.name, code, name, severity, message, start: place(range.start), end: place(range.end),
      ...(element && { element: { kind: element.kind, id: element.id } }), fingerprint, fixable: fixes?.some(({ preferred }) => preferred) ?? false,
    })),
    failures,
  }, undefined, 2)}\n`;
}
