/** Writes down what an editor sends, and the files that the server reads meanwhile, before the server sees either. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Connection, type DataCallback, type Disposable, type Message } from 'vscode-languageserver/node';
import { CONFIGURATION, discover } from '../../files/discover.ts';
import { readText } from '../../files/read-text.ts';
import { addressOf, pathOf } from '../../files/workspace.ts';
import { HEAD, placeholder, type Entry } from './recording.ts';

/**
 * A connection over the standard input and output that is recorded. Each line is on disk before the server acts on it, so that
 * a crash leaves all that led to it.
 *
 * @throws what the disk says where the file can't be written
 */
export function recordedConnection(file: string): Connection {
  writeFileSync(file, `${JSON.stringify(HEAD)}\n`);
  return createConnection(ProposedFeatures.all, new RecordingReader(file), new StreamMessageWriter(process.stdout));
}

type Incoming = Message & { readonly method?: string; readonly params?: Readonly<Record<string, unknown>> };

class RecordingReader extends StreamMessageReader {
  private readonly file: string;
  private readonly begin = performance.now();
  private folders: readonly string[] = [];
  /** Messages wait for the files of those before them. */
  private queue: Promise<void> = Promise.resolve();

  constructor(file: string) {
    super(process.stdin);
    this.file = file;
  }

  override listen(callback: DataCallback): Disposable {
    return super.listen(message => {
      this.queue = this.queue.then(() => this.note(message as Incoming)).catch(error => {
        process.stderr.write(`journey: The recording could not be continued: ${error instanceof Error ? error.message : String(error)}\n`);
      }).then(() => callback(message));
    });
  }

  private async note(message: Incoming): Promise<void> {
    const params = message.params ?? {};
    if (message.method === 'initialize') {
      const given = (params['workspaceFolders'] as readonly { uri: string }[] | null | undefined)?.map(({ uri }) => uri) ?? [params['rootUri']].filter(uri => typeof uri === 'string');
      this.folders = given.flatMap(uri => pathOf(uri) ?? []);
      for (const folder of this.folders) await this.noteFolder(folder);
    } else {
      for (const path of touched(message)) await this.noteFile(path);
    }
    this.write({ at: this.now(), message: message as unknown as Readonly<Record<string, unknown>> });
  }

  private async noteFolder(folder: string): Promise<void> {
    const waiting = [folder];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { files, projects } = await discover(next);
      waiting.push(...projects);
      for (const path of [join(next, CONFIGURATION), ...files]) await this.noteFile(path, true);
    }
  }

  private async noteFile(path: string, onlyIfThere = false): Promise<void> {
    const folder = this.folders.findIndex(root => path.startsWith(root.endsWith(sep) ? root : root + sep));
    if (folder < 0) return;
    const read = await readText(path), text = 'text' in read ? read.text : null;
    if (text === null && onlyIfThere) return;
    this.write({ at: this.now(), folder, file: relative(this.folders[folder]!, path).split(sep).join('/'), text });
  }

  private write(entry: Entry): void {
    let line = JSON.stringify(entry);
    if ('message' in entry) this.folders.forEach((path, i) => {
      for (const said of [addressOf(path), path]) line = line.replaceAll(JSON.stringify(said).slice(1, -1), placeholder(i));
    });
    appendFileSync(this.file, `${line}\n`);
  }

  private now(): number {
    return Math.round(performance.now() - this.begin);
  }
}

/** The files that the server will look at because of a message. */
function touched({ method, params }: Incoming): string[] {
  const uris = method === 'workspace/didChangeWatchedFiles' ? (params?.['changes'] as readonly { uri?: unknown }[] | undefined)?.map(({ uri }) => uri) ?? []
    : method === 'textDocument/didClose' ? [(params?.['textDocument'] as { uri?: unknown } | undefined)?.uri] : [];
  return uris.flatMap(uri => typeof uri === 'string' ? pathOf(uri) ?? [] : []);
}
