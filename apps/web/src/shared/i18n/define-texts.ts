import { useTranslation } from 'react-i18next';
import { i18n } from './i18n.ts';

type Plural = 'one' | 'other' | 'many' | 'zero';
type KeyOf<K extends string> = K | (K extends `${infer Stem}_${Plural}` ? Stem : never);
type Values = Record<string, string | number>;

/**
 * The texts of a feature in both languages; one that is missing in either does not compile. Keys are flat; `_one`, `_other` (and
 * Spanish `_many`) are plural forms by `count`; `{{name}}` is filled in.
 * @returns a hook whose function gives the text of a key
 */
export function defineTexts<K extends string>(
  namespace: string,
  texts: { en: Record<K, string>; es: Record<NoInfer<K>, string> },
): () => (key: KeyOf<K>, values?: Values) => string {
  i18n.addResourceBundle('en', namespace, texts.en);
  i18n.addResourceBundle('es', namespace, texts.es);
  return () => {
    const { t } = useTranslation(namespace, { i18n });
    return t as unknown as (key: string, values?: Values) => string;
  };
}
