import type { MessagePage, NotificationPage } from '#contracts';
import type { ApiClient } from './api/api-client.ts';
import { eventually } from './api/eventually.ts';

type Say = (text: string) => void;

/** Guest and host write to each other about their booking; the system has its word as well. */
export async function talk(owner: ApiClient, traveler: ApiClient, id: string, say: Say): Promise<void> {
  const path = `/api/messages/${id}`;
  await traveler.post(path, { text: 'We come by the last train. Will somebody be there at eleven?' });
  await owner.post(path, { text: 'The key hangs behind the blackboard, come when you like.' });
  const { messages } = await traveler.get<MessagePage>(path);
  for (const { author, text } of messages.toReversed()) say(`${author}: ${text}`);
}

/** What guest and host were told, from the request to the end. */
export async function told(owner: ApiClient, traveler: ApiClient, say: Say): Promise<void> {
  for (const [who, client] of Object.entries({ guest: traveler, host: owner })) {
    const { notifications, unread } = await eventually(`the ${who} is told of the cancellation`, async () => {
      const page = await client.get<NotificationPage>('/api/notifications');
      return page.notifications.some(({ kind }) => kind === 'booking_cancelled') ? page : undefined;
    });
    say(`the ${who} has ${unread} notifications:`);
    for (const { title, text } of notifications.toReversed()) say(`  ${title}. ${text}`);
  }
}
