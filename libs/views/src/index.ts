export { type BookingView } from './booking-view.schema.ts';
export { BookingViews } from './booking-views.ts';
export { type ListingView } from './listing-view.schema.ts';
export { ListingViews } from './listing-views.ts';
export { lookUntil } from './look-until.ts';
export { type RatingView, type ReviewView } from './review-view.schema.ts';
export { type GuestReview, ReviewViews } from './review-views.ts';
export { ViewsModule } from './views.module.ts';
