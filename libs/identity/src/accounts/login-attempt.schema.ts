import { Schema } from 'mongoose';

/** Login attempts of one account from one address in a minute; written by rate-limiter-flexible, which needs both indexes. */
export const LoginAttemptSchema = new Schema({ key: String, points: Number, expire: Date }, { collection: 'login_attempts' });
LoginAttemptSchema.index({ key: 1 }, { unique: true });
LoginAttemptSchema.index({ expire: -1 }, { expireAfterSeconds: 0 });
