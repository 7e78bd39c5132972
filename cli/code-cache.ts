/**
 * Where the engine's work on a bundle is kept from one run to the next: what it has compiled, in the user's own cache folder.
 *
 * Compiled code is run as it is, so it is only taken from a folder and a file that belong to the user and that nobody else can write to.
 * Nothing here fails: where anything is in the way, the bundle is compiled as if there were no cache.
 */
import type { Stats } from 'node:fs';

const fs = process.getBuiltinModule('node:fs'), { crc32 } = process.getBuiltinModule('node:zlib');

/** One file for each version of the engine: which build it is of, a checksum, and the code. What another build of Journey left is written over. */
export class CodeCache {
  private readonly folder: string | undefined;
  private readonly path: string;
  private readonly build: Buffer;

  /**
   * @param name of the bundle
   * @param build what tells the bundle from all others; of the same length always
   */
  constructor(name: string, build: string) {
    this.folder = folderOf(process.env);
    this.path = `${this.folder}/${name}-${process.versions.v8}-${process.arch}.bin`;
    this.build = Buffer.from(build);
  }

  /** What an earlier run of this build compiled. */
  read(): Buffer | undefined {
    if (this.folder === undefined) return undefined;
    let file: number | undefined;
    try {
      if (!isOwn(fs.lstatSync(this.folder))) return undefined;
      file = fs.openSync(this.path, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
      if (!isOwn(fs.fstatSync(file))) return undefined;
      const bytes = fs.readFileSync(file), { length } = this.build, compiled = bytes.subarray(length + 4);
      // The engine takes damaged code as it comes, and dies of it.
      return bytes.subarray(0, length).equals(this.build) && compiled.length > 0 && bytes.readUInt32LE(length) === crc32(compiled) ? compiled : undefined;
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) fs.closeSync(file);
    }
  }

  /** Whether it is worth while to make anything to be written: a machine that is thrown away after the run has no next one. */
  get isKept(): boolean {
    return this.folder !== undefined && !process.env['CI'];
  }

  write(compiled: Uint8Array): void {
    if (this.folder === undefined) return;
    const temporary = `${this.path}.${process.pid}.tmp`, sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(compiled));
    try {
      fs.mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      if (!isOwn(fs.lstatSync(this.folder))) return;
      // Under a name of its own first, so that nobody finds half a file.
      fs.writeFileSync(temporary, Buffer.concat([this.build, sum, compiled]), { flag: 'wx', mode: 0o600 });
      fs.renameSync(temporary, this.path);
    } catch {
      try {
        fs.rmSync(temporary, { force: true });
      } catch {
        // There is no place to write to.
      }
    }
  }
}

/** Journey's folder in the user's cache, as each system has it; undefined where there is none, or nobody wants it. */
function folderOf(env: NodeJS.ProcessEnv): string | undefined {
  if (env['NODE_DISABLE_COMPILE_CACHE']) return undefined;
  const home = env['HOME'];
  const [cache, ...more] = process.platform === 'win32' ? [env['LOCALAPPDATA'], 'Journey', 'Cache']
    : env['XDG_CACHE_HOME']?.startsWith('/') ? [env['XDG_CACHE_HOME'], 'journey']
    : home?.startsWith('/') ? [home, ...process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'], 'journey'] : [];
  // Where there is no such place yet, it is not for us to make one.
  return cache !== undefined && fs.existsSync(cache) ? [cache, ...more].join('/') : undefined;
}

/** Whether only the user can write to it. Windows has no such bits; its folder is the user's alone. */
function isOwn({ uid, mode }: Stats): boolean {
  return process.platform === 'win32' || (uid === process.getuid!() && (mode & 0o022) === 0);
}
