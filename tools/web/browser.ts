import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium without a window: the system's own, else the one that comes by npm and needs no root. */
export async function openBrowser(): Promise<Browser> {
  const own = ownChromium();
  if (own) return playwright.launch({ executablePath: own, args: ['--no-sandbox'] });
  return playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
}

/** Where the program is that `openBrowser` starts. */
export const findChromium = async (): Promise<string> => ownChromium() ?? (await chromium.executablePath());

function ownChromium(): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
  return places.find((place) => existsSync(place));
}
