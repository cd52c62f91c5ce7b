import type { UserType } from '#contracts';
import { Compass, Heart, type LucideIcon, Luggage } from 'lucide-react';
import type { ShellText } from './texts.ts';

export type NavItem = { to: string; text: ShellText; icon: LucideIcon };

const explore: NavItem = { to: '/', text: 'explore', icon: Compass };
const traveler: NavItem[] = [
  explore,
  { to: '/favorites', text: 'favorites', icon: Heart },
  { to: '/bookings', text: 'bookings', icon: Luggage },
];

/** The main places of each kind of person; somebody who is not signed in sees a traveler's. */
const places: Record<UserType, NavItem[]> = { traveler, owner: [explore], admin: [explore] };

export const navOf = (role: UserType | undefined): NavItem[] => places[role ?? 'traveler'];
