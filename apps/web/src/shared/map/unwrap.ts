import type { FeatureCollection, MultiPolygon, Position } from 'geojson';

/**
 * Land that lies on both sides of the 180th meridian, drawn on one: on a flat map its outline would run straight through the world.
 * What goes all around (Antarctica) is closed along the bottom.
 */
export function unwrapped(land: FeatureCollection<MultiPolygon>): FeatureCollection<MultiPolygon> {
  const features = land.features.map((one) => {
    const coordinates = one.geometry.coordinates.map((polygon) => polygon.map(unwrapRing));
    return { ...one, geometry: { ...one.geometry, coordinates } };
  });
  return { ...land, features };
}

const BOTTOM = -85;

function unwrapRing(ring: Position[]): Position[] {
  let shift = 0;
  const points = ring.map(([lng = 0, lat = 0], i) => {
    const before = ring[i - 1]?.[0] ?? lng;
    if (lng - before > 180) shift -= 360;
    if (lng - before < -180) shift += 360;
    return [lng + shift, lat];
  });
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return Math.abs(last - first) > 180 ? [...points, [last, BOTTOM], [first, BOTTOM]] : points;
}
