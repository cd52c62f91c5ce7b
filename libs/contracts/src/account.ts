import { z } from 'zod';
import { Instant } from './dates.ts';
import { Currency } from './money.ts';

export const UserType = z.enum(['traveler', 'owner', 'admin']);
export type UserType = z.infer<typeof UserType>;

export const Profile = z.strictObject({
  about_me: z.string().trim().max(2000).optional(),
  city: z.string().trim().max(100).optional(),
  country: z.string().trim().max(100).optional(),
  languages: z.array(z.string().trim().min(1).max(50)).max(20).optional(),
  gender: z.string().trim().max(30).optional(),
  /** A link, or a picture uploaded here. */
  profile_picture: z
    .union([
      z.string().regex(/^\/api\/(traveler|owner)\/pictures\/[0-9a-f-]{36}\/[0-9a-f]{64}$/),
      z.url({ protocol: /^https?$/ }).max(500),
    ])
    .optional(),
});
export type Profile = z.infer<typeof Profile>;

const name = z.string().trim().min(1).max(80);
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ().-]{5,25}$/, 'must be a telephone number');
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** At least ten characters, at most 72 bytes: what bcrypt reads, so that no hash ever ignores a part of it. */
export const Password = z
  .string()
  .min(10)
  .refine((p) => bytes(p) <= 72, 'must be at most 72 bytes');

/** Body of POST `…/auth/register`. */
export const Register = z.strictObject({
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '3 to 40 of a-z, 0-9, dot, dash, underscore'),
  email: z.email().max(254).toLowerCase(),
  password: Password,
  first_name: name,
  last_name: name,
  phone: phone.optional(),
  profile: Profile.optional(),
});
export type Register = z.infer<typeof Register>;

/** Body of POST `…/auth/login`: by `email` or by `username`. */
export const Login = z
  .strictObject({
    email: z.string().trim().toLowerCase().max(254).optional(),
    username: z.string().trim().toLowerCase().max(254).optional(),
    password: z.string().min(1).max(1024),
  })
  .refine((l) => (l.email === undefined) !== (l.username === undefined), {
    path: ['email'],
    message: 'either email or username',
  });
export type Login = z.infer<typeof Login>;

export const User = z.object({
  id: z.uuid(),
  username: z.string(),
  email: z.string(),
  user_type: UserType,
  first_name: z.string(),
  last_name: z.string(),
  phone: z.string().optional(),
  profile: Profile,
});
export type User = z.infer<typeof User>;

/** Answer of register, login and refresh; `expires_in` is in seconds. */
export const Session = z.object({ user: User, token: z.string(), expires_in: z.number().int() });
export type Session = z.infer<typeof Session>;

/** Body of PUT `…/profile`. */
export const UpdateProfile = z.strictObject({ first_name: name, last_name: name, phone, profile: Profile }).partial();
export type UpdateProfile = z.infer<typeof UpdateProfile>;

/** GET and PUT `/api/traveler/preferences`. */
export const Preferences = z.strictObject({
  currency: Currency.default('USD'),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .default('en'),
  interests: z.array(z.string().trim().min(1).max(50)).max(50).default([]),
  price_range: z
    .strictObject({ min: z.number().min(0), max: z.number().min(0) })
    .refine((r) => r.min <= r.max, 'min must not be above max')
    .nullable()
    .default(null),
  property_types: z.array(z.string().max(40)).max(20).default([]),
  amenities: z.array(z.string().max(40)).max(50).default([]),
  notify: z.strictObject({ email: z.boolean(), push: z.boolean() }).default({ email: true, push: true }),
});
export type Preferences = z.infer<typeof Preferences>;

/** GET and PUT `/api/owner/preferences`. */
export const HostPreferences = Preferences.pick({ language: true, notify: true });
export type HostPreferences = z.infer<typeof HostPreferences>;

/** Body of DELETE `…/account`. */
export const CloseAccount = z.strictObject({ password: z.string().min(1).max(1024) });
export type CloseAccount = z.infer<typeof CloseAccount>;

/** Answer of GET `…/account/export`: all that is kept of a person, by where it is kept. */
export const AccountExport = z.looseObject({
  exported_at: Instant,
  account: User,
  sessions: z.array(z.object({ created_at: Instant, expires_at: Instant })),
});
export type AccountExport = z.infer<typeof AccountExport>;

/** Answer of GET `/internal/travelers/{id}/search-profile`: what a search may know of who searches. */
export const SearchProfile = z.object({
  favorites: z.array(z.uuid()),
  preferences: Preferences.pick({ price_range: true, property_types: true, amenities: true }),
});
export type SearchProfile = z.infer<typeof SearchProfile>;

/** Claims of an access token, as every service trusts them once verified. */
export type Principal = { id: string; role: UserType | 'service' };
