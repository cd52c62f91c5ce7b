import { z } from 'zod';
import { Instant } from './dates.ts';
import { PageQuery, Pagination } from './pagination.ts';

/**
 * `open`: nobody has done anything about it. `replayed`: sent again to its consumer, which has not said yet. `applied`: the consumer
 * has had its effect of it, once. `dead_again`: it could not handle it either time; the newer letter goes on.
 */
export const DeadLetterStatus = z.enum(['open', 'replayed', 'applied', 'dead_again']);
export type DeadLetterStatus = z.infer<typeof DeadLetterStatus>;

const filters = {
  error_class: z.string().min(1).max(200),
  topic: z.string().min(1).max(100),
  consumer: z.string().min(1).max(100),
};

/** Query of GET `/api/events/dead-letters`. */
export const DeadLettersQuery = PageQuery.extend({
  status: DeadLetterStatus.optional(),
  error_class: filters.error_class.optional(),
  topic: filters.topic.optional(),
  consumer: filters.consumer.optional(),
});
export type DeadLettersQuery = z.infer<typeof DeadLettersQuery>;

export const DeadLetterEntry = z.object({
  id: z.uuid(),
  status: DeadLetterStatus,
  /** Who could not handle it; it is sent again to no other. */
  consumer: z.string(),
  topic: z.string(),
  error: z.object({ class: z.string(), message: z.string() }),
  attempts: z.number().int(),
  booking_id: z.string().nullable(),
  buried_at: Instant,
  replayed_at: Instant.nullable(),
  replayed_by: z.string().nullable(),
  applied_at: Instant.nullable(),
  /** The letter that this one was sent again as, and the one it became when it failed again. */
  replay_of: z.string().nullable(),
  dead_again_as: z.string().nullable(),
  version: z.number().int(),
});
export type DeadLetterEntry = z.infer<typeof DeadLetterEntry>;

/** Answer of GET `/api/events/dead-letters`, newest first; `classes` counts all of them by what was wrong. */
export const DeadLetterPage = z.object({
  dead_letters: z.array(DeadLetterEntry),
  classes: z.array(
    z.object({
      error_class: z.string(),
      topic: z.string(),
      consumer: z.string(),
      open: z.number().int(),
      total: z.number().int(),
    }),
  ),
  pagination: Pagination,
});
export type DeadLetterPage = z.infer<typeof DeadLetterPage>;

const Issues = z.array(z.object({ path: z.string(), message: z.string() }));

/** Who changed a payload, when, and what it was. */
export const DeadLetterEdit = z.object({
  by: z.string(),
  at: Instant,
  note: z.string().nullable(),
  before: z.string(),
  after: z.string(),
});
export type DeadLetterEdit = z.infer<typeof DeadLetterEdit>;

/** Answer of GET `/api/events/dead-letters/{id}`: the payload beside the JSON Schema of its topic, and what in it fails. */
export const DeadLetterDetail = DeadLetterEntry.extend({
  source: z.object({ topic: z.string(), partition: z.number().int(), offset: z.string(), key: z.string().nullable() }),
  headers: z.record(z.string(), z.string()),
  payload: z.string(),
  schema: z.record(z.string(), z.unknown()).nullable(),
  issues: Issues,
  edits: z.array(DeadLetterEdit),
});
export type DeadLetterDetail = z.infer<typeof DeadLetterDetail>;

const payload = z.string().min(1).max(50_000);

/** Body of PUT `/api/events/dead-letters/{id}`. */
export const EditDeadLetter = z.strictObject({
  payload,
  version: z.number().int().min(1),
  note: z.string().trim().min(1).max(500).optional(),
});
export type EditDeadLetter = z.infer<typeof EditDeadLetter>;

/** Body of POST `/api/events/dead-letters/{id}/dry-run`: the payload as it stands, or another. */
export const DryRunDeadLetter = z.strictObject({ payload: payload.optional() });
export type DryRunDeadLetter = z.infer<typeof DryRunDeadLetter>;

/** Whether the consumer would take it for an event of its topic; what it then does with it is seen only by sending it. */
export const DryRun = z.object({ would_be_read: z.boolean(), consumer: z.string(), topic: z.string(), issues: Issues });
export type DryRun = z.infer<typeof DryRun>;

/** Body of POST `/api/events/dead-letters/replay`: all open ones of a class. */
export const ReplayDeadLetters = z.strictObject({
  error_class: filters.error_class,
  topic: filters.topic.optional(),
  consumer: filters.consumer.optional(),
});
export type ReplayDeadLetters = z.infer<typeof ReplayDeadLetters>;

/** `refused` are those that their consumer could not read; `remaining` are open ones beyond what one call takes. */
export const Replayed = z.object({
  replayed: z.array(z.uuid()),
  refused: z.array(z.object({ id: z.uuid(), issues: Issues })),
  remaining: z.number().int(),
});
export type Replayed = z.infer<typeof Replayed>;
