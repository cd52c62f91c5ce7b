import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProblemDetails, Session } from '#contracts';
import { type Answer, Client, Stack } from '#testing';

describe.each(['traveler', 'owner'])('an account of a %s', (type) => {
  let stack: Stack;
  let api: Client;
  beforeAll(async () => {
    stack = await Stack.start({ apps: [type], env: { LOGIN_LIMIT_PER_MINUTE: '5' } });
    api = new Client(stack.url(type));
  });
  afterAll(() => stack[Symbol.asyncDispose]());

  let people = 0;
  const somebody = () => {
    const username = `${type}-${Date.now()}-${people++}`;
    return { username, email: `${username}@example.com`, password: 'correct horse battery', first_name: 'Ann', last_name: 'Lee' };
  };
  const auth = (path: string) => `/api/${type}/auth/${path}`;
  const cookieOf = ({ headers }: Answer<unknown>) => headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const signedIn = (answer: Answer<Session>) => new Client(api.url, answer.body.token);

  it('begins with a registration that signs in', async () => {
    const person = somebody();
    const answer = await api.post<Session>(auth('register'), person);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ user: { username: person.username, user_type: type }, expires_in: 900 });
    expect(JSON.stringify(answer.body)).not.toContain('password');
    const profile = await signedIn(answer).get(`/api/${type}/profile`);
    expect(profile).toMatchObject({ status: 200, body: answer.body.user });
  });

  it('keeps its session in a cookie that scripts cannot read', async () => {
    const { headers } = await api.post(auth('register'), somebody());
    for (const cookie of headers.getSetCookie()) {
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=Strict/);
      const [path, age] = cookie.startsWith('roost_stream=') ? ['live/stream', '900'] : [`${type}/auth`, '86(400|399)'];
      expect(cookie).toMatch(new RegExp(`; Path=/api/(v1/)?${path}(;|$)`));
      expect(cookie).toMatch(new RegExp(`; Max-Age=${age}(;|$)`));
    }
  });

  it('is refreshed by the cookie until it logs out', async () => {
    const first = await api.post<Session>(auth('register'), somebody());
    const second = await api.post<Session>(auth('refresh'), undefined, { cookie: cookieOf(first) });
    expect(second).toMatchObject({ status: 200, body: { user: first.body.user } });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    const out = await api.post(auth('logout'), undefined, { cookie: cookieOf(second) });
    expect(out.status).toBe(204);
    expect(out.headers.getSetCookie()[0]).toMatch(/=; /);
    const after = await api.post(auth('refresh'), undefined, { cookie: cookieOf(second) });
    expect(after).toMatchObject({ status: 401, body: { code: 'session_expired' } });
  });

  it('counts tries to sign in', async () => {
    const { username } = somebody();
    const tries = Array.from({ length: 6 }, () => api.post<ProblemDetails>(auth('login'), { username, password: 'wrong' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it.each([
    ['an operator for a name', { username: { $ne: null }, password: 'x' }],
    ['an operator for a password', { username: 'ann', password: { $gt: '' } }],
    ['both names', { username: 'ann', email: 'ann@example.com', password: 'x' }],
    ['an unknown field', { username: 'ann', password: 'x', is_admin: true }],
    ['an endless password', { username: 'ann', password: 'x'.repeat(5000) }],
    ['no object', ['ann', 'x']],
    ['nothing', undefined],
  ])('is not entered by %s', async (_, body) => {
    const answer = await api.post<ProblemDetails>(auth('login'), body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it.each([
    ['user_type', 'admin'],
    ['username', 'a b'],
    ['email', 'nobody'],
    ['password', 'short'],
    ['password', 'ü'.repeat(40)],
    ['first_name', ''],
    ['phone', 'call me'],
    ['profile', { profile_picture: 'javascript:alert(1)' }],
    ['profile', { $set: { is_active: true } }],
  ])('is not registered with %s %j', async (field, value) => {
    const answer = await api.post<ProblemDetails>(auth('register'), { ...somebody(), [field]: value });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } });
    expect(JSON.stringify(answer.body.errors)).toContain(field);
  });

  it.each(['Ann\0', 'Ann\ud83d'])('is not registered with text that not every store can keep', async (first_name) => {
    const answer = await api.post<ProblemDetails>(auth('register'), { ...somebody(), first_name });
    expect(answer).toMatchObject({ status: 400, body: { code: 'malformed_body' } });
  });

  it('publishes the key that its tokens are verified by, and no other', async () => {
    const { body } = await api.get<{ keys: Record<string, string>[] }>('/.well-known/jwks.json');
    expect(body.keys).toMatchObject([{ kty: 'RSA', alg: 'RS256', roost_issuer: `roost-${type}` }]);
    expect(Object.keys(body.keys[0]!)).not.toContain('d');
  });

  it('shows a profile to nobody without its own kind of token', async () => {
    const path = `/api/${type}/profile`;
    const other = type === 'owner' ? stack.actors.newTraveler() : stack.actors.newOwner();
    expect((await api.get(path)).status).toBe(401);
    expect((await new Client(api.url, other.token).get(path)).status).toBe(403);
    expect((await new Client(api.url, stack.actors.serviceToken()).get(path)).status).toBe(403);
  });
});
