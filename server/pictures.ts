/** Draws the pictures that previews show, the newest state only: what changes while one is drawn is drawn after it. */
import type { Drawing } from '../diagram/drawing.ts';
import { drawJourney, type PictureOptions } from '../diagram/picture.ts';
import type { LayoutEngine } from '../diagram/layout/engine.ts';
import { steady, type Steadied } from '../language/model/last-good.ts';
import type { FileModel, Journey, Opportunity, Range, Thing } from '../language/model/model.ts';
import type { FileReading } from '../language/read.ts';
import type { Workspace } from '../files/workspace.ts';
import { layoutEngine } from './layout-worker.ts';
import type { Picture } from './protocol.ts';

interface Preview {
  journey?: string;
  /** Ids of lanes as the client said them; what is no lane folds nothing. */
  folded: readonly string[];
  /** What was drawn last, by the journey's name. */
  readonly shown: Map<string, Journey>;
  /** The state that was drawn last, so that a change elsewhere draws nothing anew. */
  sent?: string;
}

/** Findings that leave something out of the picture. */
const LEFT_OUT = /^J00[1-4]$|^J21[01]$/;

export class Pictures {
  private readonly workspace: Workspace;
  private readonly versionOf: (uri: string) => number | null;
  private readonly send: (picture: Picture) => void;
  private readonly log: (what: string, error: unknown) => void;
  private readonly previews = new Map<string, Preview>();
  private engine: LayoutEngine | undefined;
  private drawing = false;
  private waiting = false;

  constructor(workspace: Workspace, versionOf: (uri: string) => number | null, send: (picture: Picture) => void, log: (what: string, error: unknown) => void) {
    this.workspace = workspace;
    this.versionOf = versionOf;
    this.send = send;
    this.log = log;
  }

  /** A preview shows the file from now on; it gets a picture even if nothing changed. */
  open(uri: string, journey?: string, folded: readonly string[] = []): void {
    const preview: Preview = this.previews.get(uri) ?? { folded, shown: new Map() };
    preview.folded = folded;
    if (journey === undefined) delete preview.journey;
    else preview.journey = journey;
    delete preview.sent;
    this.previews.set(uri, preview);
    this.update();
  }

  close(uri: string): void {
    this.previews.delete(uri);
  }

  /** A journey's picture as it is now, for a file of its own: what a preview keeps of lines that can't be read is in it too. */
  async drawingOf(uri: string, journey: Journey, folded: readonly string[] = []): Promise<Drawing> {
    return this.draws(uri, journey, steady(journey, this.previews.get(uri)?.shown.get(journey.name), this.workspace.projectOf(uri)), folded);
  }

  /** Something changed: every preview gets a new picture soon. */
  update(): void {
    if (this.previews.size === 0) return;
    if (this.drawing) { this.waiting = true; return; }
    this.drawing = true;
    void this.drawAll().finally(() => {
      this.drawing = false;
      if (this.waiting) { this.waiting = false; this.update(); }
    });
  }

  dispose(): void {
    this.previews.clear();
    this.engine?.dispose();
  }

  private async drawAll(): Promise<void> {
    for (const [uri, preview] of this.previews) {
      try {
        await this.draw(uri, preview);
      } catch (error) {
        this.log(`picture of ${uri}`, error);
      }
    }
  }

  private async draw(uri: string, preview: Preview): Promise<void> {
    const reading = this.workspace.reading(uri);
    const version = this.versionOf(uri);
    const journeys = reading?.model.journeys ?? [];
    const journey = journeys.find(other => other.name === preview.journey) ?? journeys[0];
    const base = {
      uri, version, journeys: journeys.map(({ name, title }) => ({ name, label: title?.value ?? name })), ...brokenOf(reading),
    };
    if (!journey) { this.tell(preview, { ...base, places: {} }); return; }
    const steadied = steady(journey, preview.shown.get(journey.name), this.workspace.projectOf(uri));
    preview.shown.set(journey.name, steadied.journey);
    const { folded } = preview;
    const drawing = await this.draws(uri, journey, steadied, folded);
    // Meanwhile the preview may have been closed.
    if (this.previews.get(uri) === preview) this.tell(preview, { ...base, journey: journey.name, drawing, folded, places: placesOf(journey) });
  }

  private async draws(uri: string, journey: Journey, steadied: Steadied, folded: readonly string[]): Promise<Drawing> {
    this.engine ??= layoutEngine();
    // A pain may be addressed from another journey.
    const opportunities = this.workspace.projectOf(uri).ofKind('opportunity').filter(place => place.journey !== journey).map(place => place.thing as Opportunity);
    const drawing = await drawJourney(steadied.journey, steadied.names, this.engine, { opportunities, folded: folded as NonNullable<PictureOptions['folded']> });
    if (drawing.plain) this.log('layout', new Error('the layout engine failed or came too late; the picture was drawn in plain columns'));
    return drawing;
  }

  private tell(preview: Preview, picture: Picture): void {
    const text = JSON.stringify({ ...picture, version: 0 });
    if (preview.sent === text) return;
    preview.sent = text;
    this.send(picture);
  }
}

function brokenOf(reading: FileReading | undefined): Pick<Picture, 'broken'> {
  const first = reading?.findings.filter(finding => LEFT_OUT.test(finding.code) || finding.code === 'J009')
    .sort((a, b) => a.range.start.line - b.range.start.line)[0];
  return first ? { broken: { message: first.message, range: first.range } } : {};
}

/** Where everything that the picture of a journey can show stands in the text. */
function placesOf(journey: FileModel['journeys'][number]): Record<string, Range> {
  const places: Record<string, Range> = {};
  const put = (thing: Thing) => { places[thing.id] ??= thing.range; };
  put(journey);
  for (const stage of journey.stages) {
    put(stage);
    for (const touchpoint of stage.touchpoints) {
      put(touchpoint);
      touchpoint.pains.forEach(put);
    }
  }
  journey.opportunities.forEach(put);
  return places;
}
