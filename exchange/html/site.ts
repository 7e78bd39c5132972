/** A project as one page that stands alone: all journeys with their pictures, what was found, the reports. It asks nobody for anything. */
import type { Report, TextPlace } from '../../review/reports/report.ts';
import { COLOURS, REPORT_STYLE, reportAsHtml } from '../reports/html.ts';
import { h, trusted, type Attributes, type Html } from './element.ts';
import { SITE_STYLE } from './site-style.ts';

export interface SitePicture {
  /** The view's id. */
  readonly view: string;
  readonly label: string;
  readonly question: string;
  /** An SVG file as `diagram/` writes it. */
  readonly svg: string;
}

/** Something that can be gone to: a journey, or a thing in its picture. */
export interface SiteThing {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** Where its name stands. */
  readonly place: TextPlace;
}

export interface SiteJourney {
  readonly title: string;
  /** State, kind, for whom: in a line. */
  readonly detail: string;
  readonly goal?: string;
  readonly pictures: readonly SitePicture[];
  /** Its stages, touchpoints, pains and opportunities; the journey itself first. */
  readonly things: readonly SiteThing[];
}

export interface SiteFinding {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  /** Name and code. */
  readonly rule: string;
  /** `retail.journey:12`. */
  readonly where: string;
  /** The thing that it is about. */
  readonly thing?: TextPlace;
}

export interface Site {
  readonly title: string;
  readonly journeys: readonly SiteJourney[];
  /** Pictures of the whole project. */
  readonly pictures: readonly SitePicture[];
  readonly findings: readonly SiteFinding[];
  readonly reports: readonly Report[];
  /** The bundled script of `exchange/page/`. */
  readonly script: string;
}

interface Entry {
  readonly text: string;
  readonly about: string;
  readonly part: string;
  readonly thing?: string;
}

/** The page. Only its own script, known by its hash, may run; nothing is loaded. */
export async function siteAsHtml({ title, journeys, pictures, findings, reports, script }: Site): Promise<string> {
  const things = new Map(journeys.flatMap((journey, i) => journey.things.map(thing => [keyOf(thing.place), { part: `journey-${i + 1}`, thing: thing.id }] as const)));
  const linkTo = (place: TextPlace): Attributes | undefined => {
    const found = things.get(keyOf(place));
    return found && { href: `#${found.part}`, 'data-part': found.part, 'data-thing': found.thing };
  };
  const parts = [
    ...pictures.length > 0 ? [{ id: 'overview', title: 'Overview', group: 'Journeys', body: [h('h1', {}, title), picturesOf(pictures, title)] }] : [],
    ...journeys.map((journey, i) => ({ id: `journey-${i + 1}`, title: journey.title, group: 'Journeys', body: journeyOf(journey) })),
    { id: 'findings', title: `Findings (${findings.length})`, group: 'Checked', body: findingsOf(findings, linkTo) },
    ...reports.map(report => ({ id: `report-${report.name}`, title: report.title, group: 'Reports', body: [reportAsHtml(report, linkTo)] })),
  ];
  const entries: Entry[] = [
    ...journeys.flatMap((journey, i) => journey.things.map(thing => ({ text: thing.title, about: thing.kind === 'journey' ? 'journey' : `${thing.kind} · ${journey.title}`, part: `journey-${i + 1}`, thing: thing.id }))),
    ...reports.map(report => ({ text: report.title, about: `report · ${report.question}`, part: `report-${report.name}` })),
  ];
  const groups = [...new Set(parts.map(({ group }) => group))];
  const policy = `default-src 'none'; script-src 'sha256-${await hashOf(script)}'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>\n${h('html', { lang: 'en' },
    h('head', {},
      h('meta', { charset: 'utf-8' }), h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }), h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', {}, title), h('style', {}, trusted(COLOURS + SITE_STYLE + REPORT_STYLE))),
    h('body', {},
      h('a', { class: 'skip', href: '#main' }, 'Skip to the content'),
      h('header', { class: 'bar' }, h('strong', {}, title), h('div', { class: 'search', role: 'search' },
        h('input', { id: 'search', type: 'search', placeholder: 'Find…  ( / )', 'aria-label': 'Find in journeys and reports', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'found', autocomplete: 'off' }),
        h('div', { id: 'found', role: 'listbox', 'aria-label': 'Found', hidden: true }))),
      h('nav', { 'aria-label': 'Contents' }, groups.map(group => [h('h2', {}, group), h('ul', {}, parts.filter(part => part.group === group).map(part => h('li', {}, h('a', { href: `#${part.id}` }, part.title))))])),
      h('main', { id: 'main', tabindex: -1 }, parts.map(({ id, body }) => h('section', { id, 'data-part': true }, body))),
      h('script', { id: 'index', type: 'application/json' }, trusted(JSON.stringify(entries).replace(/[<>&\u2028\u2029]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`))),
      h('script', {}, trusted(script))))}\n`;
}

const keyOf = ({ uri, range: { start } }: TextPlace): string => `${uri} ${start.line} ${start.character}`;

function journeyOf({ title, detail, goal, pictures, things }: SiteJourney): Html[] {
  const counted = (kind: string, one: string, many: string): string => {
    const n = things.filter(thing => thing.kind === kind).length;
    return `${n} ${n === 1 ? one : many}`;
  };
  return [
    h('header', {}, h('h1', {}, title), h('p', { class: 'detail' }, detail), goal === undefined ? undefined : h('p', { class: 'goal' }, goal),
      h('p', { class: 'detail' }, [counted('stage', 'stage', 'stages'), counted('touchpoint', 'touchpoint', 'touchpoints'), counted('pain', 'pain', 'pains'), counted('opportunity', 'opportunity', 'opportunities')].join(' · '))),
    picturesOf(pictures, title),
  ];
}

function picturesOf(pictures: readonly SitePicture[], title: string): Html {
  const choice = pictures.length < 2 ? undefined : h('div', { class: 'views', role: 'group', 'aria-label': 'View' },
    pictures.map(({ view, label, question }, i) => h('button', { type: 'button', 'data-view': view, 'aria-pressed': i === 0 ? 'true' : 'false', title: question }, label)));
  const zoom = h('div', { class: 'zoom', role: 'group', 'aria-label': 'Zoom' }, ([['out', '−', 'Smaller'], ['fit', '⤢', 'Fit'], ['in', '+', 'Larger']] as const).map(([name, sign, text]) =>
    h('button', { type: 'button', 'data-zoom': name, 'aria-label': text, title: text }, sign)));
  return h('div', { class: 'pictures' }, h('div', { class: 'tools' }, choice, zoom), pictures.map(({ view, label, svg }, i) => h('div', {
    class: 'picture', 'data-picture': view, hidden: i > 0, tabindex: 0, role: 'group', 'aria-label': `${label} of ${title}. Plus and minus zoom, arrows move, 0 fits.`,
  }, trusted(svg.trim()))));
}

const SEVERITIES = { error: ['bad', 'errors'], warning: ['look', 'warnings'], hint: ['', 'hints'] } as const;

function findingsOf(findings: readonly SiteFinding[], linkTo: (place: TextPlace) => Attributes | undefined): Html[] {
  const count = (severity: SiteFinding['severity']): number => findings.filter(finding => finding.severity === severity).length;
  return [h('article', { class: 'report' },
    h('header', {}, h('h1', {}, 'Findings'), h('p', { class: 'question' }, 'What doesn’t fit together in these journeys, and what is to be done?')),
    h('dl', { class: 'figures' }, Object.entries(SEVERITIES).map(([severity, [mark, many]]) => h('div', { class: mark && count(severity as SiteFinding['severity']) > 0 ? mark : undefined }, h('dt', {}, many), h('dd', {}, String(count(severity as SiteFinding['severity'])))))),
    h('section', {}, h('h2', {}, 'All findings'), findings.length === 0 ? h('p', { class: 'empty' }, 'Nothing was found.')
      : h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'All findings' }, h('table', {},
        h('thead', {}, h('tr', {}, ['', 'What', 'Rule', 'Where'].map(head => h('th', { scope: 'col' }, head)))),
        h('tbody', {}, findings.map(({ severity, message, rule, where, thing }) => {
          const link = thing && linkTo(thing);
          return h('tr', {}, h('td', {}, h('span', { class: SEVERITIES[severity][0] || undefined }, severity)), h('td', {}, message), h('td', {}, rule), h('td', {}, link ? h('a', link, where) : where));
        }))))))];
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
