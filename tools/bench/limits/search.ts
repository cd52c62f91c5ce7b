import mongoose from 'mongoose';
import { bare } from './bare.ts';

interface Query {
  city?: string;
  lat?: string;
  lng?: string;
  radius_km?: string;
  check_in: string;
  check_out: string;
}

const PAGE = 20;
const EARTH_KM = 6378.1;

await bare((server) => {
  const client = new mongoose.mongo.MongoClient(process.env.MONGODB_URI ?? '', { maxPoolSize: 50 });
  const listings = client.db().collection('listings');
  server.get<{ Querystring: Query }>('/api/properties/search', async ({ query }) => {
    const overlapping = { from: { $lt: query.check_out }, to: { $gt: query.check_in } };
    const free = { stays: { $not: { $elemMatch: { taken: true, ...overlapping } } } };
    const found = await listings
      .find({ is_active: true, ...placeOf(query), ...free }, { projection: { stays: 0, closed: 0 } })
      .limit(PAGE)
      .toArray();
    return { listings: found };
  });
});

function placeOf({ city, lat, lng, radius_km }: Query) {
  if (city) return { 'location.city': city };
  const circle = [[Number(lng), Number(lat)], Number(radius_km) / EARTH_KM];
  return { 'location.coordinates': { $geoWithin: { $centerSphere: circle } } };
}
