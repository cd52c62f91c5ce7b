import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const languages = { en: 'English', es: 'Español' } as const;
export type Language = keyof typeof languages;

const CHOICE = 'roost.language';

/** i18next without texts: each feature brings its own with `defineTexts`. */
export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'en',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  keySeparator: false,
  nsSeparator: false,
});
document.documentElement.lang = i18n.language;
i18n.on('languageChanged', (language) => (document.documentElement.lang = language));

const needs: Record<Language, (() => Promise<void>)[]> = { en: [], es: [] };

/** Says what must be loaded before a language can be shown. */
export function languageNeeds(language: Language, load: () => Promise<void>): void {
  needs[language].push(load);
}

/** Loads what a language needs and is not there yet; without a network what is missing stays in English. */
export async function loadLanguage(language = i18n.language as Language): Promise<void> {
  await Promise.allSettled(needs[language].splice(0).map((load) => load()));
}

/** Changes the language of all pages, here and on the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(CHOICE, language);
  await loadLanguage(language);
  await i18n.changeLanguage(language);
}

function firstLanguage(): Language {
  const wishes = [localStorage.getItem(CHOICE), ...navigator.languages].map((wish) => wish?.slice(0, 2));
  return (wishes.find((wish) => wish !== undefined && wish in languages) as Language | undefined) ?? 'en';
}
