import pg from 'pg';
import { bare } from './bare.ts';

const find = { name: 'find', text: 'SELECT * FROM bookings WHERE id = $1' };

await bare((server) => {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
  server.get<{ Params: { id: string } }>('/api/bookings/:id', async ({ params }) => {
    const { rows } = await pool.query<object>({ ...find, values: [params.id] });
    return rows[0];
  });
});
