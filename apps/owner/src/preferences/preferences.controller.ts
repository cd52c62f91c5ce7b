import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HostPreferences, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { PreferencesStore } from './preferences.store.ts';

@ApiTags('preferences')
@NeedsToken()
@Roles('owner')
@Controller('api/owner/preferences')
export class PreferencesController {
  constructor(private readonly store: PreferencesStore) {}

  @Get()
  @Answers(200, HostPreferences)
  @Refuses('unauthenticated', 'forbidden')
  get(@Me() me: Principal): Promise<HostPreferences> {
    return this.store.get(me.id);
  }

  /** Replaces all of them; what is left out returns to its default. */
  @Put()
  @Answers(200, HostPreferences)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async put(@Me() me: Principal, @Body({ schema: HostPreferences }) preferences: HostPreferences): Promise<HostPreferences> {
    await this.store.put(me.id, preferences);
    return preferences;
  }
}
