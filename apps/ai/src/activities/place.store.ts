import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Model, trusted } from 'mongoose';
import { distanceKm } from '../places/distance.ts';
import { plain } from '../places/plain.ts';
import type { ImportedPlaceRecord } from './imported-place.schema.ts';
import { type Place, shippedPlaces } from './place.ts';

const EARTH_KM = 6371;
const MOST = 400;
const TIMEOUT_MS = 1000;
/** Two places of one name this near are one. */
const SAME_KM = 0.4;

/** The places that ship, and those imported from OpenStreetMap. */
@Injectable()
export class PlaceStore {
  constructor(@InjectModel('ImportedPlace') private readonly imported: Model<ImportedPlaceRecord>) {}

  /** Places around a point. One that was imported and ships as well keeps its rank and takes the imported hours. */
  async around(lat: number, lng: number, radiusKm: number): Promise<Place[]> {
    const shipped = shippedPlaces.filter((place) => distanceKm(place, { lat, lng }) <= radiusKm);
    const circle = { $geoWithin: { $centerSphere: [[lng, lat], radiusKm / EARTH_KM] } };
    const found = await this.imported
      .find({ point: trusted(circle) })
      .limit(MOST)
      .maxTimeMS(TIMEOUT_MS)
      .lean<ImportedPlaceRecord[]>();
    const others = found.map(({ _id, point: _point, ...place }): Place => ({ ...place, id: _id }));
    const twins = new Map(
      shipped.flatMap((place) => others.filter((other) => isSame(place, other)).map((other) => [place, other])),
    );
    const known = new Set(twins.values());
    const merged = shipped.map((place) => {
      const { week, fee } = twins.get(place) ?? {};
      return { ...place, ...(week ? { week } : {}), ...(fee === undefined ? {} : { fee }) };
    });
    return [...merged, ...others.filter((other) => !known.has(other))];
  }

  async put(places: Place[]): Promise<void> {
    const writes = places.map(({ id, ...place }) => {
      const document = {
        ...place,
        _id: id,
        point: { type: 'Point' as const, coordinates: [place.lng, place.lat] as [number, number] },
      };
      return { replaceOne: { filter: { _id: id }, replacement: document, upsert: true } };
    });
    if (writes.length > 0) await this.imported.db.collection<ImportedPlaceRecord>('places').bulkWrite(writes, { ordered: false });
  }
}

const isSame = (a: Place, b: Place) => plain(a.name) === plain(b.name) && distanceKm(a, b) < SAME_KM;
