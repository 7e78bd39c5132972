import type { Journey, Names } from '../language/model/model.ts';
import { drawMap } from './draw/map.ts';
import type { Drawing } from './drawing.ts';
import type { LayoutEngine } from './layout/engine.ts';
import { layoutMap } from './layout/map.ts';
import { mapScene, type SceneOptions } from './scene/map.ts';
import type { LaneId } from './scene/scene.ts';

export interface PictureOptions extends SceneOptions {
  /** Lanes that show only their name. */
  readonly folded?: readonly LaneId[];
}

/** The journey's map. Never rejects because of the layout engine: where that fails the drawing is `plain`. */
export async function drawJourney(journey: Journey, names: Names, engine: LayoutEngine, options: PictureOptions = {}): Promise<Drawing> {
  const scene = mapScene(journey, names, options);
  return drawMap(await layoutMap(scene, engine, new Set<string>(options.folded)));
}
