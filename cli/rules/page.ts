/** What there is to know about a rule: for `journey explain`, and for the reports that carry it along. */
import { THRESHOLDS } from '../../language/config/shape.ts';
import { DEFAULTS, type Thresholds } from '../../language/config/settings.ts';
import type { Severity } from '../../language/findings.ts';
import { DEFECT } from '../../language/rules/reading/defect.ts';
import { RULES } from '../../language/rules/registry.ts';

export interface RulePage {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** What it catches and why that matters. */
  readonly what: string;
  /** A text that it fires on, the place between `⟪` and `⟫`, and the same one mended; none where no text can show it. */
  readonly example?: { readonly fails: string; readonly passes: string };
  /** Whether a comment can excuse a line from it. */
  readonly excusable: boolean;
  readonly thresholds: readonly { readonly name: string; readonly help: string; readonly value: number }[];
}

/** The thresholds that a rule goes by. */
export const THRESHOLDS_OF: Readonly<Record<string, readonly (keyof Thresholds)[]>> = {
  J403: ['maxRoutineEffort'], J422: ['maxEngagedShare'], J423: ['maxChannelsOfOwner'], J434: ['maxWait'], J505: ['maxOwnerShare'],
  J603: ['maxSourceAge'], J604: ['minSample'], J613: ['minSegmentSize'], J802: ['maxTitleWidth'], J803: ['maxStages', 'maxTouchpoints'],
};

/** All rules, in the order of their codes. */
export const PAGES: readonly RulePage[] = [...RULES, { ...DEFECT, fails: '', passes: '' }].map(rule => ({
  code: rule.code, name: rule.name, severity: rule.severity, what: rule.what, excusable: !/^J0|^J23/.test(rule.code),
  ...(rule.fails !== '' && rule.fails.length < 800 && !rule.fails.includes('\0') && { example: { fails: rule.fails.trim(), passes: rule.passes.trim() } }),
  thresholds: (THRESHOLDS_OF[rule.code] ?? []).map(name => ({ name, help: THRESHOLDS[name] ?? '', value: DEFAULTS.thresholds[name] })),
})).sort((a, b) => a.code < b.code ? -1 : 1);

/** How the rule's severity is set, and where it gives way. Markdown, which reads well as plain text, too. */
export function adviceOf({ code, name, severity, excusable, thresholds }: RulePage): string[] {
  return [
    `Set how severe it is in \`journey.config.json\` (it is ${severity === 'hint' ? 'a hint' : severity === 'error' ? 'an error' : 'a warning'} otherwise; \`off\` turns it off): \`"rules": { "${name}": "${severity === 'warning' ? 'error' : 'warning'}" }\`.`,
    ...thresholds.map(({ name: key, help, value }) => `${help} \`"thresholds": { "${key}": ${value} }\` is what counts without a configuration.`),
    excusable ? `Excuse one line by a comment above it, with the reason: \`// journey-ignore ${name}: why it is fine here\`.`
      : `A line can't be excused from it${code.startsWith('J23') ? ', since it is about excuses' : ': what can\'t be read can\'t be checked either'}.`,
  ];
}

/** The rule's section in docs/rules.md. */
export function anchorOf({ code, name }: Pick<RulePage, 'code' | 'name'>): string {
  return `${code.toLowerCase()}-${name}`;
}

/** A page in Markdown, from the heading of the given depth on. */
export function asMarkdown(page: RulePage, depth = 2): string {
  return [
    `${'#'.repeat(depth)} ${page.code} ${page.name}`, '', `*${page.severity}*: ${page.what}`, '',
    ...(page.example ? ['Fails, at the place between `⟪` and `⟫`:', '', '```journey', page.example.fails, '```', '', 'Passes:', '', '```journey', page.example.passes, '```', ''] : []),
    ...adviceOf(page).map(line => `- ${line}`),
  ].join('\n');
}
