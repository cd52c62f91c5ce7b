import type { EventOf, EventTopic } from '#contracts';
import { applyDecorators, Catch, type ExceptionFilter, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import { KAFKA } from './transport.ts';

// Nest turns errors of handlers into "Internal server error"; the server must see the error itself to judge it.
@Catch()
class Untouched implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * The method of a controller that handles a topic. It gets valid events, many at once, those of one key in their order, and is
 * called again with the same ones when it throws or takes more than 5 s: its effect must be idempotent (`upsertNewer`, inbox).
 */
export function Consume<T extends EventTopic>(topic: T) {
  return <Handler extends (events: EventOf<T>[]) => Promise<void>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => applyDecorators(EventPattern<string>(topic, KAFKA), UseFilters(new Untouched()))(target, key, descriptor);
}
