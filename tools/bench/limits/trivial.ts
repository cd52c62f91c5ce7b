import { bare } from './bare.ts';

// What the gateway passes to when its own cost is measured.
await bare((server) => {
  server.get('/api/bookings/:id', async () => ({ status: 'ok' }));
});
