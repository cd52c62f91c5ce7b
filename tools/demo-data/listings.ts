import type { CreateListing } from '#contracts';
import { americas } from './americas.ts';
import { europe } from './europe.ts';
import { farAway } from './far-away.ts';

export { collection } from './home.ts';

/** The homes of the demo: eleven cities on six continents. */
export const demoListings: CreateListing[] = [...americas, ...europe, ...farAway];
