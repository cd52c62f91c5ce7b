import type { Reason } from './recommend.ts';

const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A reason in words. */
export function sentenceOf(reason: Reason, titleOf: (id: string) => string, when: string): string {
  switch (reason.code) {
    case 'like_favorite':
      return `Like “${titleOf(reason.homeId)}”, which you saved`;
    case 'like_stay':
      return `Like “${titleOf(reason.homeId)}”, where you stayed`;
    case 'like_view':
      return `Like “${titleOf(reason.homeId)}”, which you looked at`;
    case 'also_liked':
      return 'Chosen by guests who like what you like';
    case 'well_rated':
      return 'Rated highly by its guests';
    case 'in_season':
      return `Usually fine weather in ${month.format(new Date(when))}`;
    case 'your_kind':
      return 'The kind of home you prefer';
    case 'your_amenities':
      return 'Has what you look for';
    case 'your_price':
      return 'Within your price range';
    default:
      return reason satisfies never;
  }
}
