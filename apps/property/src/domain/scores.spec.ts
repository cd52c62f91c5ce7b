import { ReviewCategory } from '#contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addReview, type Scores, scoresOf, toRating } from './scores.ts';

const stars = fc.integer({ min: 1, max: 5 });
const category = fc.constantFrom(...ReviewCategory.options);
const reviews = fc.array(fc.record({ rating: stars, categories: fc.dictionary(category, stars) }), {
  minLength: 1,
  maxLength: 50,
});
const none = scoresOf({ rating: null, review_count: 0 });
const mean = (numbers: number[]) => Math.round((numbers.reduce((a, b) => a + b, 0) / numbers.length) * 100) / 100;

describe('scores', () => {
  it('are the means of all reviews, in whatever order these come', () => {
    fc.assert(
      fc.property(reviews, (given) => {
        const { rating, review_count, rating_by_category } = toRating(given.reduce<Scores>(addReview, none));
        expect([rating, review_count]).toEqual([mean(given.map((review) => review.rating)), given.length]);
        for (const name of ReviewCategory.options) {
          const rated = given.flatMap(({ categories }) => categories[name] ?? []);
          expect(rating_by_category?.[name]).toBe(rated.length ? mean(rated) : undefined);
        }
        expect(toRating(given.toReversed().reduce<Scores>(addReview, none))).toEqual({
          rating,
          review_count,
          rating_by_category,
        });
      }),
    );
  });

  it('go on from the rating a home came with', () => {
    const scores = addReview(scoresOf({ rating: 4.5, review_count: 3 }), { rating: 1, categories: {} });
    expect(toRating(scores)).toEqual({ rating: 3.63, review_count: 4, rating_by_category: {} });
  });

  it('of a home without reviews are none', () => expect(toRating(none)).toMatchObject({ rating: null, review_count: 0 }));
});
