export { AccountService } from './accounts/account.service.ts';
export { AccountsModule } from './accounts/accounts.module.ts';
export { accountsEnv, adminEnv } from './accounts/accounts.options.ts';
export { IdentityModule, identityEnv } from './identity.module.ts';
export { KEYS } from './jwt.strategy.ts';
export { type Jwk, readJwks, readSigningKey, type VerificationKey } from './keys.ts';
export { Me, Roles } from './token.guard.ts';
export { TokenCache } from './token-cache.ts';
export { serviceTokens, signUserToken, type VerifiedPrincipal, verifyToken } from './tokens.ts';
