/** The radius of the sphere on which distances are measured, as MongoDB has it. */
const EARTH_KM = 6378.1;
const RADIANS = Math.PI / 180;

/** Degrees; neither side of a box crosses the antimeridian. */
export type Box = { west: number; south: number; east: number; north: number };

/** A circle on the sphere, its middle as a point in space. `reach` is the square of the straight line to its edge. */
export type Circle = { lat: number; lng: number; km: number; x: number; y: number; z: number; reach: number };

export function circleOf(lat: number, lng: number, km: number): Circle {
  const [x, y, z] = pointOf(lat, lng);
  return { lat, lng, km, x, y, z, reach: 4 * Math.sin(km / EARTH_KM / 2) ** 2 };
}

/** A place as a point in space: distances between such need no sine, and grow as those on the sphere do. */
export function pointOf(lat: number, lng: number): [x: number, y: number, z: number] {
  const around = Math.cos(lat * RADIANS);
  return [around * Math.cos(lng * RADIANS), around * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
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
