import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineKinds } from '../engines/start.ts';
import type { AppSpec } from './apps.ts';

/** Remembers which apps have migrated: starting each just to find nothing to do costs a third of a warm start. */
export class Migrations {
  readonly #dataDir: string;
  readonly #file: string;
  readonly #done: Record<string, string>;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#file = join(dataDir, 'migrated.json');
    this.#done = existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, string>) : {};
  }

  /** Whether this very program has migrated these very stores. */
  isDone(app: AppSpec, program: string): boolean {
    const ours = app.engines.every((name) => !process.env[engineKinds[name].variable]);
    return ours && this.#done[app.name] === this.#fingerprint(app, program);
  }

  remember(app: AppSpec, program: string): void {
    this.#done[app.name] = this.#fingerprint(app, program);
    writeFileSync(this.#file, JSON.stringify(this.#done, null, 2));
  }

  #fingerprint(app: AppSpec, program: string): string {
    const hash = createHash('sha256').update(readFileSync(program));
    // A store that was removed and made anew has another folder.
    for (const name of app.engines) hash.update(this.#folderOf(name));
    return hash.digest('hex');
  }

  #folderOf(engine: string): string {
    const folder = join(this.#dataDir, engine);
    if (!existsSync(folder)) return '';
    const { ino, birthtimeMs } = statSync(folder);
    return `${engine}:${ino}:${birthtimeMs};`;
  }
}
