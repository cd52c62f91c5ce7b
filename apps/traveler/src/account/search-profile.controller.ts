import { Controller, Get, Param } from '@nestjs/common';
import { SearchProfile } from '#contracts';
import { Roles } from '#identity';
import { Answers, NeedsToken, Refuses } from '#platform';
import { z } from 'zod';
import { MOST_ON_A_LIST } from '../favorites/favorite.service.ts';
import { FavoriteStore } from '../favorites/favorite.store.ts';
import { PreferencesStore } from '../preferences/preferences.store.ts';

/** For property: what a search may know of who searches. */
@NeedsToken()
@Roles('service')
@Controller('internal/travelers/:id/search-profile')
export class SearchProfileController {
  constructor(
    private readonly favorites: FavoriteStore,
    private readonly preferences: PreferencesStore,
  ) {}

  @Get()
  @Answers(200, SearchProfile)
  @Refuses('validation_failed', 'unauthenticated', 'forbidden')
  async get(@Param('id', { schema: z.uuid() }) id: string): Promise<SearchProfile> {
    const [favorites, preferences] = await Promise.all([this.favorites.listingIds(id, MOST_ON_A_LIST), this.preferences.get(id)]);
    const { price_range, property_types, amenities } = preferences;
    return { favorites, preferences: { price_range, property_types, amenities } };
  }
}
