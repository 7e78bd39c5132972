/** The rules that a project gives itself, checked like any other. */
import type { Finding } from '../findings.ts';
import type { FileModel, Stage, Thing, Touchpoint } from '../model/model.ts';
import type { Project } from '../names/project.ts';
import { callOf, isWhole, touchpointsOf } from '../rules/helpers.ts';
import { placesIn } from '../rules/part.ts';
import type { OwnRule } from './read-config.ts';

type Hit = Pick<Finding, 'range' | 'message'>;

const CHECKS: Readonly<Record<string, (file: FileModel, project: Project, values: Readonly<Record<string, unknown>>) => Iterable<Hit>>> = {
  'persona-in-every-stage': function* (file, project, values) {
    const persona = project.ofKind('persona').find(({ thing }) => thing.name === values['persona'])?.thing;
    for (const journey of file.journeys) for (const stage of journey.stages) {
      if (!isWhole(stage) || stage.touchpoints.length === 0 || stage.notFor.some(ref => project.resolve(ref, stage) === persona)) continue;
      const forAll = journey.for.some(ref => project.resolve(ref, journey) === persona);
      const has = (touchpoint: Touchpoint) => touchpoint.for.length === 0 ? forAll : touchpoint.for.some(ref => project.resolve(ref, touchpoint) === persona);
      if (persona && !stage.touchpoints.some(has)) yield { range: stage.nameRange, message: `The stage ${callOf(stage)} has no step for ${callOf(persona)}. Add one, or say \`not for ${persona.name}\` and why.` };
    }
  },
  'channel-kind-for': function* (file, project, values) {
    const words = (values['words'] as string[]).map(word => word.toLowerCase());
    for (const touchpoint of touchpointsOf(file)) {
      const text = [touchpoint.name, touchpoint.title?.value ?? '', ...touchpoint.data.map(data => data.value)].join(' ').toLowerCase();
      const word = words.find(other => text.includes(other));
      const channel = touchpoint.via && project.resolve(touchpoint.via, touchpoint);
      if (word === undefined || channel?.kind !== 'channel') continue;
      const kind = (channel as { channelKind?: { value: string } }).channelKind?.value;
      if (kind !== undefined && kind !== values['channelKind']) yield { range: touchpoint.via!.range, message: `${callOf(touchpoint)} speaks of “${word}”, so it belongs on a channel of the kind ${String(values['channelKind'])}; ${callOf(channel)} is ${kind}.` };
    }
  },
  share: function* (file, project, values) {
    const { of, have, atLeast } = values as { of: string; have: string; atLeast: number };
    const all = project.ofKind(of as Thing['kind']).map(({ thing }) => thing), having = all.filter(thing => says(thing, have));
    if (all.length === 0 || having.length / all.length * 100 >= atLeast) return;
    for (const { thing } of placesIn(file, project)) {
      if (thing.kind === of && isWhole(thing) && !says(thing, have)) yield { range: thing.nameRange, message: `Only ${having.length} of ${all.length} blocks of the kind ${of} have a \`${have}\` line; at least ${atLeast} % are wanted. Add one here.` };
    }
  },
  words: function* (file, project, values) {
    for (const [word, instead] of Object.entries(values['words'] as Record<string, string>)) for (const { thing } of placesIn(file, project)) {
      if (thing.title?.value.toLowerCase().includes(word.toLowerCase())) yield { range: thing.title.range, message: `“${word}” is not used in this project.${instead === '' ? '' : ` Write “${instead}” instead.`}` };
    }
  },
  'required-fact': function* (file, project, values) {
    const { of, have } = values as { of: string; have: string };
    for (const { thing } of placesIn(file, project)) {
      if (thing.kind === of && isWhole(thing) && !says(thing, have)) yield { range: thing.nameRange, message: `In this project every ${of} has a \`${have}\` line, and ${callOf(thing)} has none.` };
    }
  },
};

const says = (thing: Thing, word: string): boolean => thing.facts.some(fact => fact.word === word.split(' ')[0])
  || (word === 'pain' && 'pains' in thing && (thing.pains as readonly unknown[]).length > 0) || (word === 'touchpoint' && 'touchpoints' in thing && (thing as Stage).touchpoints.length > 0);

/** Codes are `P001` and so on, in the order of the configuration. */
export function checkOwnRules(file: FileModel, project: Project, rules: readonly OwnRule[]): Finding[] {
  return rules.flatMap((rule, i) => [...CHECKS[rule.kind]?.(file, project, rule.values) ?? []].map(hit => ({
    ...hit, ...(rule.message !== undefined && { message: rule.message }), code: `P${String(i + 1).padStart(3, '0')}`, name: rule.name, severity: rule.severity, uri: file.uri,
  })));
}
