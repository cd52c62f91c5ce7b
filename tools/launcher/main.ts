import { parseArgs } from 'node:util';
import { launch } from './launch.ts';

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
await launch(values);
