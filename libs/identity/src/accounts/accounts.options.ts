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
