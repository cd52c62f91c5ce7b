import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Preferences, type Principal } from '#contracts';
import { Me, Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { PreferencesStore } from './preferences.store.ts';

@ApiTags('preferences')
@NeedsToken()
@Roles('traveler')
@Controller('api/traveler/preferences')
export class PreferencesController {
  constructor(private readonly store: PreferencesStore) {}

  @Get()
  @Answers(200, Preferences)
  @Refuses('unauthenticated', 'forbidden')
  get(@Me() me: Principal): Promise<Preferences> {
    return this.store.get(me.id);
  }

  /** Replaces all of them; what is left out returns to its default. */
  @Put()
  @Answers(200, Preferences)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async put(@Me() me: Principal, @Body({ schema: Preferences }) preferences: Preferences): Promise<Preferences> {
    await this.store.put(me.id, preferences);
    return preferences;
  }
}
