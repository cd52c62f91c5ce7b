/** The radius of the sphere on which distances are measured, as MongoDB has it. */
const EARTH_KM = 6378.1;
const RADIANS = Math.PI / 180;

/** Degrees; neither side of a box crosses the antimeridian. */
export type Box = { west: number; south: number; east: number; north: number };

/** A circle on the sphere. `reach` is the haversine of its radius, which grows with the distance and needs no inverse. */
export type Circle = { lat: number; lng: number; km: number; reach: number };

export function circleOf(lat: number, lng: number, km: number): Circle {
  return { lat, lng, km, reach: Math.sin(km / EARTH_KM / 2) ** 2 };
}

/** The haversine of the angle between the circle's middle and a point. */
export function haversine({ lat, lng }: Circle, pointLat: number, pointLng: number): number {
  const northward = Math.sin(((pointLat - lat) * RADIANS) / 2);
  const eastward = Math.sin(((pointLng - lng) * RADIANS) / 2);
  return northward * northward + Math.cos(lat * RADIANS) * Math.cos(pointLat * RADIANS) * eastward * eastward;
}

/** A map's edges as one box, or two when it lies over the antimeridian. */
export function boxesOf([west, south, east, north]: [number, number, number, number]): Box[] {
  if (west <= east) return [{ west, south, east, north }];
  return [
    { west, south, east: 180, north },
    { west: -180, south, east, north },
  ];
}

/** Boxes that hold every point of a circle, and some more. */
export function boxesAround({ lat, lng, km }: Circle): Box[] {
  const angle = km / EARTH_KM;
  const [south, north] = [lat - angle / RADIANS - SLACK, lat + angle / RADIANS + SLACK];
  const sine = Math.sin(angle) / Math.cos(lat * RADIANS);
  if (south <= -90 || north >= 90 || sine >= 1) return [{ west: -180, south, east: 180, north }];
  const half = Math.asin(sine) / RADIANS + SLACK;
  if (half >= 180) return [{ west: -180, south, east: 180, north }];
  const [west, east] = [lng - half, lng + half];
  return boxesOf([west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north]);
}

/** Degrees by which rounding could make a box too small: a tenth of a millimetre. */
const SLACK = 1e-9;

export function isInside(boxes: Box[], lat: number, lng: number): boolean {
  for (const { west, south, east, north } of boxes) if (lat >= south && lat <= north && lng >= west && lng <= east) return true;
  return false;
}
