/** A city's name as it is compared: without case, accents and doubled spaces. `São  Paulo` and `sao paulo` are one. */
export function cityKey(city: string): string {
  return city.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}
