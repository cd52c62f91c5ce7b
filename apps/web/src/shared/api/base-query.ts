import type { BaseQueryFn } from '@reduxjs/toolkit/query/react';
import { type AxiosError, type AxiosRequestConfig, isAxiosError } from 'axios';
import { http } from './http.ts';
import { type ApiProblem, toProblem } from './problem.ts';
import { accessToken, refreshSession } from './session.ts';

/** A request below `/api`. */
export type ApiRequest = {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  params?: object;
  body?: unknown;
  headers?: Record<string, string>;
  timeoutMs?: number;
};

export const sessionEnded = { type: 'session/ended' } as const;

/**
 * RTK Query over Axios. An answer 401 to a signed-in caller is tried once more with a fresh token; when the session itself is over,
 * `session/ended` tells the store.
 */
export const baseQuery: BaseQueryFn<ApiRequest | string, unknown, ApiProblem> = async (request, { signal, dispatch }) => {
  const asked = typeof request === 'string' ? { url: request } : request;
  const tokenUsed = accessToken();
  const first = await send(asked, signal);
  if (first.error?.status !== 401 || first.error.code === 'bad_credentials' || !tokenUsed) return first;
  try {
    if (tokenUsed !== accessToken() || (await refreshSession())) return await send(asked, signal);
    dispatch(sessionEnded);
  } catch {
    // The session may well live: it could not be asked. The first answer stands.
  }
  return first;
};

async function send({ url, method = 'GET', params, body, headers, timeoutMs }: ApiRequest, signal: AbortSignal) {
  const token = accessToken();
  const config: AxiosRequestConfig = {
    url,
    method,
    params,
    // Without a body Axios would call a POST a form, which no service reads.
    data: body ?? (method === 'POST' ? {} : undefined),
    signal,
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(timeoutMs ? { timeout: timeoutMs } : {}),
  };
  try {
    return { data: (await http.request<unknown>(config)).data ?? null };
  } catch (error) {
    if (!isAxiosError(error)) throw error;
    return { error: toProblem(error as AxiosError) };
  }
}
