import axios from 'axios';

const DEADLINE_MS = 15_000;

/** The API behind the gateway that served this page. */
export const http = axios.create({ baseURL: '/api', timeout: DEADLINE_MS, paramsSerializer: { indexes: null } });
