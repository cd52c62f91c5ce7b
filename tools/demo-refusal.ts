import { ApiError } from './api/api-client.ts';

/** How the API refuses something, as status and code. @throws Error when it does not. */
export async function refusal(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.code}`;
    throw error;
  }
  throw new Error('It was not refused, but should have been.');
}
