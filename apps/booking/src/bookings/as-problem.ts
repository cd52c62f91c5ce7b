import { Problem } from '#platform';
import { DomainRefusal } from '../domain/refusal.ts';

/** A refusal of the domain as the API answers it; anything else is thrown on. */
export function asProblem(error: unknown): never {
  if (error instanceof DomainRefusal) throw new Problem(error.code, error.message);
  throw error;
}
