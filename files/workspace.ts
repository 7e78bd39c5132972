/**
 * The projects of a workspace and their files, as they are on disk or, for open ones, in the editor.
 *
 * A project is a folder with a configuration, or else the folder that was opened. Names are seen within a project, not across.
 */
import { existsSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checking } from '../language/check.ts';
import { Checker } from '../language/checker.ts';
import { DEFAULT_PROJECT, isIgnored, type ProjectSettings } from '../language/config/merge.ts';
import type { Finding, Severity } from '../language/findings.ts';
import { Project } from '../language/names/project.ts';
import { emptyModel, readFile, type FileReading } from '../language/read.ts';
import { loadConfiguration, type LoadedConfiguration } from './configuration.ts';
import { CONFIGURATION, discover, ENDING } from './discover.ts';
import { readText, type TextOrFinding } from './read-text.ts';

/** The address of a file, spelled in one way. */
export function addressOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The path of an address; undefined where it is no file's (an unsaved document). */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** Editors spell addresses in different ways (`%3A` for `:`); names and findings need one. */
export function sameAddress(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : addressOf(path);
}

export class Workspace {
  private readonly projects = new Map<string, Project>();
  private readonly readings = new Map<string, FileReading>();
  private readonly open = new Set<string>();
  /** How often a file was looked at while it is being read. */
  private readonly turns = new Map<string, number>();
  private readonly configurations = new Map<string, LoadedConfiguration>();
  /** The findings of files, with the day that they hold for, until anything changes: several ask for the same. */
  private readonly found = new Map<string, { readonly today: string | undefined; readonly findings: readonly Finding[] }>();
  /** What was found in the blocks of open files. */
  private readonly checkers = new Map<string, Checker>();
  /** Counts all changes, of files as of settings: what was begun before one is given up. */
  private changes = 0;
  /** The journeys of a project that were approved and changed since, by the project's folder. */
  private readonly approvals = new Map<string, Readonly<Record<string, string>>>();
  private roots: readonly string[] = [];
  /** Files that the disk refused, with the reason. */
  readonly unreadable = new Map<string, string>();
  /** The day that dated rules go by, above what configurations say. ISO 8601. */
  today: string | undefined;
  /** Severities of rules, by code or name, above what configurations say. Set before findings are asked for. */
  rules: Readonly<Record<string, Severity | 'off'>> = {};

  private readonly read: (path: string) => TextOrFinding | Promise<TextOrFinding>;

  /** @param read how files are read: `readTextAtOnce` for who has nothing else to do meanwhile */
  constructor(read: (path: string) => TextOrFinding | Promise<TextOrFinding> = readText) {
    this.read = read;
  }

  /** Reads all files below the folders. Gives others a turn after each file. @param onFile is told how far it is */
  async load(folders: readonly string[], onFile?: (done: number, all: number) => void): Promise<{ failures: readonly { path: string; reason: string }[] }> {
    const files: string[] = [], failures: { path: string; reason: string }[] = [], projects: string[] = [];
    this.addRoots(folders);
    const waiting = [...folders];
    for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
      const found = await discover(folder);
      files.push(...found.files);
      failures.push(...found.failures);
      projects.push(...found.projects);
      waiting.push(...found.projects);
    }
    this.addRoots(projects);
    for (const root of [...folders, ...projects]) await this.loadConfiguration(root);
    let done = 0;
    for (const path of new Set(files)) {
      await this.refresh(addressOf(path));
      onFile?.(++done, files.length);
      if (done % 20 === 0) await new Promise(resolve => setImmediate(resolve));
    }
    return { failures };
  }

  /** Reads a project's configuration, anew where it was read before. @param root the project's folder */
  async loadConfiguration(root: string): Promise<void> {
    this.configurations.set(root, await loadConfiguration(root));
    this.judgedAnew();
  }

  /** The projects' folders. */
  get folders(): readonly string[] {
    return this.roots;
  }

  /** Mistakes in the configurations of all projects. */
  get configurationFindings(): readonly Finding[] {
    return [...this.configurations.values()].flatMap(({ findings }) => findings);
  }

  /** What a file's project has set; without a day of its own, today's. */
  settingsOf(uri: string): ProjectSettings {
    const project = this.configurations.get(this.rootOf(uri)) ?? DEFAULT_PROJECT;
    const today = this.today ?? project.settings.today ?? new Date().toISOString().slice(0, 10);
    const approvedAndChanged = this.approvals.get(this.rootOf(uri));
    return { ...project, settings: { ...project.settings, today, rules: { ...project.settings.rules, ...this.rules }, ...(approvedAndChanged && { approvedAndChanged }) } };
  }

  /** What rule J621 goes by, for who compares with an earlier state. @param root the project's folder @param approved see `Settings` */
  setApprovals(root: string, approved: Readonly<Record<string, string>>): void {
    this.approvals.set(root, approved);
    this.judgedAnew();
  }

  /** What files say is as it was, and is judged by other settings, or as another project's. */
  private judgedAnew(): void {
    this.changed();
    this.checkers.clear();
  }

  /** What is known of the findings may be so no more. */
  private changed(): void {
    this.changes++;
    this.found.clear();
  }

  /** Files that are open already may turn out to belong to another project than was thought. */
  private addRoots(folders: readonly string[]): void {
    this.roots = [...new Set([...this.roots, ...folders])].sort((a, b) => b.length - a.length);
    this.projects.clear();
    this.judgedAnew();
    for (const [uri, { model }] of this.readings) this.projectOf(uri).set(model);
  }

  /** The project of a file: made when it is first asked for. */
  projectOf(uri: string): Project {
    const root = this.rootOf(uri);
    let project = this.projects.get(root);
    if (!project) this.projects.set(root, project = new Project());
    return project;
  }

  /** The folder of a file's project; for a file that is a project of its own, the file's address. */
  rootOf(uri: string): string {
    const path = pathOf(uri);
    if (path === undefined) return this.roots.at(-1) ?? uri;
    const root = this.roots.find(folder => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    // A file from outside is a project of its own, unless a configuration above it says otherwise.
    return root ?? configurationAbove(path) ?? uri;
  }

  /** Whether the file belongs to the workspace: what lies in ignored folders or elsewhere is only read while it is open. */
  private belongs(uri: string): boolean {
    const path = pathOf(uri);
    if (path === undefined || !path.endsWith(ENDING)) return false;
    const root = this.roots.find(folder => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    if (root === undefined) return false;
    const inside = path.slice(root.length).split(sep).filter(part => part !== ''), folders = inside.slice(0, -1);
    if (isIgnored(inside.join('/'), this.configurations.get(root)?.ignore ?? [])) return false;
    return !folders.some(folder => folder === 'node_modules' || folder.startsWith('.'));
  }

  /** The file is open in an editor, with this text. */
  setOpen(uri: string, text: string): void {
    this.open.add(uri);
    this.put(uri, readFile(uri, text, this.readings.get(uri)));
  }

  /** The file is closed: what counts is what is on disk. */
  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    this.checkers.delete(uri);
    await this.refresh(uri);
  }

  /**
   * Something happened to the file on disk. Files may be gone or unreadable by the time they are looked at.
   *
   * @param named somebody asked for this very file: it is read even where the search would leave it out
   */
  async refresh(uri: string, named = false): Promise<void> {
    const path = pathOf(uri);
    if (this.open.has(uri)) return;
    if (path === undefined || !(named || this.belongs(uri))) { this.forget(uri); return; }
    const turn = (this.turns.get(uri) ?? 0) + 1;
    this.turns.set(uri, turn);
    const result = await this.read(path);
    // It may have been opened meanwhile: then the editor's text counts. Or it changed again, and what was read is older than what will be.
    if (this.open.has(uri) || this.turns.get(uri) !== turn) return;
    this.turns.delete(uri);
    this.unreadable.delete(uri);
    if ('text' in result) this.put(uri, readFile(uri, result.text, this.readings.get(uri)));
    else if (result.unreadable && !existsSync(path)) this.forget(uri);
    else {
      if (result.unreadable) this.unreadable.set(uri, result.finding.message);
      this.put(uri, { model: emptyModel(uri), findings: [result.finding], lines: [], comments: [] });
    }
  }

  private put(uri: string, reading: FileReading): void {
    this.readings.set(uri, reading);
    this.changed();
    this.projectOf(uri).set(reading.model);
  }

  private forget(uri: string): void {
    this.readings.delete(uri);
    this.changed();
    this.unreadable.delete(uri);
    this.projectOf(uri).delete(uri);
  }

  /** The same projects with the same settings and other files in them: what they held at another time. What the projects leave out is left out. */
  withTexts(texts: ReadonlyMap<string, string>): Workspace {
    const other = new Workspace();
    other.roots = this.roots;
    other.today = this.today;
    other.rules = this.rules;
    for (const [root, configuration] of this.configurations) other.configurations.set(root, configuration);
    for (const [uri, text] of texts) if (other.belongs(uri)) other.put(uri, readFile(uri, text));
    return other;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  reading(uri: string): FileReading | undefined {
    return this.readings.get(uri);
  }

  /** The files that are known, sorted. */
  get files(): readonly string[] {
    return [...this.readings.keys()].sort();
  }

  /** The findings of one file. */
  findings(uri: string): readonly Finding[] {
    const steps = this.find(uri);
    while (!steps.next().done);
    return this.found.get(uri)?.findings ?? [];
  }

  /** Finds what `findings` will say of a file, with a turn for others every now and then. Where anything changes meanwhile it ends, and nothing is known yet. */
  *find(uri: string): Generator<void, void> {
    const reading = this.readings.get(uri);
    if (!reading) return;
    const settings = this.settingsOf(uri), { today } = settings.settings;
    if (this.found.get(uri)?.today === today && this.found.has(uri)) return;
    const before = this.changes, checker = this.checkerOf(uri);
    const steps = (checker?.exactly.bind(checker) ?? checking)(this.projectOf(uri), uri, reading, settings);
    for (;;) {
      const step = steps.next();
      if (step.done) { this.found.set(uri, { today, findings: step.value }); return; }
      yield;
      if (this.changes !== before) return;
    }
  }

  /** What is known of the blocks of an open file. */
  private checkerOf(uri: string): Checker | undefined {
    if (!this.open.has(uri)) return undefined;
    let checker = this.checkers.get(uri);
    if (!checker) this.checkers.set(uri, checker = new Checker());
    return checker;
  }

  /**
   * The findings of an open file as far as they can be told at once: those of the blocks that were changed since they were looked at last, and
   * with them what was found in the others then. `findings` knows better once it has been asked.
   */
  findingsAtOnce(uri: string): readonly Finding[] {
    const reading = this.readings.get(uri), settings = this.settingsOf(uri), { today } = settings.settings, known = this.found.get(uri), checker = this.checkerOf(uri);
    if (!reading || !checker || (known && known.today === today)) return this.findings(uri);
    const { findings, exact } = checker.atOnce(this.projectOf(uri), uri, reading, settings);
    if (exact) this.found.set(uri, { today, findings });
    return findings;
  }
}

/** The nearest folder above a file that holds a configuration. */
export function configurationAbove(path: string): string | undefined {
  for (let folder = dirname(path), last = ''; folder !== last; last = folder, folder = dirname(folder)) {
    if (existsSync(`${folder}${sep}${CONFIGURATION}`)) return folder;
  }
  return undefined;
}
