import { h, trusted } from '../html/element.ts';
import type { Report } from '../../review/reports/report.ts';
import { COLOURS, REPORT_STYLE, reportAsHtml } from './html.ts';

/** A report as a page of its own: one file that loads nothing and runs nothing. */
export function reportAsPage(report: Report): string {
  return `<!DOCTYPE html>\n${h('html', { lang: 'en' },
    h('head', {},
      h('meta', { charset: 'utf-8' }), h('meta', { 'http-equiv': 'Content-Security-Policy', content: 'default-src \'none\'; style-src \'unsafe-inline\'; base-uri \'none\'; form-action \'none\'' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }), h('title', {}, `${report.title} – Journey`),
      h('style', {}, trusted(`${COLOURS}body { margin: 0; padding: 32px clamp(12px, 4vw, 48px); background: var(--paper); color: var(--ink); font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK TC", sans-serif; }${REPORT_STYLE}@media print { body { padding: 0; } }`))),
    h('body', {}, h('main', {}, reportAsHtml(report))))}\n`;
}
