import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { Problem } from './problem.ts';

/** Issues beyond this are not listed: a body of nonsense must not make an answer of megabytes. */
const LISTED = 20;

/** Validates `@Body({ schema })`, `@Query({ schema })` and `@Param('id', { schema })` and names each wrong field. */
class ValidationPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema, type, data } = metadata;
    if (!schema || type === 'custom') return value;
    this.stripProtoKeys(value);
    const result = await this.validate(value, schema);
    if (result.issues) throw invalid(result.issues, data);
    return result.value as T;
  }
}

export const validationPipe = new ValidationPipe();

/** `parameter` is the name of a path or query parameter validated by itself. */
function invalid(issues: readonly StandardSchemaV1.Issue[], parameter?: string): Problem {
  const errors = issues.slice(0, LISTED).map((issue) => ({ path: pathOf(issue) || (parameter ?? ''), message: issue.message }));
  const first = errors[0];
  const detail = first ? `${first.path ? `${first.path}: ` : ''}${first.message}` : 'The request is not valid.';
  return new Problem('validation_failed', detail, { errors });
}

function pathOf(issue: StandardSchemaV1.Issue): string {
  return (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment)).join('.');
}
