/** Draws the pictures that previews show, the newest state only: what changes while one is drawn is drawn after it. */
import type { Drawing } from '../diagram/drawing.ts';
import { findingsOfThings } from '../diagram/findings.ts';
import { drawPicture, type PictureOptions, type Subject } from '../diagram/picture.ts';
import { VIEWS } from '../diagram/views.ts';
import type { LayoutEngine } from '../diagram/layout/engine.ts';
import { steady, type Steadied } from '../language/model/last-good.ts';
import type { Journey, Opportunity } from '../language/model/model.ts';
import type { Workspace } from '../files/workspace.ts';
import { difference } from './difference.ts';
import { brokenOf, placesOf } from './pictured.ts';
import type { Picture, PictureChange, PictureOf } from './protocol.ts';
import { type Earlier, subjectOf, viewOf } from './subjects.ts';
import { timely, type Timely } from './timely.ts';

interface Preview {
  readonly shown: PictureOf;
  /** Whether only what is different is to be told. */
  readonly changes: boolean;
  /** What was sent last, so that a change elsewhere sends nothing anew. */
  sent?: Picture;
}

/** What pictures need of the server around them. */
export interface PictureNeeds {
  readonly workspace: Workspace;
  /** The version of an open text. */
  readonly versionOf: (uri: string) => number | null;
  readonly toEditor: (uri: string) => string;
  readonly send: (picture: Picture) => void;
  /** Left out, all pictures are sent whole. */
  readonly sendChange?: (change: PictureChange) => void;
  readonly log: (what: string, error: unknown) => void;
  /** What a comparison with a revision asks; without it there is none. */
  readonly earlier?: Earlier;
}

const CHOICES = VIEWS.map(({ id, label, question }) => ({ name: id, label, question }));

export class Pictures {
  private readonly needs: PictureNeeds;
  private readonly previews = new Map<string, Preview>();
  /** What was drawn last, by file and journey: lines that can't be read keep what they said. */
  private readonly lastGood = new Map<string, Map<string, Journey>>();
  private readonly timely: Timely;
  private drawing = false;
  private waiting = false;
  /** How many pictures were sent. */
  private count = 0;

  constructor(needs: PictureNeeds) {
    this.needs = needs;
    this.timely = timely(() => this.update(), () => {
      needs.log('layout', new Error('the layout engine failed or came too late; the picture was drawn in plain columns'));
    });
  }

  /** A panel shows this from now on; it gets a picture even if nothing changed. */
  open(panel: string, shown: PictureOf, changes = false): void {
    const before = this.previews.get(panel)?.shown.uri;
    this.previews.set(panel, { shown, changes });
    if (before !== undefined && before !== shown.uri) this.forget(before);
    this.update();
  }

  close(panel: string): void {
    const uri = this.previews.get(panel)?.shown.uri;
    this.previews.delete(panel);
    if (uri !== undefined) this.forget(uri);
  }

  /** A picture as it is now, for a file of its own: what a preview keeps of lines that can't be read is in it too. */
  async drawingOf(shown: PictureOf, journey: Journey): Promise<Drawing | undefined> {
    const { workspace, earlier, toEditor } = this.needs, project = workspace.projectOf(shown.uri);
    const steadied = steady(journey, this.lastGood.get(shown.uri)?.get(journey.name), project);
    const { subject } = await subjectOf({ shown, project, earlier, toEditor, journey: { now: journey, steadied } });
    return subject && this.timely.whole(engine => this.draws(shown, journey, subject, engine));
  }

  /** Any other drawing by the same layout engine, in plain columns where that is late. */
  inTime(make: (engine: LayoutEngine) => Promise<Drawing>): Promise<Drawing> {
    return this.timely.draw(make);
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
    this.timely.dispose();
  }

  /** What nobody looks at any more is not kept. */
  private forget(uri: string): void {
    if ([...this.previews.values()].every(({ shown }) => shown.uri !== uri)) this.lastGood.delete(uri);
  }

  private async drawAll(): Promise<void> {
    for (const [panel, preview] of this.previews) {
      try {
        await this.draw(panel, preview);
      } catch (error) {
        this.needs.log(`picture of ${preview.shown.uri}`, error);
      }
    }
  }

  private async draw(panel: string, preview: Preview): Promise<void> {
    const { workspace, versionOf, toEditor, earlier } = this.needs;
    const { shown } = preview, { uri, folded = [] } = shown;
    const reading = workspace.reading(uri), project = workspace.projectOf(uri);
    const version = versionOf(uri);
    const journeys = reading?.model.journeys ?? [];
    const journey = journeys.find(other => other.name === shown.journey) ?? journeys[0];
    const base = {
      panel, uri: toEditor(uri), version, journeys: journeys.map(({ name, title }) => ({ name, label: title?.value ?? name })), view: viewOf(shown).id, views: CHOICES,
      ...brokenOf(reading),
    };
    const { subject, ...told } = await subjectOf({ shown, project, earlier, toEditor, ...journey && { journey: { now: journey, steadied: this.steadied(uri, journey) } } });
    const drawing = subject && await this.timely.draw(engine => this.draws(shown, journey, subject, engine));
    // Meanwhile the preview may have been closed, or shows something else.
    if (this.previews.get(panel) !== preview) return;
    this.tell(preview, { ...base, ...told, folded, places: drawing ? placesOf(drawing, project, uri, toEditor) : {}, ...journey && { journey: journey.name }, ...drawing && { drawing } });
  }

  /** The journey with what it said last where a line can't be read now. */
  private steadied(uri: string, journey: Journey): Steadied {
    let kept = this.lastGood.get(uri);
    if (!kept) this.lastGood.set(uri, kept = new Map());
    const steadied = steady(journey, kept.get(journey.name), this.needs.workspace.projectOf(uri));
    kept.set(journey.name, steadied.journey);
    return steadied;
  }

  private draws({ uri, folded = [] }: PictureOf, journey: Journey | undefined, subject: Subject, engine: LayoutEngine): Promise<Drawing> {
    const { workspace } = this.needs;
    // A pain may be addressed from another journey.
    const opportunities = workspace.projectOf(uri).ofKind('opportunity').filter(place => place.journey !== journey).map(place => place.thing as Opportunity);
    const findings = journey ? findingsOfThings(journey, workspace.findingsAtOnce(uri)) : [];
    return drawPicture(subject, engine, { opportunities, findings, folded: folded as NonNullable<PictureOptions['folded']> });
  }

  private tell(preview: Preview, picture: Picture): void {
    const { sent, changes } = preview, { send, sendChange } = this.needs, number = ++this.count;
    const now: Picture = changes && sendChange ? { ...picture, number } : picture;
    const change = sent && difference({ ...sent, number }, { ...picture, number });
    // The version alone is no change of the picture.
    if (sent && (!change || 'fields' in change && change.gone.length === 0 && change.fields.every(([name]) => name === 'version'))) return;
    preview.sent = now;
    if (changes && sendChange && sent?.number !== undefined && change && 'fields' in change) {
      sendChange({ panel: picture.panel, since: sent.number, change: { ...change, fields: [...change.fields, ['number', { is: number }]] } });
    } else send(now);
  }
}
