import { defineTexts } from '../../shared/i18n/define-texts.ts';

export const useNotificationTexts = defineTexts('notifications', {
  en: {
    notifications: 'Notifications',
    unread: 'Notifications, {{shown}} unread',
    none: 'Nothing to tell yet',
    none_text: 'News about your stays will be here.',
    new: 'New',
  },
  es: {
    notifications: 'Avisos',
    unread: 'Avisos, {{shown}} sin leer',
    none: 'Aún no hay nada',
    none_text: 'Aquí verás las novedades de tus estancias.',
    new: 'Nuevo',
  },
});
