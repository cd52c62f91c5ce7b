import { useTranslation } from 'react-i18next';
import { i18n, languageNeeds } from './i18n.ts';

type Plural = 'one' | 'other' | 'many' | 'zero';
type KeyOf<K extends string> = K | (K extends `${infer Stem}_${Plural}` ? Stem : never);
type Values = Record<string, string | number>;
type Texts<K extends string> = Record<K, string>;

/**
 * The texts of a feature in both languages; one that is missing in either does not compile. Keys are flat; `_one`, `_other` (and
 * Spanish `_many`) are plural forms by `count`; `{{name}}` is filled in. What is in the first load gives its Spanish as a module of its
 * own, for those who read it.
 * @returns a hook whose function gives the text of a key
 */
export function defineTexts<K extends string>(
  namespace: string,
  { en, es }: { en: Texts<K>; es: Texts<NoInfer<K>> | (() => Promise<{ default: Texts<NoInfer<K>> }>) },
): () => (key: KeyOf<K>, values?: Values) => string {
  i18n.addResourceBundle('en', namespace, en);
  if (typeof es === 'function')
    languageNeeds('es', async () => void i18n.addResourceBundle('es', namespace, (await es()).default));
  else i18n.addResourceBundle('es', namespace, es);
  return () => {
    const { t } = useTranslation(namespace, { i18n });
    return t as unknown as (key: string, values?: Values) => string;
  };
}
