import { Inject, Injectable } from '@nestjs/common';
import type { Login, Register, UpdateProfile } from '#contracts';
import { logEvent, newId, Problem } from '#platform';
import { AccountStore } from './account.store.ts';
import { ACCOUNTS, type AccountsOptions } from './accounts.options.ts';
import { LoginLimit } from './login-limit.ts';
import { isOutdated, Passwords } from './passwords.ts';
import type { UserRecord } from './user.schema.ts';

/** Registering, proving who one is, and one's own profile. */
@Injectable()
export class AccountService {
  constructor(
    private readonly store: AccountStore,
    private readonly passwords: Passwords,
    private readonly limit: LoginLimit,
    @Inject(ACCOUNTS) private readonly options: AccountsOptions,
  ) {}

  async register({ password, ...person }: Register): Promise<UserRecord> {
    const user: UserRecord = {
      _id: newId(),
      ...person,
      password_hash: await this.passwords.hash(password),
      user_type: this.options.type,
      profile: person.profile ?? {},
      is_active: true,
    };
    await this.store.add(user);
    return user;
  }

  /**
   * The account behind a name and password.
   * @throws Problem `bad_credentials`, after the same time whether the name, the password or the account is at fault.
   */
  async prove(login: Login, address: string): Promise<UserRecord> {
    const name = login.email ?? login.username ?? '';
    const user = await this.store.find(login.email === undefined ? 'username' : 'email', name);
    // One count an account, whether it is called by its e-mail or its username.
    await this.limit.take(user?._id ?? name, address).catch((refusal: unknown) => {
      logEvent('login_limited', { account_type: this.options.type });
      throw refusal;
    });
    const matches = await this.passwords.verify(login.password, user?.password_hash);
    if (!matches || !user?.is_active) {
      logEvent('login_failed', { account_type: this.options.type });
      throw new Problem('bad_credentials', 'The name or the password is wrong.');
    }
    if (isOutdated(user.password_hash)) {
      await this.store.change(user._id, { password_hash: await this.passwords.hash(login.password) });
    }
    return user;
  }

  /** The account of a session. @throws Problem `session_expired` when it is closed or gone. */
  async active(id: string): Promise<UserRecord> {
    const user = await this.store.findById(id);
    if (!user?.is_active) throw new Problem('session_expired', 'The session has ended. Sign in again.');
    return user;
  }

  async profile(id: string): Promise<UserRecord> {
    return found(await this.store.findById(id));
  }

  async changeProfile(id: string, fields: UpdateProfile): Promise<UserRecord> {
    return found(await this.store.change(id, fields));
  }
}

function found(user: UserRecord | null): UserRecord {
  if (!user) throw new Problem('not_found', 'This account is no more.');
  return user;
}
