import type { Profile, User, UserType } from '#contracts';
import { Schema } from 'mongoose';

/** An account as it is stored; `_id` is a UUIDv7. */
export type UserRecord = {
  _id: string;
  username: string;
  email: string;
  password_hash: string;
  user_type: UserType;
  first_name: string;
  last_name: string;
  phone?: string;
  profile: Profile;
  is_active: boolean;
};

const text = { type: String, required: true } as const;

export const UserSchema = new Schema<UserRecord>(
  {
    _id: text,
    username: text,
    email: text,
    password_hash: text,
    user_type: text,
    first_name: text,
    last_name: text,
    phone: String,
    profile: { type: Schema.Types.Mixed, default: {} },
    is_active: { type: Boolean, default: true },
  },
  { collection: 'users', versionKey: false, minimize: false, timestamps: { createdAt: 'created_at', updatedAt: 'updated_at' } },
);
UserSchema.index({ username: 1 }, { unique: true });
UserSchema.index({ email: 1 }, { unique: true });
UserSchema.index({ user_type: 1 });

/** What others may see of an account: never its hash. */
export function toUser({ _id, username, email, user_type, first_name, last_name, phone, profile }: UserRecord): User {
  return { id: _id, username, email, user_type, first_name, last_name, ...(phone ? { phone } : {}), profile };
}
