import { type DynamicModule, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { z } from 'zod';
import { KEYS } from '../jwt.strategy.ts';
import { readSigningKey, type VerificationKey } from '../keys.ts';
import { AccountService } from './account.service.ts';
import { AccountStore } from './account.store.ts';
import { ACCOUNTS, type accountsEnv, type adminEnv, type AccountsOptions, type AccountType } from './accounts.options.ts';
import { AdminAccount } from './admin.account.ts';
import { authController } from './auth.controller.ts';
import { JwksController } from './jwks.controller.ts';
import { LoginAttemptSchema } from './login-attempt.schema.ts';
import { LoginLimit } from './login-limit.ts';
import { Passwords } from './passwords.ts';
import { profileController } from './profile.controller.ts';
import { SessionSchema } from './session.schema.ts';
import { SessionService } from './session.service.ts';
import { UserSchema } from './user.schema.ts';

type Env = z.infer<z.ZodObject<typeof accountsEnv>> & Partial<z.infer<z.ZodObject<typeof adminEnv>>>;

/** Accounts, sessions and profiles of one kind of people, in the app's own MongoDB. */
@Module({})
export class AccountsModule {
  static forRoot(type: AccountType, env: Env): DynamicModule {
    const models = [
      { name: 'User', schema: UserSchema },
      { name: 'Session', schema: SessionSchema },
      { name: 'LoginAttempt', schema: LoginAttemptSchema },
    ];
    return {
      module: AccountsModule,
      imports: [MongooseModule.forFeature(models)],
      controllers: [authController(type), profileController(type), JwksController],
      providers: [
        { provide: ACCOUNTS, inject: [KEYS], useFactory: (keys: Map<string, VerificationKey>) => toOptions(type, env, keys) },
        AccountService,
        AccountStore,
        AdminAccount,
        LoginLimit,
        Passwords,
        SessionService,
      ],
      exports: [AccountService, AccountStore, SessionService],
    };
  }
}

function toOptions(type: AccountType, env: Env, keys: Map<string, VerificationKey>): AccountsOptions {
  const key = readSigningKey(env.JWT_PRIVATE_KEY_FILE, keys);
  if (key.issuer !== `roost-${type}`) throw new Error(`The key in ${env.JWT_PRIVATE_KEY_FILE} belongs to ${key.issuer}.`);
  return {
    type,
    key,
    accessTokenTtlS: env.ACCESS_TOKEN_TTL_S,
    cookieSecure: env.COOKIE_SECURE,
    loginsPerMinute: env.LOGIN_LIMIT_PER_MINUTE,
    admin: toAdmin(env),
  };
}

function toAdmin({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password }: Env): AccountsOptions['admin'] {
  if ((email === undefined) !== (password === undefined)) throw new Error('ADMIN_EMAIL and ADMIN_PASSWORD go together.');
  return email && password ? { email, password } : undefined;
}
