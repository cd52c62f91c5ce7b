import { defineTexts } from '../../shared/i18n/define-texts.ts';

export const useFavoritesTexts = defineTexts('favorites', {
  en: {
    title: 'Favorites',
    lead: 'Homes you want to find again.',
    none: 'No favorites yet',
    none_text: 'Press the heart of a home you like, and it waits for you here.',
    find: 'Find homes',
    gone_one: '{{count}} home is no longer listed.',
    gone_other: '{{count}} homes are no longer listed.',
  },
  es: {
    title: 'Favoritos',
    lead: 'Casas que quieres volver a encontrar.',
    none: 'Aún no hay favoritos',
    none_text: 'Pulsa el corazón de una casa que te guste y te esperará aquí.',
    find: 'Buscar casas',
    gone_one: '{{count}} casa ya no se ofrece.',
    gone_other: '{{count}} casas ya no se ofrecen.',
  },
});
