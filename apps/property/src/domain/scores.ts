import type { CreateReview, ListingRating, ReviewCategory } from '#contracts';

type Tally = { sum: number; count: number };
type Stars = Pick<CreateReview, 'rating' | 'categories'>;

/** All that guests' reviews of a home add up to: as a whole, and for each category that somebody rated. */
export type Scores = { overall: Tally; categories: Partial<Record<ReviewCategory, Tally>> };

/** The scores behind a rating that came with the listing, from an import say: reviews here go on from it. */
export function scoresOf({ rating, review_count }: ListingRating): Scores {
  return { overall: { sum: (rating ?? 0) * review_count, count: review_count }, categories: {} };
}

/** The scores with one review more. */
export function addReview({ overall, categories }: Scores, review: Stars): Scores {
  const rated = Object.entries(review.categories) as [ReviewCategory, number][];
  const added = rated.map(([category, stars]) => [category, plus(categories[category], stars)]);
  return { overall: plus(overall, review.rating), categories: { ...categories, ...Object.fromEntries(added) } };
}

/** The means, to two decimals, as a listing shows them. */
export function toRating({ overall, categories }: Scores): ListingRating {
  const means = Object.entries(categories).map(([category, tally]) => [category, meanOf(tally)]);
  return {
    rating: overall.count === 0 ? null : meanOf(overall),
    review_count: overall.count,
    rating_by_category: Object.fromEntries(means),
  };
}

const plus = ({ sum, count }: Tally = { sum: 0, count: 0 }, stars: number): Tally => ({ sum: sum + stars, count: count + 1 });

const meanOf = ({ sum, count }: Tally) => Math.round((sum / count) * 100) / 100;
