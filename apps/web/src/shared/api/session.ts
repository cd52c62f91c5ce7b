import type { Session, User } from '#contracts';
import { http } from './http.ts';

export type AccountKind = 'traveler' | 'owner';

const HINT = 'roost.account';
let token: string | null = null;
let kind: AccountKind | null = null;
let refreshing: Promise<User | null> | null = null;

/** The access token: in this variable and nowhere else, so that it dies with the page. */
export const accessToken = (): string | null => token;

/** Takes over what signing in answered. What is remembered beyond the page is only which of the two kinds of account it was. */
export function beginSession({ token: fresh, user }: Session): User {
  token = fresh;
  kind = kindOf(user);
  remember(kind);
  return user;
}

export function endSession(): void {
  token = null;
  kind = null;
  remember(null);
}

/** Which session to ask for on load; null when nobody was signed in here. */
export const rememberedKind = (): AccountKind | null => read(HINT);

/**
 * A new access token for the session cookie; null when the session is over. One at a time, in this page and among all tabs: the
 * cookie changes with each, and two that used the same would look like a theft.
 * @throws AxiosError when nothing could be learned
 */
export function refreshSession(): Promise<User | null> {
  refreshing ??= locked(refresh).finally(() => (refreshing = null));
  return refreshing;
}

async function refresh(): Promise<User | null> {
  const account = kind ?? rememberedKind();
  if (!account) return null;
  const { status, data } = await http.post<Session>(
    `/${account}/auth/refresh`,
    {},
    {
      validateStatus: (code) => code === 200 || code === 401,
    },
  );
  if (status === 200) return beginSession(data);
  endSession();
  return null;
}

const locked = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('roost-session', work) as Promise<T>) : work();

const kindOf = ({ user_type }: User): AccountKind => (user_type === 'traveler' ? 'traveler' : 'owner');

function read(name: string): AccountKind | null {
  try {
    const value = localStorage.getItem(name);
    return value === 'traveler' || value === 'owner' ? value : null;
  } catch {
    return null; // storage is switched off
  }
}

function remember(account: AccountKind | null): void {
  try {
    if (account) localStorage.setItem(HINT, account);
    else localStorage.removeItem(HINT);
  } catch {
    // Without storage a reload asks to sign in again, which is what that setting wants.
  }
}
