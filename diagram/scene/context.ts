import type { Names, Ref, Thing } from '../../language/model/model.ts';
import type { ThingFinding } from '../findings.ts';
import type { Owners } from './owners.ts';
import type { Finding } from './scene.ts';

/** What everybody who makes a part of a scene needs. */
export interface Context {
  readonly names: Names;
  readonly owners: Owners;
  readonly keys: Keys;
  /** From how many minutes on a wait is too long. */
  readonly waitLimit: number;
  readonly findings: ReadonlyMap<string, Finding>;
}

/** Makes an id unique in the picture. */
export type Keys = (id: string) => string;

/** Ids are unique where names are; where an author used a name twice or left it out, the picture still needs to tell things apart. */
export function uniqueKeys(): Keys {
  const used = new Map<string, number>();
  return id => {
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    return times === 1 ? id : `${id} ${times}`;
  };
}

/** All findings of a thing as one, as grave as the gravest. */
export function findingsById(findings: readonly ThingFinding[]): Map<string, Finding> {
  const found = new Map<string, Finding>();
  for (const { id, severity, message } of findings) {
    const before = found.get(id);
    found.set(id, {
      severity: severity === 'error' || before?.severity === 'error' ? 'error' : 'warning',
      text: before ? `${before.text}\n${message}` : message,
    });
  }
  return found;
}

/** The finding of a thing, to be spread into what shows it. */
export function findingOf(id: string, { findings }: Context): { finding?: Finding } {
  const finding = findings.get(id);
  return finding ? { finding } : {};
}

/** The things that are meant, without those that can't be found. */
export function meantBy(refs: readonly Ref[], within: Thing, names: Names): Thing[] {
  return refs.map(ref => names.resolve(ref, within)).filter(thing => thing !== undefined);
}
