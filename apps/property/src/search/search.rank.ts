import type { SearchQuery } from '#contracts';

/**
 * The number by which a search is ordered, smallest first; listings of one rank come newest first. One number for every order
 * makes one form of cursor do for all.
 */
export function rankOf(query: SearchQuery): object {
  switch (query.sort) {
    case 'price':
      return { $add: ['$search.price', 0] };
    case '-price':
      return { $multiply: ['$search.price', -1] };
    case 'rating':
      return byRating;
    case 'distance':
      return distanceFrom(query.lat as number, query.lng as number);
    case 'relevance':
      if (hasWords(query.q)) return { $multiply: [{ $meta: 'textScore' }, -1] };
      return query.lat !== undefined && query.lng !== undefined ? distanceFrom(query.lat, query.lng) : byRating;
    default:
      return query.sort satisfies never;
  }
}

const byRating = { $multiply: [{ $ifNull: ['$rating', 0] }, -1] };

const hasWords = (q: string | undefined) => q !== undefined && /[\p{L}\p{N}]/u.test(q);

/** Haversine of the angle between: grows with the distance, and needs no inverse. */
function distanceFrom(lat: number, lng: number): object {
  const halfSine = (degrees: object) => ({
    $pow: [{ $sin: { $divide: [{ $degreesToRadians: degrees }, 2] } }, 2],
  });
  const cosines = [{ $cos: { $degreesToRadians: lat } }, { $cos: { $degreesToRadians: '$search.lat' } }];
  return {
    $add: [
      halfSine({ $subtract: ['$search.lat', lat] }),
      { $multiply: [...cosines, halfSine({ $subtract: ['$search.lng', lng] })] },
    ],
  };
}
