import { Password } from '#contracts';
import { z } from 'zod';
import type { VerificationKey } from '../keys.ts';

export const ACCOUNTS = Symbol('accounts options');

/** Whose accounts an app keeps. */
export type AccountType = 'traveler' | 'owner';

export type AccountsOptions = {
  type: AccountType;
  key: VerificationKey;
  accessTokenTtlS: number;
  cookieSecure: boolean;
  loginsPerMinute: number;
  /** Who administers the house; only where owners' accounts are kept. */
  admin?: { email: string; password: string } | undefined;
};

/** Settings of an app that keeps accounts. */
export const accountsEnv = {
  MONGODB_URI: z.string().min(1),
  JWT_PRIVATE_KEY_FILE: z.string().min(1),
  ACCESS_TOKEN_TTL_S: z.coerce.number().int().min(60).max(86_400).default(900),
  /** Whether the session cookie travels over HTTPS only; set it wherever there is HTTPS. */
  COOKIE_SECURE: z.stringbool().default(false),
  LOGIN_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(5),
};

/** Settings of the app that keeps the admin's account: both or neither, without a default. */
export const adminEnv = {
  ADMIN_EMAIL: z.email().max(254).toLowerCase().optional(),
  ADMIN_PASSWORD: Password.optional(),
};
