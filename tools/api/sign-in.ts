import type { Register, Session, User } from '#contracts';
import { type ApiClient, ApiError } from './api-client.ts';

export type Person = Register & { role: 'owner' | 'traveler' };

/** Signs in, or registers where the account does not exist yet: the API in the name of this person. */
export async function signIn(api: ApiClient, person: Person): Promise<{ api: ApiClient; user: User }> {
  const { email, password } = person;
  try {
    const { token, user } = await api.post<Session>(`/api/${person.role}/auth/login`, { email, password });
    return { api: api.as(token), user };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'bad_credentials') return register(api, person);
    throw error;
  }
}

/** Makes an account: the API in the name of its holder. */
export async function register(api: ApiClient, { role, ...person }: Person): Promise<{ api: ApiClient; user: User }> {
  const { token, user } = await api.post<Session>(`/api/${role}/auth/register`, person);
  return { api: api.as(token), user };
}
