/**
 * A picture that remembers what it was made of before is the same, byte by byte, as one that a process makes that has seen nothing, after each edit: of titles most of
 * all, but also of anything else, in the journey and in another file that it mentions.
 */
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { ThingFinding } from '../../diagram/findings.ts';
import { drawPicture, type PictureOptions, type Subject } from '../../diagram/picture.ts';
import { steady } from '../../language/model/last-good.ts';
import type { Journey, Opportunity } from '../../language/model/model.ts';
import { Project } from '../../language/names/project.ts';
import { readFile, type FileReading } from '../../language/read.ts';
import { oneFile, vocabulary } from '../bench/content.ts';
import { elkEngine } from '../diagram/engine.ts';
import { runsOf } from '../support/long.ts';

const engine = elkEngine();
afterAll(() => engine.dispose());

/** Things that are called by name, by title and twice, and titles that stand in more than one place of a picture. */
const NAMED = `journey Help "Getting help"
  state current
  for Ann
  owner Care
stage Ask "Asking"
  owner Care
  touchpoint Call "The call"
    via Web
    emotion -1 "felt"
    next Answer when "somebody answers"
    next "On her own"
    measures Calls
    pain Slow "Too slow"
      evidence Survey
  touchpoint Answer "The answer"
    via "The shop"
    evidence Survey
    exit "gives up" 20 %
  touchpoint Alone "On her own"
    owner Sales
    continues Other.Look.Read
stage Leave "Leaving"
  touchpoint Call "The call"
    includes Other.Look.Read
    resolves Slow
opportunity Mend "Mend it"
  addresses Slow
metric Calls "Calls a day"
  kind volume
journey Other "Another one"
stage Look "Looking"
  touchpoint Read "Reading on"
    resolves Help.Slow
opportunity Hurry "Hurry up"
  addresses Help.Slow
`;
const SHARED = vocabulary();
const TEXTS: readonly (readonly [own: string, other: string])[] = [[NAMED, SHARED], [oneFile(12, { perJourney: 12 }), ''], [SHARED + NAMED, '']];
const VIEWS = ['map', 'flow', 'blueprint', 'owners'] as const;

const PIECES = [
  'x', ' ', '"', '\n', '\n\n', 'ü', '客', '// a word\n', '\n  touchpoint Again "Once more"\n    emotion -1\n', '\nstage Again "Again"\n', '\nteam Care "Another"\n', '\n    owner Care\n', '\n    via Phone\n',
  '\n    thought "Hm"\n', '\n    next Answer\n', '\n    exit\n', '\n    moment of truth\n', '\n    wait 20 min\n', '\n    pain Slow "It takes long"\n', '\nopportunity More "Do it"\n  addresses Slow\n',
];

interface Edit { readonly other: boolean; readonly what: 'title' | 'line' | 'any'; readonly at: number; readonly length: number; readonly piece: string }

const edits = fc.array(fc.record<Edit>({
  other: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  what: fc.oneof({ weight: 5, arbitrary: fc.constant('title' as const) }, { weight: 2, arbitrary: fc.constant('line' as const) }, { weight: 2, arbitrary: fc.constant('any' as const) }),
  at: fc.nat({ max: 1_000_000 }), length: fc.nat({ max: 3 }), piece: fc.constantFrom(...PIECES),
}), { minLength: 2, maxLength: 10 });

function edited(text: string, { what, at, length, piece }: Edit): string {
  if (what === 'any') {
    const from = at % (text.length + 1);
    return text.slice(0, from) + piece + text.slice(from + length);
  }
  const ends = [...text.matchAll(what === 'title' ? /(?:touchpoint|stage|journey|pain|channel|team) \w+ "[^"\n]*(?=")/g : /$/gm)].map(match => match.index + match[0].length);
  const from = ends[at % ends.length] ?? 0;
  // Long enough now and then that a title takes another line.
  return text.slice(0, from) + (what === 'line' ? piece : length === 3 ? ' and a good deal more than that' : 'x'.repeat(length + 1)) + text.slice(from);
}

/** Findings as rules would have them, of some things and not of others. */
const findingsIn = (journey: Journey): ThingFinding[] => journey.stages.flatMap(stage => stage.touchpoints).filter(({ title }) => (title?.value.length ?? 0) % 4 === 0)
  .map(({ id, title }) => ({ id, severity: 'warning', message: `Something about ${title?.value.length}.` }));

async function drawn(project: Project, model: FileReading['model'], last: ReadonlyMap<string, Journey>): Promise<{ readonly pictures: string[]; readonly shown: Map<string, Journey> }> {
  const pictures: string[] = [], shown = new Map<string, Journey>();
  for (const now of model.journeys) {
    const { journey, names } = steady(now, last.get(now.id), project);
    shown.set(now.id, journey);
    const opportunities = project.ofKind('opportunity').filter(place => place.journey !== now).map(place => place.thing as Opportunity);
    const options: PictureOptions = { opportunities, findings: findingsIn(now) };
    for (const view of VIEWS) pictures.push(JSON.stringify(await drawPicture({ view, journey, names } satisfies Subject, engine, options)));
  }
  return { pictures, shown };
}

test('a picture that remembers is the same as one made anew', async () => {
  const { runs, seed } = runsOf('a picture that remembers', { short: 12, long: 1000 });
  await fc.assert(fc.asyncProperty(fc.nat({ max: TEXTS.length - 1 }), edits, async (which, steps) => {
    const texts = [...TEXTS[which]!], addresses = ['file:///own.journey', 'file:///other.journey'] as const;
    let readings = texts.map((text, i) => readFile(addresses[i]!, text)), last = new Map<string, Journey>();
    const project = new Project();
    for (const { model } of readings) project.set(model);
    for (const step of [undefined, ...steps]) {
      if (step) {
        const which = step.other ? 1 : 0;
        texts[which] = edited(texts[which]!, step);
        readings = readings.map((reading, i) => i === which ? readFile(addresses[i]!, texts[i]!, reading) : reading);
        project.set(readings[which]!.model);
      }
      const fresh = new Project(), models = texts.map((text, i) => readFile(addresses[i]!, text).model);
      for (const model of models) fresh.set(model);
      const again = await drawn(project, readings[0]!.model, last), anew = await drawn(fresh, models[0]!, last);
      expect(again.pictures).toEqual(anew.pictures);
      last = again.shown;
    }
  }), { numRuns: runs, seed });
}, 900_000);
