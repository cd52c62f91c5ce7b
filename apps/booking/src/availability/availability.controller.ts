import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { Availability, NightsAsked, SetAvailability, TakeHold } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Problem, Refuses } from '#platform';
import { z } from 'zod';
import { AvailabilityStore, NightsTaken } from './availability.store.ts';

const id = { schema: z.uuid() };
const OfHost = z.strictObject({ host_id: z.uuid() });
const AskNights = z.strictObject({ check_in: TakeHold.shape.check_in, check_out: TakeHold.shape.check_out });
const SetBlocks = SetAvailability.extend({ host_id: z.uuid() }).refine(
  ({ blocked }) => {
    const sorted = [...blocked].sort((a, b) => (a.from < b.from ? -1 : 1));
    return sorted.every((block, i) => i === 0 || sorted[i - 1]!.to <= block.from);
  },
  { path: ['blocked'], message: 'ranges must not overlap' },
);

/** For the owner's desk: what is taken of a listing, and the nights its host closes. */
@NeedsToken()
@Roles('service')
@Controller('internal/availability')
export class AvailabilityController {
  constructor(private readonly store: AvailabilityStore) {}

  @Get(':listing_id')
  @Answers(200, Availability)
  @Refuses('not_found')
  async find(
    @Param('listing_id', id) listingId: string,
    @Query({ schema: OfHost }) { host_id }: z.infer<typeof OfHost>,
  ): Promise<Availability> {
    await this.assertHost(listingId, host_id);
    return this.store.find(listingId);
  }

  /** Before nights are held: whether a stay would find them free, and until when it would keep them. */
  @Get(':listing_id/nights')
  @Answers(200, NightsAsked)
  @Refuses('not_found')
  async askNights(
    @Param('listing_id', id) listingId: string,
    @Query({ schema: AskNights }) { check_in, check_out }: z.infer<typeof AskNights>,
  ): Promise<NightsAsked> {
    const asked = await this.store.askNights(listingId, check_in, check_out);
    if (!asked) throw new Problem('not_found', 'There is no such listing to book.');
    return asked;
  }

  @Put(':listing_id')
  @Answers(200, Availability)
  @Refuses('not_found', 'dates_taken')
  async replace(
    @Param('listing_id', id) listingId: string,
    @Body({ schema: SetBlocks }) body: z.infer<typeof SetBlocks>,
  ): Promise<Availability> {
    await this.assertHost(listingId, body.host_id);
    try {
      await this.store.replaceBlocks(listingId, body.blocked);
    } catch (error) {
      if (!(error instanceof NightsTaken)) throw error;
      const [first] = error.conflicts;
      const who = first?.booking_id ? `booking ${first.booking_id}` : 'a foreign calendar';
      const detail = `${who} has nights from ${first?.from} to ${first?.to}. Nothing was changed.`;
      throw new Problem('dates_taken', detail, { booking_id: first?.booking_id ?? null, conflicts: error.conflicts });
    }
    return this.store.find(listingId);
  }

  private async assertHost(listingId: string, hostId: string): Promise<void> {
    if (!(await this.store.isHost(listingId, hostId)))
      throw new Problem('not_found', `There is no listing ${listingId} of yours.`);
  }
}
