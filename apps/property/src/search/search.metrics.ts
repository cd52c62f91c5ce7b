import { Counter } from 'prom-client';

export const searches = new Counter({ name: 'roost_searches_total', help: 'Searches for homes, by anyone.' });
