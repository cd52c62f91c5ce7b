import type { PropertyType } from '#contracts';
import { chalet, gable, aFrame, tinyHouse } from './homes-gabled.ts';
import { houseboat, treehouse, villa } from './homes-special.ts';
import type { Palette } from './palettes.ts';
import type { Random } from './random.ts';

/** A home that stands with the middle of its ground line at x, y, drawn `size` wide. */
export type DrawHome = (x: number, y: number, size: number, palette: Palette, random: Random) => string;

const homes: Partial<Record<PropertyType, DrawHome>> = {
  cabin: aFrame,
  cottage: gable,
  house: gable,
  farm: gable,
  guesthouse: gable,
  bed_and_breakfast: gable,
  chalet,
  villa,
  bungalow: villa,
  boat: houseboat,
  treehouse,
  tiny_house: tinyHouse,
};

/** How a kind of home is drawn in the open; in a city the house is its facade. */
export const homeOf = (type: PropertyType): DrawHome => homes[type] ?? gable;
