import { z } from 'zod';

/** `page` and `per_page` of a list; pages reach 10,000 entries deep, further on by `cursor` where there is one. */
export const PageQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  per_page: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const Pagination = z.object({
  page: z.number(),
  per_page: z.number(),
  total: z.number(),
  /** True when there may be more than `total`: a search counts to 1,000 and no further. */
  total_is_lower_bound: z.boolean().optional(),
  has_next: z.boolean(),
  next_cursor: z.string().nullable(),
});
export type Pagination = z.infer<typeof Pagination>;

/** The `pagination` of an answer that skips and limits. */
export function paginate(query: PageQuery, total: number, nextCursor: string | null = null): Pagination {
  const hasNext = query.page * query.per_page < total;
  return { page: query.page, per_page: query.per_page, total, has_next: hasNext, next_cursor: nextCursor };
}
