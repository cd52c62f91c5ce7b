import type { z } from 'zod';

/** Something to ask of a language model: what to do, what about, and the form the answer must have. */
export type Task<T> = { name: string; instructions: string; data: unknown; schema: z.ZodType<T> };

/** A language model. Whatever it does or fails to do, the rules answer: it is never needed. */
export abstract class LanguageModel {
  /** @returns null when there is none, it is too slow, over the caller's budget, or answers anything but what the schema allows. Never throws. */
  abstract ask<T>(task: Task<T>, caller: string): Promise<T | null>;
}

export class NoModel extends LanguageModel {
  ask(): Promise<null> {
    return Promise.resolve(null);
  }
}
