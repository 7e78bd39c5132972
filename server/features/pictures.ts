/** What is asked about pictures: previews, a picture as a file, what is to be said about a thing in it, the pictures of fences in Markdown. */
import { toSvg } from '../../diagram/svg.ts';
import type { Journey } from '../../language/model/model.ts';
import { describe } from '../../language/service/hover.ts';
import { fencePictures } from '../fences.ts';
import { findingsById, placeOfId } from '../pictured.ts';
import type { Pictures } from '../pictures.ts';
import {
  CLOSE_PREVIEW, FENCE, HOVER, OPEN_PREVIEW, SVG,
  type ClosePreview, type FenceOf, type FencePictures, type HoverOf, type HoverText, type JourneyOf, type JourneySvg, type OpenPreview, type PictureOf, type SvgOf,
} from '../protocol.ts';
import type { Workspace } from '../../files/workspace.ts';
import type { ServerContext } from './context.ts';

/** Registers the messages. */
export function registerPictures({ connection, workspace, safely, ours, log }: ServerContext, pictures: Pictures): void {
  /** What is said in it may come from anybody; addresses are spelled our way. */
  const known = <T extends PictureOf>(shown: T): T => ({ ...shown, uri: ours(shown.uri), ...(shown.with?.uri !== undefined && { with: { ...shown.with, uri: ours(shown.with.uri) } }) });
  const guarded = <P>(what: string, act: (params: P) => void) => (params: P): void => {
    try {
      act(params);
    } catch (error) {
      log(what, error);
    }
  };

  connection.onNotification(OPEN_PREVIEW, guarded('opening a preview', ({ panel, changes, ...shown }: OpenPreview) => pictures.open(panel, known(shown), changes === true)));
  connection.onNotification(CLOSE_PREVIEW, guarded('closing a preview', ({ panel }: ClosePreview) => pictures.close(panel)));

  connection.onRequest(SVG, safely('picture as SVG', null as JourneySvg | null, async (params: SvgOf) => {
    const { theme, line: _, ...shown } = known(params);
    const journey = journeyOf(workspace, shown.uri, params);
    if (!journey) return null;
    const drawing = await pictures.drawingOf({ ...shown, journey: journey.name }, journey);
    return drawing ? { journey: journey.name, text: toSvg(drawing, { theme: theme ?? 'auto' }), width: drawing.width, height: drawing.height } : null;
  }));

  connection.onRequest(HOVER, safely('hover in a picture', null as HoverText | null, (params: HoverOf) => {
    const uri = ours(params.uri), project = workspace.projectOf(uri), place = placeOfId(project, uri, params.id);
    if (!place) return null;
    const findings = findingsById(project, place.uri, workspace.findings(place.uri)).get(place.thing.id) ?? [];
    return { markdown: describe(project, place), findings: findings.map(({ severity, message }) => ({ severity, message })) };
  }));

  connection.onRequest(FENCE, safely('fence in Markdown', { pictures: [] } as FencePictures, (params: FenceOf) =>
    fencePictures(workspace.projectOf(ours(params.uri)), params, draw => pictures.inTime(draw))));
}

/** The journey that is meant: by its name, by a line in it, else the file's first. */
export function journeyOf(workspace: Workspace, uri: string, { journey, line }: JourneyOf): Journey | undefined {
  const journeys = workspace.reading(uri)?.model.journeys ?? [];
  return journeys.find(({ name }) => name === journey)
    ?? journeys.find(({ range }) => line !== undefined && range.start.line <= line && line <= range.end.line)
    ?? journeys[0];
}
