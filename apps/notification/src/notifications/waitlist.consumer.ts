import { Controller } from '@nestjs/common';
import type { WaitlistTurnCame } from '#contracts';
import { Consume } from '#messaging';
import { TurnService } from './turn.service.ts';

/** Turns on waiting lists, to be told. */
@Controller()
export class WaitlistConsumer {
  constructor(private readonly turns: TurnService) {}

  @Consume('waitlist-events')
  onTurns(events: WaitlistTurnCame[]): Promise<void> {
    return this.turns.tell(events);
  }
}
