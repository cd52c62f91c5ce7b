import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Problem } from './problem.ts';

/** Issues beyond this are counted, not listed: a body of nonsense must not make an answer of megabytes. */
const LISTED = 20;

/** Validates `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })` and names each wrong field. */
export const validationPipe = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const listed = issues.slice(0, LISTED).map((issue) => ({ path: pathOf(issue), message: issue.message }));
    const first = listed[0];
    const detail = first ? `${first.path ? `${first.path}: ` : ''}${first.message}` : 'The request is not valid.';
    return new Problem('validation_failed', detail, { errors: listed });
  },
});

function pathOf(issue: StandardSchemaV1.Issue): string {
  return (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');
}
