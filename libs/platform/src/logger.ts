import { ConsoleLogger } from '@nestjs/common';
import { currentCorrelation } from './correlation.ts';
import { traceIds } from './tracing/tracing.ts';

/** Logs as JSON, a line each, with the ids by which all that belongs to one request or trace is found. */
export class JsonLogger extends ConsoleLogger {
  constructor(service: string) {
    super({ json: true, logLevels: ['log', 'warn', 'error', 'fatal'], prefix: service });
  }

  protected override getJsonLogObject(...args: Parameters<ConsoleLogger['getJsonLogObject']>) {
    return { ...super.getJsonLogObject(...args), correlation_id: currentCorrelation(), ...traceIds() };
  }
}
