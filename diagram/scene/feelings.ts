import type { Emotion, Journey, Names, Persona, Touchpoint } from '../../language/model/model.ts';
import { titleOf } from './said.ts';
import type { Curve, CurvePoint } from './scene.ts';

/** One curve for each persona of the journey; a single one where no feeling is told apart by persona. */
export function curvesOf(journey: Journey, names: Names): Curve[] {
  const path = journey.stages.flatMap(stage => stage.touchpoints);
  const personas = personasOf(journey, path, names);
  const apart = personas.length > 1 && path.some(touchpoint => touchpoint.for.length > 0 || touchpoint.emotions.some(emotion => emotion.persona));
  const whose: readonly (Persona | undefined)[] = apart ? personas : [personas[0]];
  return whose
    .map((persona, index): Curve => ({
      key: persona?.id ?? `curve-${index}`,
      ...(apart ? { persona: titleOf(persona!) } : personas.length === 1 ? { persona: titleOf(personas[0]!) } : {}),
      points: path.flatMap((touchpoint, i) => pointOf(touchpoint, i, persona, apart, journey.state?.value === 'current', names)),
    }))
    .filter(curve => curve.points.length > 0);
}

function personasOf(journey: Journey, path: readonly Touchpoint[], names: Names): Persona[] {
  const found: Persona[] = [];
  const add = (thing: unknown): void => {
    const persona = thing as Persona | undefined;
    if (persona?.kind === 'persona' && !found.includes(persona)) found.push(persona);
  };
  for (const ref of journey.for) add(names.resolve(ref, journey));
  // Somebody may have a feeling without being named by the journey.
  for (const touchpoint of path) for (const { persona } of touchpoint.emotions) if (persona) add(names.resolve(persona, touchpoint));
  return found;
}

function pointOf(touchpoint: Touchpoint, index: number, persona: Persona | undefined, apart: boolean, current: boolean, names: Names): CurvePoint[] {
  const concerned = touchpoint.for.length === 0 || !persona || !apart || touchpoint.for.some(ref => names.resolve(ref, touchpoint) === persona);
  const emotion = concerned ? emotionOf(touchpoint, persona, names) : undefined;
  if (emotion?.score === undefined || !Number.isFinite(emotion.score)) return [];
  return [{
    touchpoint: index,
    id: touchpoint.id,
    // Off the scale is a finding; the picture shows the end of the scale.
    score: Math.min(2, Math.max(-2, emotion.score)),
    ...(emotion.text?.value.trim() && { text: emotion.text.value.trim() }),
    known: current && touchpoint.evidence.length > 0,
  }];
}

/** Her own feeling before everybody's. */
function emotionOf(touchpoint: Touchpoint, persona: Persona | undefined, names: Names): Emotion | undefined {
  const own = persona && touchpoint.emotions.find(emotion => emotion.persona && names.resolve(emotion.persona, touchpoint) === persona);
  return own ?? touchpoint.emotions.find(emotion => !emotion.persona) ?? (persona ? undefined : touchpoint.emotions[0]);
}
