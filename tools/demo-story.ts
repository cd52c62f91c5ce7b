import type { BookingStory, DeadLetterPage, InvariantReport, Session } from '#contracts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiClient } from './api/api-client.ts';
import { eventually } from './api/eventually.ts';
import { keysDir } from './launcher/paths.ts';

type Say = (text: string) => void;

/** What an admin sees of it all: the booking's story over all services, dead letters, invariants. */
export async function readStory(api: ApiClient, bookingId: string, say: Say): Promise<void> {
  const account = adminOf(api.baseUrl);
  if (!account) return say('left out: set ADMIN_EMAIL and ADMIN_PASSWORD to see it');
  const { token } = await api.post<Session>('/api/owner/auth/login', account);
  const admin = api.as(token);
  const story = await eventually('the log has the refund', async () => {
    const found = await admin.get<BookingStory>(`/api/events/bookings/${bookingId}`);
    return found.state.payment_status === 'refunded' ? found : undefined;
  });
  for (const { timestamp, service, summary, state } of story.timeline)
    say(`${timestamp.slice(11, 23)}  ${service.padEnd(13)}${`${state.status ?? ''} ${state.money ?? ''}`.padEnd(22)}${summary}`);
  const { classes } = await admin.get<DeadLetterPage>('/api/events/dead-letters');
  say(`dead letters that wait for someone: ${classes.reduce((sum, { open }) => sum + open, 0)}`);
  const { invariants, hold } = await admin.get<InvariantReport>('/api/ops/invariants');
  say(
    `invariants: ${invariants.length} checked by the services themselves, ${hold ? 'all hold' : 'not all hold: npm run audit'}`,
  );
}

/** The admin of the environment, or the one that `npm start` made on this machine. */
function adminOf(baseUrl: string): { email: string; password: string } | undefined {
  const { ADMIN_EMAIL: email = 'admin@roost.example', ADMIN_PASSWORD: set } = process.env;
  const file = join(keysDir, 'admin.secret');
  const isHere = ['localhost', '127.0.0.1'].includes(new URL(baseUrl).hostname);
  const password = set ?? (isHere && existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return password === undefined ? undefined : { email, password };
}
