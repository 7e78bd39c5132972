/** Sends findings: those of the file that is being written at once, those of the others when the writing pauses. */
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Workspace } from '../files/workspace.ts';
import type { Finding } from '../language/findings.ts';
import { diagnosticOf, echoesOf } from './convert.ts';

/** How long after the last change the other files are looked at, in milliseconds. */
const PAUSE = 150;

/** How long files are looked at in one go, in milliseconds: a request that comes meanwhile waits no longer. */
const SLICE = 8;

export class Diagnostics {
  private readonly workspace: Workspace;
  private readonly send: (uri: string, items: Diagnostic[]) => void;
  private readonly log: (what: string, error: unknown) => void;
  /** What was sent last, as text, so that nothing is sent twice. */
  private readonly sent = new Map<string, string>();
  /** By file: its findings that mark places of other files too, with those files. */
  private readonly echoing = new Map<string, readonly Finding[]>();
  private toldConfigurations: readonly string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private walk: NodeJS.Immediate | undefined;
  /** Until all files are read, names of files that are still to come would be reported as missing. */
  private started = false;

  constructor(workspace: Workspace, send: (uri: string, items: Diagnostic[]) => void, log: (what: string, error: unknown) => void) {
    this.workspace = workspace;
    this.send = send;
    this.log = log;
  }

  /** All files are read. */
  start(): void {
    this.started = true;
    this.all();
  }

  changed(uri: string): void {
    if (!this.started) return;
    this.listen(uri);
    this.one(uri);
    // Whoever writes on waits for no other file.
    clearImmediate(this.walk);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.all(), PAUSE);
  }

  /** Findings of other files that mark places of this one. */
  echoesIn(uri: string): readonly Finding[] {
    return [...this.echoing].flatMap(([other, findings]) => other === uri ? [] : findings.filter(({ related }) => related!.some(place => place.echo && place.uri === uri)));
  }

  private all(): void {
    const steps = this.steps();
    const walk = (): void => {
      const until = performance.now() + SLICE;
      while (performance.now() < until) if (steps.next().done) return;
      this.walk = setImmediate(walk);
    };
    clearImmediate(this.walk);
    walk();
  }

  /** First what each file says of others, then what each is sent. */
  private *steps(): Generator<void> {
    const files = new Set([...this.workspace.files, ...this.sent.keys()]);
    for (const uri of files) { this.listen(uri); yield; }
    for (const uri of files) { this.one(uri); yield; }
    this.configurations();
  }

  /** Mistakes in configurations, in their own files; those that are mended are taken back. */
  private configurations(): void {
    const byFile = Map.groupBy(this.workspace.configurationFindings, finding => finding.uri);
    for (const uri of new Set([...byFile.keys(), ...this.toldConfigurations])) this.send(uri, (byFile.get(uri) ?? []).map(diagnosticOf));
    this.toldConfigurations = [...byFile.keys()];
  }

  private listen(uri: string): void {
    try {
      const echoing = this.workspace.findings(uri).filter(({ related }) => related?.some(place => place.echo && place.uri !== uri));
      if (echoing.length > 0) this.echoing.set(uri, echoing);
      else this.echoing.delete(uri);
    } catch (error) {
      this.log(`findings of ${uri}`, error);
    }
  }

  private one(uri: string): void {
    try {
      const findings = this.workspace.findings(uri);
      const items = [...findings.map(diagnosticOf), ...[...findings, ...this.echoesIn(uri)].flatMap(finding => echoesOf(finding, uri))];
      const text = JSON.stringify(items);
      if ((this.sent.get(uri) ?? '[]') === text && (this.sent.has(uri) || items.length === 0)) return;
      if (items.length === 0 && this.workspace.reading(uri) === undefined) this.sent.delete(uri);
      else this.sent.set(uri, text);
      this.send(uri, items);
    } catch (error) {
      this.log(`findings of ${uri}`, error);
    }
  }
}
