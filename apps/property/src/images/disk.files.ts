import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MediaFiles, type StoredFolder } from './media.files.ts';

/** Pictures' files on a disk that all replicas share. A folder is written aside and put in place by one rename. */
export class DiskFiles extends MediaFiles {
  constructor(private readonly root: string) {
    super();
  }

  async save(folder: string, files: Map<string, Buffer>): Promise<void> {
    const [draft, target] = [join(this.root, 'drafts', randomUUID()), join(this.root, folder)];
    try {
      await mkdir(draft, { recursive: true });
      for (const [name, bytes] of files) await writeFile(join(draft, name), bytes, { flush: true });
      await mkdir(dirname(target), { recursive: true });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      if (!isThere(error)) throw error;
      await utimes(target, new Date(), new Date());
    }
  }

  async read(path: string): Promise<Buffer | null> {
    return readFile(join(this.root, path)).catch(unlessMissing(null));
  }

  async remove(folder: string): Promise<void> {
    await rm(join(this.root, folder), { recursive: true, force: true });
  }

  async *folders(): AsyncIterable<StoredFolder> {
    for (const parent of await readdir(this.root).catch(unlessMissing([])))
      for (const name of await readdir(join(this.root, parent)).catch(unlessMissing([]))) {
        const found = await stat(join(this.root, parent, name)).catch(unlessMissing(null));
        if (found) yield { folder: `${parent}/${name}`, at: found.mtime };
      }
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

const isThere = (error: unknown) => codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST';

const unlessMissing =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  };
