import type { UserType } from '#contracts';
import { ChartColumn, Compass, ConciergeBell, Heart, House, Inbox, type LucideIcon, Luggage, Radar } from 'lucide-react';
import type { ShellText } from './texts.ts';

export type NavItem = { to: string; text: ShellText; icon: LucideIcon };

const explore: NavItem = { to: '/', text: 'explore', icon: Compass };
const traveler: NavItem[] = [
  explore,
  { to: '/favorites', text: 'favorites', icon: Heart },
  { to: '/bookings', text: 'bookings', icon: Luggage },
];

const owner: NavItem[] = [
  { to: '/host', text: 'desk', icon: ConciergeBell },
  { to: '/host/homes', text: 'homes', icon: House },
  { to: '/host/inbox', text: 'inbox', icon: Inbox },
  { to: '/host/analytics', text: 'insights', icon: ChartColumn },
];
const admin: NavItem[] = [explore, { to: '/ops', text: 'operations', icon: Radar }];

/** The main places of each kind of person; somebody who is not signed in sees a traveler's. */
const places: Record<UserType, NavItem[]> = { traveler, owner, admin };

export const navOf = (role: UserType | undefined): NavItem[] => places[role ?? 'traveler'];
