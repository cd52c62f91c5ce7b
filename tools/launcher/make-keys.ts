import { ensureAdmin, ensureKeys, ensureQuoteSecret } from './keys.ts';

/** Makes the keys and secrets of a house in a folder, those that are not there yet: `node tools/launcher/make-keys.ts FOLDER`. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: make-keys.ts FOLDER');
await Promise.all([ensureKeys(folder), ensureQuoteSecret(folder), ensureAdmin(folder)]);
console.log(`Keys are in ${folder}`);
