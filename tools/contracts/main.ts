import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrowings } from '../../libs/contracts/src/published/narrowings.ts';
import { type JsonSchema, publishedSchemas } from '../../libs/contracts/src/published/published-schemas.ts';
import { root } from '../launcher/paths.ts';

// `npm run contracts`: writes down the schemas of what is published, unless they take or promise less than before.
const file = join(root, 'libs/contracts/src/published/schemas.json');
const before = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Record<string, Record<string, JsonSchema>>;
const after = publishedSchemas() as Record<string, Record<string, JsonSchema>>;

const lost = Object.entries(before).flatMap(([topic, forms]) =>
  Object.entries(forms).flatMap(([form, schema]) => {
    const now = Object.entries(after[topic] ?? {}).find(([names]) =>
      form.split('|').every((name) => names.split('|').includes(name)),
    );
    return now ? narrowings(schema, now[1], `${topic}/${form}`) : [`${topic}/${form}: is gone`];
  }),
);
if (lost.length > 0) {
  console.error(`Events that were published could not be read any more, or not by those who read them:\n  ${lost.join('\n  ')}`);
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(after)}\n`);
console.log('Written down. Add an example of each new event to libs/contracts/src/published/fixtures.');
