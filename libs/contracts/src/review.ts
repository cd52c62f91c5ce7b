import { z } from 'zod';
import { Instant } from './dates.ts';
import { PageQuery, Pagination } from './pagination.ts';

/** What a stay is rated by, besides as a whole. */
export const ReviewCategory = z.enum(['cleanliness', 'accuracy', 'communication', 'location', 'value']);
export type ReviewCategory = z.infer<typeof ReviewCategory>;

const Stars = z.number().int().min(1).max(5);
const text = z.string().trim().min(1).max(5000);

/** Body of POST `/api/properties/{id}/reviews`: by the guest about the home, by its host about the guest. */
export const CreateReview = z.strictObject({
  booking_id: z.uuid(),
  rating: Stars,
  text,
  categories: z.partialRecord(ReviewCategory, Stars).default({}),
});
export type CreateReview = z.infer<typeof CreateReview>;

/** Body of POST `/api/properties/{id}/reviews/{review_id}/reply`. */
export const ReplyToReview = z.strictObject({ text });
export type ReplyToReview = z.infer<typeof ReplyToReview>;

/** Which of the two of a stay wrote a review: the guest about the home, or the host about the guest. */
export const ReviewAuthor = z.enum(['guest', 'host']);
export type ReviewAuthor = z.infer<typeof ReviewAuthor>;

/** A review; while `is_visible` is false it is shown to its author only, at the latest until `visible_at`. */
export const Review = z.object({
  id: z.uuid(),
  listing_id: z.uuid(),
  booking_id: z.uuid(),
  by: ReviewAuthor,
  author_id: z.uuid(),
  rating: Stars,
  text: z.string(),
  categories: z.partialRecord(ReviewCategory, Stars),
  reply: z.object({ text: z.string(), created_at: Instant }).nullable(),
  is_visible: z.boolean(),
  visible_at: Instant,
  created_at: Instant,
});
export type Review = z.infer<typeof Review>;

/** Query of GET `/api/properties/{id}/reviews`: what guests say of the home, or what its host says of them. */
export const ReviewsQuery = PageQuery.extend({ by: ReviewAuthor.default('guest') });
export type ReviewsQuery = z.infer<typeof ReviewsQuery>;

export const ReviewPage = z.object({ reviews: z.array(Review), pagination: Pagination });
export type ReviewPage = z.infer<typeof ReviewPage>;

/** The means of all visible ratings of a home by its guests, as its listing shows them. */
export const ListingRating = z.object({
  rating: z.number().nullable(),
  review_count: z.number().int(),
  rating_by_category: z.partialRecord(ReviewCategory, z.number()).optional(),
});
export type ListingRating = z.infer<typeof ListingRating>;
