import { Controller, Get, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Weather, WeatherQuery } from '#contracts';
import { Answers, Public, Refuses } from '#platform';
import type { FastifyRequest } from 'fastify';
import { answer, type Part } from '../answers/answer.ts';
import { WeatherService } from './weather.service.ts';

@ApiTags('concierge')
@Controller('api/ai/weather')
export class WeatherController {
  constructor(private readonly service: WeatherService) {}

  /** A forecast for the next sixteen days where there is a network, and what the month usually brings for all others. */
  @Get()
  @Public()
  @Answers(200, Weather)
  @Refuses('validation_failed')
  weather(
    @Req() request: FastifyRequest,
    @Query({ schema: WeatherQuery }) query: WeatherQuery,
  ): Promise<Weather | StreamableFile> {
    return answer<Weather>(request, this.parts(query));
  }

  private async *parts(query: WeatherQuery): AsyncGenerator<Part> {
    yield { event: 'weather', data: await this.service.weather(query) };
  }
}
