import type { Journey, Names } from '../language/model/model.ts';
import type { Change } from './changes.ts';
import { drawAtlas } from './draw/atlas.ts';
import { drawPage } from './draw/page.ts';
import type { Drawing } from './drawing.ts';
import { layoutAtlas } from './layout/atlas.ts';
import type { LayoutEngine } from './layout/engine.ts';
import { layoutMap } from './layout/map.ts';
import { layoutOwners } from './layout/owners.ts';
import { layoutPaths } from './layout/paths.ts';
import { again } from './scene/again.ts';
import { atlasScene } from './scene/atlas.ts';
import { blueprintScene } from './scene/blueprint.ts';
import { compareScene, type Older } from './scene/compare.ts';
import { WHAT, type SceneOptions } from './scene/journey.ts';
import { mapScene } from './scene/map.ts';
import { ownersScene } from './scene/owners-view.ts';
import { pathsScene } from './scene/paths.ts';
import type { LaneId, Scene } from './scene/scene.ts';
import type { ViewId } from './views.ts';

/** What to draw, and as which view. */
export type Subject =
  | { readonly view: Exclude<ViewId, 'atlas' | 'compare'>; readonly journey: Journey; readonly names: Names }
  /** All journeys of a project. The `data-id` of a card is the journey's id, its `data-kind` is `journey`. */
  | { readonly view: 'atlas'; readonly journeys: readonly Journey[]; readonly names: Names }
  | {
    readonly view: 'compare';
    /** The newer one; the `data-id`s are its own, and those of the older one where something is gone (with `data-gone`). */
    readonly journey: Journey;
    readonly names: Names;
    readonly older: Older;
    /** What became of each thing; where it is left out it goes by `replaces`, `resolves`, `drops` and equal names. */
    readonly changes?: readonly Change[];
  };

export interface PictureOptions extends SceneOptions {
  /** Only these lanes and rows; all that have something where it is left out. The touchpoints are always there. */
  readonly lanes?: readonly LaneId[];
  /** Lanes that show only their name. */
  readonly folded?: readonly LaneId[];
}

/** What was seen of a project before is not looked at again. */
const SCENES = { map: again(WHAT.map, mapScene), flow: again(WHAT.flow, pathsScene), blueprint: again(WHAT.blueprint, blueprintScene), owners: again(WHAT.owners, ownersScene) } as const;

/** Draws any view. Never rejects because of the layout engine: where that fails the drawing is `plain`. */
export async function drawPicture(subject: Subject, engine: LayoutEngine, options: PictureOptions = {}): Promise<Drawing> {
  const page = async (scene: Scene): Promise<Drawing> => drawPage(await layoutMap(only(scene, options.lanes), engine, new Set<string>(options.folded)));
  switch (subject.view) {
    case 'map': return page(SCENES.map(subject.journey, subject.names, options));
    case 'flow': return drawPage(await layoutPaths(SCENES.flow(subject.journey, subject.names, options), engine));
    case 'blueprint': return page(SCENES.blueprint(subject.journey, subject.names, options));
    case 'owners': return drawPage(layoutOwners(SCENES.owners(subject.journey, subject.names, options)));
    case 'atlas': return drawAtlas(await layoutAtlas(atlasScene(subject.journeys, subject.names, options.findings), engine));
    case 'compare': return page(compareScene(subject, subject.older, subject.changes, options));
  }
}

function only(scene: Scene, lanes: readonly LaneId[] | undefined): Scene {
  if (!lanes) return scene;
  return { ...scene, rows: scene.rows.filter(({ id }) => lanes.includes(id)), lanes: scene.lanes.filter(({ id }) => id === 'touchpoints' || lanes.includes(id)) };
}

/** The journey's map. */
export async function drawJourney(journey: Journey, names: Names, engine: LayoutEngine, options: PictureOptions = {}): Promise<Drawing> {
  return drawPicture({ view: 'map', journey, names }, engine, options);
}
