export {
  Login,
  Password,
  Preferences,
  type Principal,
  Profile,
  Register,
  Session,
  UpdateProfile,
  User,
  UserType,
} from './account.ts';
export {
  Availability,
  BlockedRange,
  Booking,
  BookingPage,
  BookingsQuery,
  BookingStatus,
  CreateBooking,
  ListedBooking,
  ListedBookingPage,
  PaymentStatus,
  PriceBreakdown,
  PriceLine,
  SetAvailability,
  UpdateBooking,
} from './booking.ts';
export { addDays, CalendarDate, countNights, Instant, nightsOf, todayIn } from './dates.ts';
export { type ErrorCode, errors, ProblemDetails } from './errors.ts';
export {
  AvailabilityChanged,
  BookingCancellation,
  BookingConfirmation,
  BookingCreated,
  BookingStatusUpdated,
  DeadLetter,
  type EventOf,
  eventSchemas,
  type EventTopic,
  ListingChanged,
  PaymentEvent,
} from './events.ts';
export { AddFavorite, Favorite, FavoritePage } from './favorite.ts';
export {
  Amenity,
  CancellationPolicy,
  Capacity,
  CreateListing,
  Facets,
  GeoPoint,
  Listing,
  ListingPage,
  Location,
  PropertyType,
  SearchQuery,
  SearchResults,
  UpdateListing,
} from './listing.ts';
export { Amount, Currency, fractionDigits, toDecimal, toMinor } from './money.ts';
export { Analytics, AnalyticsQuery, Decide, Decided, PendingDecision } from './owner.ts';
export { PageQuery, paginate, Pagination } from './pagination.ts';
export { Authorize, PaymentState, Refund } from './payment.ts';
export { type Topic, topics } from './topics.ts';
