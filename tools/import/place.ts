/** Where the listings of a file are, as far as it does not say so itself. */
export type Place = { city: string; state: string; country: string; currency: string };

const euro = 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'.split(' ').map((region) => [region, 'EUR']);
const others =
  'GB GBP CA CAD AU AUD NZ NZD CH CHF DK DKK SE SEK NO NOK JP JPY CN CNY HK HKD SG SGD TH THB TW TWD TR TRY ZA ZAR MX MXN BR BRL AR ARS CL CLP HU HUF CZ CZK';

/** Regions whose visitors pay in something else than dollars; Inside Airbnb's prices are in the local currency. */
const pairs = [...euro, ...[...others.matchAll(/(..) (...)/g)].map(([, region, code]) => [region, code])];
const currencies = new Map(pairs as [region: string, code: string][]);

/** The region (ISO 3166) of a time zone, as this runtime's data has it; of the few shared by several, the first. */
const regions = new Map<string, string>();

/** The country and its currency at a place, told by its time zone. */
export function countryOf(timeZone: string): { country: string; currency: string } {
  if (regions.size === 0) fillRegions();
  const region = regions.get(timeZone);
  const country = region && new Intl.DisplayNames('en', { type: 'region' }).of(region);
  return { country: country ?? 'Unknown', currency: currencies.get(region ?? '') ?? 'USD' };
}

/** The city that a file's name tells: `listings-san-francisco.csv.gz` is San Francisco's. */
export function cityOfFile(file: string): string | undefined {
  const words = file.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const name = words.filter((word) => !['listings', 'listing', 'csv', 'gz', 'detailed', 'summary', 'airbnb'].includes(word));
  return name.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || undefined;
}

function fillRegions(): void {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  for (const region of letters.flatMap((first) => letters.map((second) => first + second))) {
    const locale = new Intl.Locale(`und-${region}`) as Intl.Locale & { getTimeZones?(): string[] | undefined };
    for (const zone of locale.getTimeZones?.() ?? []) if (!regions.has(zone)) regions.set(zone, region);
  }
}
