/** The page of a report: shows what it is given, and leads to lines. */
import { type FromReport, isReportShown, type ReportState } from '../reports/messages.ts';

interface VsCodeApi {
  postMessage(message: FromReport): void;
  setState(state: ReportState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const main = document.querySelector('main')!;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is VS Code’s channel, not a window
const send = (message: FromReport): void => api.postMessage(message);

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isReportShown(data)) return;
  api.setState(data.state);
  // The server has escaped every text, and the page's policy lets nothing in it run or load. The reader stays where they are.
  main.innerHTML = data.html;
});

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-uri]') : null;
  if (!link) return;
  event.preventDefault();
  const { uri = '', line, character } = link.dataset;
  send({ type: 'open', uri, line: Number(line), character: Number(character) });
});

send({ type: 'ready' });
