type Point = { lat: number; lng: number };

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** How far two points are apart, in km, as the crow flies. */
export function distanceKm(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * RADIANS) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(b.lng - a.lng);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
