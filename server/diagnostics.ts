/**
 * Sends findings: those of the block that is being written in at once, with what is known of the rest of its file; the file's exact ones as soon as
 * there is a moment, those of the other files when the writing pauses.
 */
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Workspace } from '../files/workspace.ts';
import type { Finding } from '../language/findings.ts';
import { diagnosticOf, echoesOf } from './convert.ts';

/** How long after the last change its file is looked at as a whole, in milliseconds: a key that is pressed right after another isn't kept waiting. */
const MOMENT = 40;

/** How long after the last change the other files are looked at, in milliseconds. */
const PAUSE = 150;

/** How long files are looked at in one go, in milliseconds: a request that comes meanwhile waits no longer. */
const SLICE = 8;

export class Diagnostics {
  private readonly workspace: Workspace;
  private readonly send: (uri: string, items: Diagnostic[]) => void;
  private readonly log: (what: string, error: unknown) => void;
  private readonly corrected: () => void;
  /** Files that were told of at once, and not exactly yet. */
  private readonly hasty = new Set<string>();
  /** What was sent last, each as text, so that nothing is sent twice. */
  private readonly sent = new Map<string, readonly string[]>();
  /** By file: its findings that mark places of other files too, with those files. */
  private readonly echoing = new Map<string, readonly Finding[]>();
  private toldConfigurations: readonly string[] = [];
  private moment: NodeJS.Timeout | undefined;
  private pause: NodeJS.Timeout | undefined;
  private walk: NodeJS.Immediate | undefined;
  /** Until all files are read, names of files that are still to come would be reported as missing. */
  private started = false;

  /** @param corrected is called when the exact findings of a file are others than were told at once */
  constructor(workspace: Workspace, send: (uri: string, items: Diagnostic[]) => void, log: (what: string, error: unknown) => void, corrected: () => void) {
    this.workspace = workspace;
    this.send = send;
    this.log = log;
    this.corrected = corrected;
  }

  /** All files are read. */
  start(): void {
    this.started = true;
    this.inSlices(this.all());
  }

  changed(uri: string): void {
    if (!this.started) return;
    this.hasty.add(uri);
    this.tell(uri, () => this.workspace.findingsAtOnce(uri));
    // Whoever writes on waits for no other block and no other file.
    clearImmediate(this.walk);
    clearTimeout(this.moment);
    clearTimeout(this.pause);
    this.moment = setTimeout(() => this.inSlices(this.exactly()), MOMENT);
    this.pause = setTimeout(() => this.inSlices(this.all()), PAUSE);
  }

  /** Findings of other files that mark places of this one. */
  echoesIn(uri: string): readonly Finding[] {
    return [...this.echoing].flatMap(([other, findings]) => other === uri ? [] : findings.filter(({ related }) => related!.some(place => place.echo && place.uri === uri)));
  }

  private inSlices(steps: Generator<void, void>): void {
    const walk = (): void => {
      const until = performance.now() + SLICE;
      while (performance.now() < until) if (steps.next().done) return;
      this.walk = setImmediate(walk);
    };
    clearImmediate(this.walk);
    walk();
  }

  /** The files that were written in, as a whole. */
  private *exactly(): Generator<void, void> {
    for (const uri of this.hasty) {
      yield* this.found(uri);
      this.hasty.delete(uri);
      if (this.tell(uri)) this.corrected();
      yield;
    }
  }

  /** First the files that were written in. Of all, what each says of others, then what each is sent. */
  private *all(): Generator<void, void> {
    yield* this.exactly();
    const files = new Set([...this.workspace.files, ...this.sent.keys()]);
    for (const uri of files) {
      yield* this.found(uri);
      this.safely(uri, () => this.listen(uri, this.workspace.findings(uri)));
      yield;
    }
    for (const uri of files) {
      this.safely(uri, () => this.one(uri, this.workspace.findings(uri)));
      yield;
    }
    this.configurations();
  }

  /** Looks at a file, as it is now; a turn for others every now and then. */
  private *found(uri: string): Generator<void, void> {
    try {
      yield* this.workspace.find(uri);
    } catch (error) {
      this.log(`findings of ${uri}`, error);
    }
  }

  private safely<T>(uri: string, act: () => T): T | undefined {
    try {
      return act();
    } catch (error) {
      this.log(`findings of ${uri}`, error);
      return undefined;
    }
  }

  /** One file by itself. @returns whether that is other than what was told before */
  private tell(uri: string, found = () => this.workspace.findings(uri)): boolean {
    return this.safely(uri, () => {
      const findings = found();
      this.listen(uri, findings);
      return this.one(uri, findings);
    }) ?? false;
  }

  /** Mistakes in configurations, in their own files; those that are mended are taken back. */
  private configurations(): void {
    const byFile = Map.groupBy(this.workspace.configurationFindings, finding => finding.uri);
    for (const uri of new Set([...byFile.keys(), ...this.toldConfigurations])) this.send(uri, (byFile.get(uri) ?? []).map(diagnosticOf));
    this.toldConfigurations = [...byFile.keys()];
  }

  private listen(uri: string, findings: readonly Finding[]): void {
    const echoing = findings.filter(({ related }) => related?.some(place => place.echo && place.uri !== uri));
    if (echoing.length > 0) this.echoing.set(uri, echoing);
    else this.echoing.delete(uri);
  }

  /** @returns whether there was anything to send */
  private one(uri: string, findings: readonly Finding[]): boolean {
    const told = [...findings.map(written), ...[...findings, ...this.echoesIn(uri)].flatMap(finding => echoesOf(finding, uri).map(writtenAs))];
    const texts = told.map(each => each.text), before = this.sent.get(uri) ?? [];
    if (before.length === texts.length && texts.every((text, i) => text === before[i])) return false;
    if (told.length === 0 && this.workspace.reading(uri) === undefined) this.sent.delete(uri);
    else this.sent.set(uri, texts);
    this.send(uri, told.map(({ item }) => item));
    return true;
  }
}

/** A diagnostic, and the same as text, by which it is seen whether anything is new. */
interface Written {
  readonly item: Diagnostic;
  readonly text: string;
}

const writtenAs = (item: Diagnostic): Written => ({ item, text: JSON.stringify(item) });

/** Most findings of a file are those of the keystroke before. */
const WRITTEN = new WeakMap<Finding, Written>();

function written(finding: Finding): Written {
  let known = WRITTEN.get(finding);
  if (!known) WRITTEN.set(finding, known = writtenAs(diagnosticOf(finding)));
  return known;
}
