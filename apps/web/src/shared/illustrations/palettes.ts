import type { Random } from './random.ts';

export const lights = ['dawn', 'day', 'dusk', 'night'] as const;
export type Light = (typeof lights)[number];

/** The colours of an hour: everything in a scene is mixed from these, so that all of it stands in one light. */
export type Palette = {
  light: Light;
  /** From the zenith to the horizon. */
  sky: [string, string, string];
  sun: string;
  cloud: string;
  /** Land from the farthest to the nearest. */
  land: [string, string, string, string];
  water: [string, string];
  /** What walls and roofs are tinted with, and how much. */
  tint: string;
  tintBy: number;
  /** Windows: lamps behind them in the dark, the sky on them by day. */
  glass: string;
  isLit: boolean;
};

const palettes: Record<Light, Omit<Palette, 'light'>[]> = {
  dawn: [
    {
      sky: ['#8fb3cf', '#f3c9b5', '#fde6c6'],
      sun: '#fff4d6',
      cloud: '#fff1e6',
      land: ['#b9a6b6', '#93929f', '#6c7f83', '#435a58'],
      water: ['#e9c4b4', '#7fa3b3'],
      tint: '#e6a78c',
      tintBy: 0.18,
      glass: '#ffd99a',
      isLit: true,
    },
    {
      sky: ['#a7c4d8', '#f0d3c8', '#fff0d0'],
      sun: '#fffbe6',
      cloud: '#fffaf2',
      land: ['#a9b6c4', '#86a0a4', '#5f8580', '#3b5f55'],
      water: ['#f0d6c4', '#86b0b8'],
      tint: '#efc3a0',
      tintBy: 0.15,
      glass: '#ffe3ad',
      isLit: true,
    },
  ],
  day: [
    {
      sky: ['#5aa7c9', '#a9d5df', '#eef4e2'],
      sun: '#fff9e0',
      cloud: '#ffffff',
      land: ['#9dbfc0', '#7aa98f', '#55906b', '#2f6a4b'],
      water: ['#9fd2d2', '#2f8a9b'],
      tint: '#fff3da',
      tintBy: 0.06,
      glass: '#a5d0da',
      isLit: false,
    },
    {
      sky: ['#6fb0d2', '#bfe0e2', '#fbf3da'],
      sun: '#fff4c9',
      cloud: '#fffdf7',
      land: ['#b0c3b4', '#94b07f', '#709a5c', '#467441'],
      water: ['#b6dccf', '#3f97a0'],
      tint: '#ffedc4',
      tintBy: 0.1,
      glass: '#b5d6d8',
      isLit: false,
    },
  ],
  dusk: [
    {
      sky: ['#3f4c84', '#cf6f8c', '#f9b872'],
      sun: '#ffe3a3',
      cloud: '#f4a08c',
      land: ['#8a6390', '#5f4d7d', '#423a63', '#272746'],
      water: ['#f0a57f', '#4b4a82'],
      tint: '#7a4a80',
      tintBy: 0.34,
      glass: '#ffcf73',
      isLit: true,
    },
    {
      sky: ['#2e5077', '#e08a6d', '#fbcf85'],
      sun: '#fff0b8',
      cloud: '#f7b48a',
      land: ['#96737c', '#6b5d70', '#464c5f', '#263444'],
      water: ['#f3b681', '#35566f'],
      tint: '#6b5170',
      tintBy: 0.3,
      glass: '#ffd27a',
      isLit: true,
    },
  ],
  night: [
    {
      sky: ['#0c1830', '#1e3a63', '#4a6f92'],
      sun: '#f6f1dd',
      cloud: '#4b678c',
      land: ['#31507a', '#233d61', '#182c49', '#0e1c31'],
      water: ['#3d618a', '#14294a'],
      tint: '#152a4a',
      tintBy: 0.6,
      glass: '#ffcc6b',
      isLit: true,
    },
    {
      sky: ['#101331', '#2c2f63', '#60578d'],
      sun: '#fbf0da',
      cloud: '#57548a',
      land: ['#454680', '#333566', '#22264d', '#151833'],
      water: ['#57548f', '#1d2150'],
      tint: '#1c2049',
      tintBy: 0.58,
      glass: '#ffd07f',
      isLit: true,
    },
  ],
};

export const paletteOf = (light: Light, random: Random): Palette => ({ light, ...random.pick(palettes[light]) });
