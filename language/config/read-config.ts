/** `journey.config.json` → settings, with every mistake at its place. JSON with comments; nothing in it is ever run. */
import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { RawFinding, Severity } from '../findings.ts';
import { nearest } from '../lines/distance.ts';
import { LINE_TABLE } from '../generated/line-table.ts';
import { either } from '../lines/wording.ts';
import { LEVELS, REASONS } from '../model/change-levels.ts';
import type { Range } from '../model/model.ts';
import { KEYS, OWN_RULES, THRESHOLDS } from './shape.ts';
import type { Settings } from './settings.ts';

/** A rule of the project's own, as its configuration says it. */
export interface OwnRule {
  readonly name: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly message?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What one file says. What it leaves out is left to what it extends. */
export interface Configuration {
  readonly extends: readonly string[];
  readonly settings: Partial<Omit<Settings, 'thresholds'>> & { readonly thresholds?: Partial<Settings['thresholds']> };
  readonly ignore: readonly string[];
  readonly ownRules: readonly OwnRule[];
}

export const EMPTY: Configuration = { extends: [], settings: {}, ignore: [], ownRules: [] };
const SEVERITIES = ['error', 'warning', 'hint', 'off'];
const PRESETS = ['journey:recommended', 'journey:strict'];

/** @param knownRules codes and names of all rules */
export function readConfiguration(text: string, knownRules: readonly string[]): { configuration: Configuration; findings: RawFinding[] } {
  const findings: RawFinding[] = [];
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(match => match.index + match[0].length)];
  const position = (offset: number) => {
    const line = lineStarts.findLastIndex(start => start <= offset);
    return { line, character: offset - lineStarts[line]! };
  };
  const rangeOf = (offset: number, length: number): Range => ({ start: position(offset), end: position(offset + length) });
  const report = (node: Node, message: string, newText?: string) => {
    const range = rangeOf(node.offset, node.length);
    findings.push({ code: 'J010', range, message, ...(newText !== undefined && { fixes: [{ title: `Change to ${newText}`, edits: [{ range, newText }], preferred: true }] }) });
  };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  } catch {
    // The parser calls itself for each bracket.
    findings.push({ code: 'J010', range: rangeOf(0, 1), message: 'This configuration can\'t be read: its brackets lie too deep in each other.' });
    return { configuration: EMPTY, findings };
  }
  const first = errors[0];
  if (first) {
    findings.push({ code: 'J010', range: rangeOf(first.offset, Math.max(1, first.length)), message: `This configuration can't be read from here on (${printParseErrorCode(first.error).replace(/([A-Z])/g, ' $1').trim().toLowerCase()}). Check quotes, commas and braces.` });
    return { configuration: EMPTY, findings };
  }
  if (!root) return { configuration: EMPTY, findings };
  if (root.type !== 'object') {
    report(root, 'A configuration is an object: write `{` and `}` around it.');
    return { configuration: EMPTY, findings };
  }
  for (const [key, keyNode, value] of entries(root)) {
    if (!Object.hasOwn(KEYS, key)) unknown(keyNode, key, Object.keys(KEYS), 'This configuration knows no');
    else check(KEYS[key]!.type, key, value);
  }
  const at = (key: string): unknown => { const node = findNodeAtLocation(root, [key]); return node ? getNodeValue(node) : undefined; };
  // A setting that is wrong is reported, and nothing else is made of it.
  if (findings.length > 0) return { configuration: EMPTY, findings };
  const list = (key: string): string[] => { const value = at(key); return value === undefined ? [] : Array.isArray(value) ? value as string[] : [value as string]; };
  const own = (at('projectRules') ?? []) as readonly (Record<string, unknown> & { name: string; kind: string; severity?: Severity; message?: string })[];
  return {
    findings,
    configuration: {
      extends: list('extends'), ignore: list('ignore'),
      settings: {
        ...(at('rules') !== undefined && { rules: at('rules') as Settings['rules'] }),
        ...(at('levels') !== undefined && { levels: at('levels') as Settings['levels'] }),
        ...(at('thresholds') !== undefined && { thresholds: at('thresholds') as Partial<Settings['thresholds']> }),
        ...(at('engagedPhases') !== undefined && { engagedPhases: list('engagedPhases') }),
        ...(at('bannedWords') !== undefined && { bannedWords: at('bannedWords') as Record<string, string> }),
        ...(at('today') !== undefined && { today: at('today') as string }),
      },
      ownRules: own.map(({ name, kind, severity, message, ...values }) => ({ name, kind, severity: severity ?? 'warning', ...(message !== undefined && { message }), values })),
    },
  };

  function unknown(node: Node, said: string, known: readonly string[], what: string): void {
    const meant = nearest(said, known);
    report(node, `${what} \`${said}\`.${meant !== undefined ? ` Did you mean \`${meant}\`?` : ` What there is: ${either(known.slice(0, 12))}.`}`, meant === undefined ? undefined : JSON.stringify(meant));
  }

  function check(type: string, key: string, node: Node): void {
    switch (type) {
      case 'text': if (node.type !== 'string') report(node, `\`${key}\` is a text in quotes.`); return;
      case 'number': if (node.type !== 'number') report(node, `\`${key}\` is a number.`); return;
      case 'date': if (node.type !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(node.value as string)) report(node, `\`${key}\` is a day, such as "2026-04-20".`); return;
      case 'texts':
        if (node.type !== 'array') { report(node, `\`${key}\` is a list of texts: write [ and ] around it.`); return; }
        for (const item of node.children ?? []) if (item.type !== 'string') report(item, `Each entry of \`${key}\` is a text in quotes.`);
        return;
      case 'words': for (const [, , value] of entriesOrReport(node, key)) if (value.type !== 'string') report(value, 'Write what to use instead as a text in quotes; an empty one where there is nothing.'); return;
      case 'extends':
        for (const item of node.type === 'array' ? node.children ?? [] : [node]) {
          const value: unknown = item.value;
          if (typeof value !== 'string') report(item, '`extends` is a text in quotes, or a list of them.');
          else if (value.startsWith('journey:') ? !PRESETS.includes(value) : /^[/\\]|^[a-z]+:|(^|[/\\])\.\.([/\\]|$)/i.test(value)) {
            report(item, value.startsWith('journey:') ? `There is no \`${value}\`. What there is: ${either(PRESETS)}.` : 'A configuration can extend only files inside its own folder.');
          }
        }
        return;
      case 'severities':
        for (const [name, nameNode, value] of entriesOrReport(node, key)) {
          if (!knownRules.includes(name) && !name.startsWith('P')) unknown(nameNode, name, knownRules, 'There is no rule');
          if (!SEVERITIES.includes(value.value as string)) report(value, `A severity is one of ${either(SEVERITIES)}.`);
        }
        return;
      case 'levels':
        for (const [name, nameNode, value] of entriesOrReport(node, key)) {
          if (!Object.hasOwn(REASONS, name)) unknown(nameNode, name, Object.keys(REASONS), 'There is no reason of a change');
          if (!(LEVELS as readonly unknown[]).includes(value.value)) report(value, `A level is one of ${either(LEVELS)}.`);
        }
        return;
      case 'thresholds':
        for (const [name, nameNode, value] of entriesOrReport(node, key)) {
          if (!Object.hasOwn(THRESHOLDS, name)) unknown(nameNode, name, Object.keys(THRESHOLDS), 'There is no threshold');
          else if (value.type !== 'number' || (value.value as number) < 0) report(value, `\`${name}\` is a number, 0 or more.`);
        }
        return;
      default: ownRules(node, key);
    }
  }

  function ownRules(node: Node, key: string): void {
    if (node.type !== 'array') { report(node, `\`${key}\` is a list: write [ and ] around it.`); return; }
    for (const rule of node.children ?? []) {
      if (rule.type !== 'object') { report(rule, 'A rule of your own is an object with a `name` and a `kind`.'); continue; }
      const kind = findNodeAtLocation(rule, ['kind'])?.value as unknown, name = findNodeAtLocation(rule, ['name']);
      if (name?.type !== 'string') report(rule, 'A rule of your own needs a `name`, such as "every-stage-has-a-ticket".');
      if (typeof kind !== 'string' || !Object.hasOwn(OWN_RULES, kind)) { report(findNodeAtLocation(rule, ['kind']) ?? rule, `The \`kind\` of a rule is one of ${either(Object.keys(OWN_RULES))}.`); continue; }
      const { keys } = OWN_RULES[kind]!;
      for (const [word, wordNode, value] of entries(rule)) {
        if (['name', 'kind', 'message'].includes(word)) continue;
        if (word === 'severity') { if (!SEVERITIES.includes(value.value as string)) report(value, `A severity is one of ${either(SEVERITIES)}.`); continue; }
        if (!Object.hasOwn(keys, word)) { unknown(wordNode, word, Object.keys(keys), `A rule of the kind \`${kind}\` knows no`); continue; }
        check(keys[word]!.type, word, value);
        if (word === 'of' && !Object.hasOwn(LINE_TABLE, String(value.value))) report(value, `\`of\` is a kind of block: ${either(Object.keys(LINE_TABLE).filter(block => block !== ''))}.`);
      }
      for (const word of Object.keys(keys)) if (!findNodeAtLocation(rule, [word])) report(rule, `A rule of the kind \`${kind}\` needs \`${word}\`: ${keys[word]!.help}`);
    }
  }

  function entriesOrReport(node: Node, key: string): [string, Node, Node][] {
    if (node.type === 'object') return entries(node);
    report(node, `\`${key}\` is an object: write { and } around it.`);
    return [];
  }
}

function entries(node: Node): [string, Node, Node][] {
  return (node.children ?? []).flatMap(property => {
    const [key, value] = property.children ?? [];
    return key && value ? [[String(key.value), key, value] as [string, Node, Node]] : [];
  });
}
