import type { OwnerCalendar } from '#contracts';
import type { ApiClient } from './api/api-client.ts';

/** The calendar a host may give to other houses: anyone with its address reads when the home is taken, not by whom. */
export async function showCalendar(owner: ApiClient, listingId: string, say: (text: string) => void): Promise<void> {
  const { export_url } = await owner.get<OwnerCalendar>(`/api/owner/calendars/${listingId}`);
  say(export_url);
  const text = await (await fetch(export_url, { signal: AbortSignal.timeout(5000) })).text();
  const event = /BEGIN:VEVENT[^]*?END:VEVENT/.exec(text)?.[0] ?? 'BEGIN:VCALENDAR, and no event';
  for (const line of event.split('\r\n')) say(`  ${line}`);
}
