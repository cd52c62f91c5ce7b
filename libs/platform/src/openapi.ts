import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiResponse, DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ErrorCode, errors, ProblemDetails } from '#contracts';
import { z } from 'zod';

/** Serves this service's OpenAPI document, made from the schemas that validate, at `/openapi.json`. */
export function serveOpenApi(app: NestFastifyApplication, name: string): void {
  const config = new DocumentBuilder().setTitle(`Roost ${name}`).setVersion('1').addBearerAuth().build();
  let document: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/openapi.json', (_request, reply) => {
      document ??= JSON.stringify(SwaggerModule.createDocument(app, config));
      return reply.header('content-type', 'application/json').send(document);
    });
}

/** Documents what a route answers when all goes well, and sets that status. */
export function Answers(status: number, schema?: z.ZodType) {
  const response = schema ? { status, schema: toOpenApi(schema), description: '' } : { status, description: '' };
  return applyDecorators(HttpCode(status), ApiResponse(response));
}

/** Documents the error codes a route refuses with. */
export function Refuses(...codes: ErrorCode[]) {
  return RefusesWith(ProblemDetails, ...codes);
}

/** Documents error codes whose problem details say more; of one status all codes together. */
export function RefusesWith(schema: z.ZodType, ...codes: ErrorCode[]) {
  const byStatus = Map.groupBy(codes, (code) => errors[code][0]);
  const responses = [...byStatus].map(([status, group]) =>
    ApiResponse({
      status,
      description: group.join(', '),
      content: { 'application/problem+json': { schema: toOpenApi(schema) } },
    }),
  );
  return applyDecorators(...responses);
}

/** Documents that a route needs a token. */
export const NeedsToken = () => ApiBearerAuth();

function toOpenApi(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'output', unrepresentable: 'any' });
}
