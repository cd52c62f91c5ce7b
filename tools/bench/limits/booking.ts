import { randomUUIDv7 } from 'node:crypto';
import pg from 'pg';
import type { CreateBooking } from '../../../libs/contracts/src/index.ts';
import { bare } from './bare.ts';

const tables = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE TABLE IF NOT EXISTS bookings (
    id uuid PRIMARY KEY, listing_id uuid NOT NULL, check_in date NOT NULL, check_out date NOT NULL, guest_count int NOT NULL,
    special_requests text, payment_method text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE IF NOT EXISTS claims (
    booking_id uuid NOT NULL, listing_id uuid NOT NULL, nights daterange NOT NULL, released_at timestamptz,
    EXCLUDE USING gist (listing_id WITH =, nights WITH &&) WHERE (released_at IS NULL))`;

const claim = {
  name: 'claim',
  text: `WITH claimed AS (
           INSERT INTO claims (booking_id, listing_id, nights) VALUES ($1, $2, daterange($3, $4)) ON CONFLICT DO NOTHING RETURNING booking_id
         )
         INSERT INTO bookings (id, listing_id, check_in, check_out, guest_count, special_requests, payment_method)
         SELECT booking_id, $2, $3, $4, $5, $6, $7 FROM claimed RETURNING id, created_at`,
};

await bare(async (server) => {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
  await pool.query(tables);
  server.post('/api/bookings', async (request, reply) => {
    const { listing_id, check_in, check_out, guest_count, special_requests, payment_method } = request.body as CreateBooking;
    const values = [randomUUIDv7(), listing_id, check_in, check_out, guest_count, special_requests, payment_method];
    const { rows } = await pool.query<{ id: string }>({ ...claim, values });
    return reply.status(rows[0] ? 201 : 409).send({ ...(request.body as CreateBooking), ...rows[0] });
  });
});
