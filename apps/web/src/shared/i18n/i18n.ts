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

/** Changes the language of all pages, here and on the next visit. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(CHOICE, language);
  void i18n.changeLanguage(language);
}

function firstLanguage(): Language {
  const wishes = [localStorage.getItem(CHOICE), ...navigator.languages].map((wish) => wish?.slice(0, 2));
  return (wishes.find((wish) => wish !== undefined && wish in languages) as Language | undefined) ?? 'en';
}
