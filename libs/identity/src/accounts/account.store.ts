import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Problem } from '#platform';
import type { UpdateProfile } from '#contracts';
import { type ClientSession, Model } from 'mongoose';
import type { UserRecord } from './user.schema.ts';

const DUPLICATE_KEY = 11_000;

/** The accounts of this app in MongoDB. */
@Injectable()
export class AccountStore {
  constructor(@InjectModel('User') private readonly users: Model<UserRecord>) {}

  /** @throws Problem `username_taken` or `email_taken`, as the unique indexes see it. */
  async add(user: UserRecord): Promise<void> {
    try {
      await this.users.create(user);
    } catch (error) {
      throw takenBy(error) ?? error;
    }
  }

  findById(id: string): Promise<UserRecord | null> {
    return this.users.findOne({ _id: { $eq: id } }).lean<UserRecord>();
  }

  find(by: 'email' | 'username', name: string): Promise<UserRecord | null> {
    return this.users.findOne({ [by]: { $eq: name } }).lean<UserRecord>();
  }

  async remove(id: string, session: ClientSession): Promise<void> {
    await this.users.deleteOne({ _id: { $eq: id } }, { session });
  }

  change(id: string, fields: UpdateProfile | { password_hash: string }): Promise<UserRecord | null> {
    return this.users.findOneAndUpdate({ _id: { $eq: id } }, { $set: fields }, { returnDocument: 'after' }).lean<UserRecord>();
  }
}

function takenBy(error: unknown): Problem | null {
  const { code, keyPattern } = error as { code?: number; keyPattern?: Record<string, 1> };
  if (code !== DUPLICATE_KEY || !keyPattern) return null;
  if ('username' in keyPattern) return new Problem('username_taken', 'Somebody has this username already.');
  if ('email' in keyPattern) return new Problem('email_taken', 'There is an account with this e-mail already.');
  return null;
}
