import type { Itinerary, ItineraryDay, Stop } from '#contracts';

/** An itinerary as a page to print: no script, no picture, nothing from elsewhere. */
export function toPage({ location, days, total_cost, notes }: Itinerary): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${text(location.name)}</title>
<style>body{font:11pt/1.4 serif;max-width:42em;margin:2em auto}table{width:100%;border-collapse:collapse}td{padding:.2em .5em;border-top:1px solid #ccc;vertical-align:top}section{break-inside:avoid}</style>
</head><body><h1>${text(location.name)}</h1>
${days.map(day).join('\n')}
<p>All together about $${Math.round(total_cost)}.</p>
${notes.map((note) => `<p>${text(note)}</p>`).join('\n')}
</body></html>
`;
}

function day({ date, weather, stops }: ItineraryDay): string {
  const sky = `${Math.round(weather.min_c)} to ${Math.round(weather.max_c)} °C, rain ${Math.round(weather.rain_chance * 100)} %`;
  return `<section><h2>${date}</h2><p>${sky} (${weather.kind})</p><table>${stops.map(row).join('')}</table></section>`;
}

function row({ activity, start, end, travel_minutes, travel, cost }: Stop): string {
  const way = travel_minutes > 0 ? `${travel_minutes} min ${travel.mode}` : '';
  return `<tr><td>${start}–${end}</td><td>${text(activity.name)}</td><td>${way}</td><td>${cost > 0 ? `$${Math.round(cost)}` : ''}</td></tr>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const text = (raw: string) => raw.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
