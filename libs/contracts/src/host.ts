import { z } from 'zod';
import { Profile, User } from './account.ts';

/** Answer of GET `/api/owner/hosts/{id}`: what a host shows to everyone. */
export const Host = z.object({
  ...User.pick({ id: true, first_name: true }).shape,
  profile: Profile.pick({ about_me: true, city: true, country: true, languages: true, profile_picture: true }),
});
export type Host = z.infer<typeof Host>;
