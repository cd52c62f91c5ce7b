/** What is usual for a kind of place, used where nothing is known of the place itself. */
export type CategoryFacts = {
  /** Minutes after midnight; a place that is always open is so from 0 to 1440. */
  opens: number;
  closes: number;
  minutes: number;
  /** 0 costs nothing, 1 little, 2 some, 3 much. */
  price: 0 | 1 | 2 | 3;
  indoor: boolean;
  interests: string[];
};

const hour = 60;
const day = { opens: 0, closes: 24 * hour };
const daylight = { opens: 7 * hour, closes: 19 * hour };
const office = { opens: 10 * hour, closes: 17 * hour };

export const categories = {
  museum: { ...office, minutes: 120, price: 2, indoor: true, interests: ['art', 'history', 'culture', 'museums'] },
  gallery: { ...office, closes: 18 * hour, minutes: 75, price: 1, indoor: true, interests: ['art', 'culture'] },
  church: {
    opens: 9 * hour,
    closes: 17 * hour,
    minutes: 45,
    price: 0,
    indoor: true,
    interests: ['history', 'architecture', 'culture'],
  },
  temple: {
    opens: 9 * hour,
    closes: 17 * hour,
    minutes: 60,
    price: 1,
    indoor: false,
    interests: ['history', 'architecture', 'culture'],
  },
  palace: { ...office, minutes: 105, price: 2, indoor: true, interests: ['history', 'architecture', 'culture'] },
  castle: { ...office, minutes: 105, price: 2, indoor: false, interests: ['history', 'architecture', 'family'] },
  historic: { ...office, minutes: 60, price: 1, indoor: true, interests: ['history', 'architecture'] },
  ruins: { opens: 9 * hour, closes: 17 * hour, minutes: 90, price: 2, indoor: false, interests: ['history', 'architecture'] },
  monument: { ...day, minutes: 30, price: 0, indoor: false, interests: ['history', 'architecture'] },
  tower: { opens: 9 * hour, closes: 20 * hour, minutes: 60, price: 2, indoor: true, interests: ['views', 'architecture'] },
  library: { ...office, minutes: 45, price: 0, indoor: true, interests: ['culture', 'architecture', 'books'] },
  theatre: {
    opens: 18 * hour,
    closes: 23 * hour,
    minutes: 150,
    price: 3,
    indoor: true,
    interests: ['music', 'culture', 'nightlife'],
  },
  viewpoint: {
    ...daylight,
    closes: 21 * hour,
    minutes: 45,
    price: 0,
    indoor: false,
    interests: ['views', 'nature', 'photography'],
  },
  bridge: { ...day, minutes: 20, price: 0, indoor: false, interests: ['architecture', 'views'] },
  square: { ...day, minutes: 30, price: 0, indoor: false, interests: ['architecture', 'walking'] },
  district: { ...day, minutes: 90, price: 0, indoor: false, interests: ['walking', 'culture', 'shopping'] },
  park: { ...daylight, minutes: 75, price: 0, indoor: false, interests: ['nature', 'family', 'walking'] },
  garden: { opens: 9 * hour, closes: 18 * hour, minutes: 75, price: 1, indoor: false, interests: ['nature', 'walking'] },
  beach: { ...daylight, minutes: 150, price: 0, indoor: false, interests: ['beach', 'nature', 'family', 'relaxation'] },
  lake: { ...daylight, minutes: 90, price: 0, indoor: false, interests: ['nature', 'family', 'relaxation'] },
  waterfall: { ...daylight, minutes: 75, price: 0, indoor: false, interests: ['nature', 'hiking', 'photography'] },
  island: { opens: 8 * hour, closes: 18 * hour, minutes: 210, price: 1, indoor: false, interests: ['nature', 'beach'] },
  nature: { ...daylight, minutes: 120, price: 0, indoor: false, interests: ['nature', 'adventure', 'photography'] },
  hike: { ...daylight, minutes: 210, price: 0, indoor: false, interests: ['hiking', 'nature', 'adventure', 'sport'] },
  market: { opens: 9 * hour, closes: 15 * hour, minutes: 60, price: 1, indoor: true, interests: ['food', 'shopping', 'culture'] },
  shopping: { ...office, closes: 19 * hour, minutes: 75, price: 1, indoor: true, interests: ['shopping'] },
  food: { opens: 11 * hour, closes: 22 * hour, minutes: 75, price: 2, indoor: true, interests: ['food'] },
  brewery: {
    opens: 12 * hour,
    closes: 21 * hour,
    minutes: 75,
    price: 2,
    indoor: true,
    interests: ['food', 'beer', 'wine', 'nightlife'],
  },
  nightlife: { opens: 18 * hour, closes: 24 * hour, minutes: 120, price: 2, indoor: true, interests: ['nightlife', 'music'] },
  zoo: { opens: 9 * hour, closes: 17 * hour, minutes: 180, price: 3, indoor: false, interests: ['family', 'nature', 'animals'] },
  aquarium: {
    opens: 10 * hour,
    closes: 18 * hour,
    minutes: 120,
    price: 3,
    indoor: true,
    interests: ['family', 'nature', 'animals'],
  },
  themepark: { opens: 10 * hour, closes: 20 * hour, minutes: 240, price: 3, indoor: false, interests: ['family', 'adventure'] },
  stadium: { opens: 10 * hour, closes: 17 * hour, minutes: 90, price: 2, indoor: false, interests: ['sport'] },
  spa: { opens: 9 * hour, closes: 20 * hour, minutes: 120, price: 3, indoor: true, interests: ['relaxation', 'wellness'] },
} as const satisfies Record<string, CategoryFacts>;

export type Category = keyof typeof categories;

export const factsOf = (category: Category): CategoryFacts => categories[category];
export const isCategory = (name: string): name is Category => Object.hasOwn(categories, name);

/** What a visit costs a person, in about dollars, by price level. */
export const costOfLevel = [0, 8, 18, 35] as const;
