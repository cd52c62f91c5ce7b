export {
  AccountExport,
  CloseAccount,
  HostPreferences,
  Login,
  Password,
  Preferences,
  type Principal,
  Profile,
  Register,
  SearchProfile,
  Session,
  UpdateProfile,
  User,
  UserType,
} from './account.ts';
export { Alternatives, BookingConflict, SimilarListings, SimilarQuery } from './alternatives.ts';
export {
  Activities,
  ActivitiesQuery,
  Activity,
  AskItinerary,
  AskSearch,
  DayWeather,
  ImportPlaces,
  Itinerary,
  ItineraryDay,
  Made,
  Mobility,
  Pace,
  PlainSearchResults,
  Recommendation,
  Recommendations,
  RecommendationsQuery,
  SawListing,
  SearchFilters,
  Source,
  Stop,
  Weather,
  WeatherQuery,
} from './ai.ts';
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
  SetAvailability,
  UpdateBooking,
} from './booking.ts';
export { CalendarFeed, CalendarFeeds, CalendarSecret, CreateFeed, FeedConflict, OwnerCalendar } from './calendar-feed.ts';
export { Calendar, CalendarDay, CalendarQuery } from './calendar.ts';
export {
  addDays,
  CalendarDate,
  countNights,
  Instant,
  type LocalTime,
  localTimeIn,
  nightsOf,
  todayIn,
  Weekday,
  weekdayOf,
} from './dates.ts';
export { type ErrorCode, errors, ProblemDetails } from './errors.ts';
export {
  DeadLetterDetail,
  DeadLetterEdit,
  DeadLetterEntry,
  DeadLetterPage,
  DeadLettersQuery,
  DeadLetterStatus,
  DryRun,
  DryRunDeadLetter,
  EditDeadLetter,
  ReplayDeadLetters,
  Replayed,
} from './dead-letter.ts';
export { Findings, InvariantReport, OpsHealth } from './ops.ts';
export { type AsyncApi, asyncApi } from './published/asyncapi.ts';
export { BookingStory, EventPage, EventsQuery, LoggedEvent, StoryState } from './event-log.ts';
export {
  AccountDeleted,
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
  NotificationCreated,
  PaymentEvent,
  ReviewPublished,
  ReviewReplied,
  ReviewWritten,
  WaitlistTurnCame,
} from './events.ts';
export { AddFavorite, Favorite, FavoritePage } from './favorite.ts';
export { FavoriteList, FavoriteListPage, NameList, OpenedList, SharedList } from './favorite-list.ts';
export { instantIn } from './instant-in.ts';
export { Host } from './host.ts';
export { ArrangeImages, Image, ImageList } from './image.ts';
export {
  Amenity,
  CancellationPolicy,
  Capacity,
  CreateListing,
  Facets,
  FoundListing,
  GeoPoint,
  Listing,
  ListingPage,
  Location,
  PropertyType,
  SearchQuery,
  SearchResults,
  UpdateListing,
} from './listing.ts';
export { ImportedListing, ImportListings, ImportOutcome } from './import.ts';
export {
  AvailabilityNews,
  BookingNews,
  Hold,
  HoldNews,
  HoldPage,
  type LiveEventName,
  liveEvents,
  NightsAsked,
  NotificationNews,
  StreamQuery,
  StreamTicket,
  TakeHold,
} from './live.ts';
export { Conversation, ConversationPage, Message, MessageAuthor, MessagePage, SendMessage } from './message.ts';
export { Amount, Currency, fractionDigits, toDecimal, toMinor } from './money.ts';
export {
  Contact,
  Language,
  Notification,
  NotificationKind,
  NotificationPage,
  NotificationsQuery,
  NotificationText,
} from './notification.ts';
export {
  Analytics,
  AnalyticsQuery,
  Decide,
  Decided,
  Overview,
  OverviewListing,
  OverviewPayment,
  PendingDecision,
} from './owner.ts';
export { PageQuery, paginate, Pagination } from './pagination.ts';
export { Authorize, PaymentState, Refund } from './payment.ts';
export {
  OwedPayout,
  OwedPayoutPage,
  Payout,
  PayoutPage,
  PayoutsQuery,
  PayoutStatus,
  Statement,
  StatementLine,
  StatementQuery,
} from './payout.ts';
export { Coupon, CouponCode, Coupons, CouponsChanged, hashCoupon, HashedCoupon } from './pricing/coupon.ts';
export { explainPrice } from './pricing/explain-price.ts';
export { nightPrice, type NightRule } from './pricing/night-price.ts';
export { type CouponTerms, priceStay, type StayPrice } from './pricing/price-stay.ts';
export { Pricing } from './pricing/pricing.ts';
export { PriceBreakdown, PriceLine, Quote, QuoteRequest } from './pricing/quote.ts';
export { amountsOf, type Rates, ratesOf } from './pricing/rates.ts';
export { type BrokenRule, checkCheckIn, checkStay } from './stay-rules/check-stay.ts';
export { claimedUntil } from './stay-rules/claimed-until.ts';
export { nightsAllowed, type StayTerms } from './stay-rules/nights-allowed.ts';
export { StayRules } from './stay-rules/stay-rules.ts';
export {
  CreateReview,
  ListingRating,
  ReplyToReview,
  Review,
  ReviewAuthor,
  ReviewCategory,
  ReviewPage,
  ReviewsQuery,
} from './review.ts';
export { RefundPreview } from './refund-preview.ts';
export { type Topic, topics } from './topics.ts';
export { ServiceEvent, ServiceEventDetails, type ServiceEventType } from './service-event.ts';
export { JoinWaitlist, Waitlist, WaitlistEntry } from './waitlist.ts';
