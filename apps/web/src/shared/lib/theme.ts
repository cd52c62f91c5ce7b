export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Told to the window, for what is painted and not styled. */
export const THEME_CHANGED = 'roost:theme';

const CHOICE = 'roost.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export function chosenTheme(): Theme {
  const choice = localStorage.getItem(CHOICE);
  return themes.find((theme) => theme === choice) ?? 'system';
}

/** Puts the chosen theme on the page, and again whenever the system changes its mind. */
export function startTheme(): void {
  show();
  dark.addEventListener('change', show);
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(CHOICE, theme);
  show();
}

function show(): void {
  const theme = chosenTheme();
  const before = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  if (before) dispatchEvent(new Event(THEME_CHANGED));
}
