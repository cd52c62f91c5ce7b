import type { Itinerary } from '#contracts';
import ical from 'ical-generator';

/** An itinerary as a calendar. Times are the place's own, whatever its zone: they float. */
export function toIcal({ location, days }: Itinerary): string {
  const calendar = ical({ name: `Roost: ${location.name}`, prodId: { company: 'Roost', product: 'Itinerary' } });
  for (const { date, stops } of days)
    for (const { activity, start, end, travel_minutes, travel } of stops)
      calendar.createEvent({
        id: `${date}-${start}-${activity.id}@roost`.replaceAll(/[^\w@.-]/g, '-'),
        start: `${date}T${wall(start)}`,
        end: `${date}T${wall(end)}`,
        floating: true,
        summary: activity.name,
        description: travel_minutes > 0 ? `${travel_minutes} minutes by ${travel.mode === 'walk' ? 'foot' : 'ride'}` : '',
        location: location.name,
        ...(activity.location ? { geo: { lat: activity.location.lat, lon: activity.location.lng } } : {}),
      } as Parameters<typeof calendar.createEvent>[0]);
  return calendar.toString();
}

/** The day's last minute stands for its end, which no clock shows. */
const wall = (time: string) => (time === '24:00' ? '23:59:00' : `${time}:00`);
