import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model } from 'mongoose';
import { ACCOUNTS, type AccountsOptions } from './accounts.options.ts';
import { Passwords } from './passwords.ts';
import type { SessionRecord } from './session.schema.ts';
import type { UserRecord } from './user.schema.ts';

/** Of the one admin account, which nobody registers: it cannot be an account that somebody else made. */
export const ADMIN_ID = '0197a1f0-0000-7000-8000-0000000000ad';
const DUPLICATE_KEY = 11_000;

/** Keeps the admin account as the environment says it: made, its password changed, or closed when the environment names none. */
@Injectable()
export class AdminAccount implements OnApplicationBootstrap {
  private readonly logger = new Logger(AdminAccount.name);

  constructor(
    @InjectModel('User') private readonly users: Model<UserRecord>,
    @InjectModel('Session') private readonly sessions: Model<SessionRecord>,
    private readonly passwords: Passwords,
    @Inject(ACCOUNTS) private readonly options: AccountsOptions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { admin, type } = this.options;
    if (type !== 'owner') return;
    const before = await this.users.findOne({ _id: ADMIN_ID }).lean<UserRecord>();
    const isKept = admin && before?.is_active && before.email === admin.email;
    if (isKept && (await this.passwords.verify(admin.password, before.password_hash))) return;
    if (!admin && !before?.is_active) return;
    await this.write(admin);
    await this.sessions.deleteMany({ user_id: ADMIN_ID }); // whoever came in by the old password
  }

  private async write(admin: AccountsOptions['admin']): Promise<void> {
    if (!admin) return void (await this.users.updateOne({ _id: ADMIN_ID }, { $set: { is_active: false } }));
    const { email, password } = admin;
    const fields = {
      email,
      username: email, // no username that can be registered looks like an address
      password_hash: await this.passwords.hash(password),
      user_type: 'admin' as const,
      first_name: 'Admin',
      last_name: 'Roost',
      is_active: true,
    };
    await this.users.updateOne({ _id: ADMIN_ID }, { $set: fields }, { upsert: true }).catch(async (error: { code?: number }) => {
      if (error.code !== DUPLICATE_KEY) throw error;
      const holder = await this.users.findOne({ email: { $eq: email } }).lean<UserRecord>();
      // Else another replica was faster.
      if (holder?._id !== ADMIN_ID)
        this.logger.error('There is no admin: ADMIN_EMAIL belongs to an account that somebody registered.');
    });
  }
}
