import { defineTexts } from '../i18n/define-texts.ts';

export const useMessageTexts = defineTexts('messages', {
  en: {
    messages: 'Messages',
    guest: 'Guest',
    host: 'Host',
    you: 'You',
    system: 'Roost',
    write: 'Write a message',
    send: 'Send',
    none: 'No word yet. Ask about arrival, parking, or anything else.',
    not_sent: 'That was not sent. {{why}}',
  },
  es: {
    messages: 'Mensajes',
    guest: 'Huésped',
    host: 'Anfitrión',
    you: 'Tú',
    system: 'Roost',
    write: 'Escribe un mensaje',
    send: 'Enviar',
    none: 'Aún no hay mensajes. Pregunta por la llegada, el aparcamiento o lo que quieras.',
    not_sent: 'No se ha enviado. {{why}}',
  },
});
