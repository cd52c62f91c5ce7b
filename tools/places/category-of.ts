import type { Category } from '../../apps/ai/src/activities/categories.ts';

const rules: [key: string, value: RegExp, category: Category][] = [
  ['tourism', /^museum$/, 'museum'],
  ['tourism', /^gallery$/, 'gallery'],
  ['tourism', /^zoo$/, 'zoo'],
  ['tourism', /^aquarium$/, 'aquarium'],
  ['tourism', /^theme_park$/, 'themepark'],
  ['tourism', /^viewpoint$/, 'viewpoint'],
  ['historic', /^castle$/, 'castle'],
  ['historic', /^(ruins|archaeological_site)$/, 'ruins'],
  ['historic', /^(monument|memorial)$/, 'monument'],
  ['amenity', /^theatre$/, 'theatre'],
  ['amenity', /^marketplace$/, 'market'],
  ['amenity', /^(restaurant|cafe)$/, 'food'],
  ['amenity', /^(bar|pub|nightclub)$/, 'nightlife'],
  ['amenity', /^library$/, 'library'],
  ['leisure', /^park$/, 'park'],
  ['leisure', /^garden$/, 'garden'],
  ['leisure', /^(water_park)$/, 'themepark'],
  ['leisure', /^stadium$/, 'stadium'],
  ['natural', /^beach$/, 'beach'],
  ['natural', /^peak$/, 'hike'],
  ['waterway', /^waterfall$/, 'waterfall'],
  ['craft', /^brewery$/, 'brewery'],
  ['shop', /^(mall|department_store)$/, 'shopping'],
  ['tourism', /^attraction$/, 'historic'],
];

/** What kind of place OpenStreetMap's tags tell of; null for what is nothing to visit. */
export function categoryOf(tags: Record<string, string>): Category | null {
  if (tags['amenity'] === 'place_of_worship' && (tags['tourism'] || tags['wikidata']))
    return tags['religion'] === 'christian' ? 'church' : 'temple';
  return rules.find(([key, value]) => value.test(tags[key] ?? ''))?.[2] ?? null;
}
