import { join, resolve } from 'node:path';

/** The root of the repository. */
export const root = resolve(import.meta.dirname, '../..');

/** Where `npm start` keeps everything that it makes. */
export const dataDir = join(root, '.data');
export const keysDir = join(dataDir, 'keys');
export const logDir = join(dataDir, 'logs');
export const runFile = join(dataDir, 'run.json');

/** The pages, as Vite builds them. */
export const webDir = join(root, 'dist', 'web');
