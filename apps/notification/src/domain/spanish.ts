import type { Facts, Phrases } from './phrases.ts';

const people = ({ guests }: Facts) => (guests === 1 ? '1 huésped' : `${guests} huéspedes`);

/** What we say in Spanish. */
export const spanish: Phrases = {
  locale: 'es',
  unnamedHome: 'el alojamiento',
  quoted: (title) => `«${title}»`,
  refund: {
    uncharged: 'No se te ha cobrado nada.',
    none: 'Según la política de cancelación no hay reembolso.',
    amount: (sum) => `Se te reembolsarán ${sum}.`,
  },
  guest: {
    request_sent: (f) => ({
      title: 'Solicitud enviada',
      text: `Has pedido ${f.home}, ${f.dates}, ${people(f)}. El anfitrión tiene 24 horas para responder; solo se te cobrará si acepta.`,
    }),
    booking_confirmed: (f) => ({
      title: 'Tu estancia está confirmada',
      text: `Tienes ${f.home} reservado: ${f.dates}. El pago se ha realizado.`,
    }),
    request_declined: (f) => ({
      title: 'Solicitud rechazada',
      text: `El anfitrión no puede recibirte en ${f.home}, ${f.dates}. ${f.refund}`,
    }),
    request_expired: (f) => ({
      title: 'Solicitud caducada',
      text: `El anfitrión de ${f.home} no respondió a tiempo: ${f.dates}. ${f.refund}`,
    }),
    payment_failed: (f) => ({
      title: 'El pago ha fallado',
      text: `No se pudo cobrar ${f.home}, ${f.dates}, así que la estancia queda anulada. ${f.refund}`,
    }),
    booking_cancelled: (f) => ({
      title: f.by === 'guest' ? 'Has cancelado tu estancia' : 'Tu anfitrión ha cancelado',
      text: `Tu estancia en ${f.home}, ${f.dates}, está cancelada. ${f.refund}`,
    }),
    stay_soon: (f) => ({ title: 'Tu estancia empieza mañana', text: `Te esperan en ${f.home}: ${f.dates}. ¡Buen viaje!` }),
    stay_completed: (f) => ({
      title: '¿Qué tal tu estancia?',
      text: `Esperamos que te gustara ${f.home}. Deja una reseña para el próximo huésped.`,
    }),
    message_received: (f) => ({ title: 'Mensaje nuevo', text: `Tu anfitrión en ${f.home} te ha escrito.` }),
  },
  host: {
    request_received: (f) => ({
      title: 'Nueva solicitud',
      text: `Alguien quiere alojarse en ${f.home}, ${f.dates}, ${people(f)}. Responde en 24 horas, por favor.`,
    }),
    booking_confirmed: (f) => ({ title: 'Estancia confirmada', text: `${f.home} está reservado: ${f.dates}, ${people(f)}.` }),
    request_expired: (f) => ({
      title: 'Solicitud caducada',
      text: `La solicitud para ${f.home}, ${f.dates}, quedó sin respuesta.`,
    }),
    payment_failed: (f) => ({
      title: 'El pago del huésped ha fallado',
      text: `La estancia en ${f.home}, ${f.dates}, queda anulada; las noches vuelven a estar libres.`,
    }),
    booking_cancelled: (f) => ({
      title: 'Tu huésped ha cancelado',
      text: `La estancia en ${f.home}, ${f.dates}, está cancelada; las noches vuelven a estar libres.`,
    }),
    stay_soon: (f) => ({ title: 'Mañana llegan huéspedes', text: `${f.home}, ${f.dates}, ${people(f)}.` }),
    stay_completed: (f) => ({
      title: 'La estancia ha terminado',
      text: `Tus huéspedes han dejado ${f.home}. Deja una reseña sobre ellos.`,
    }),
    message_received: (f) => ({ title: 'Mensaje nuevo', text: `Tu huésped de ${f.home}, ${f.dates}, te ha escrito.` }),
  },
  inquiry: {
    guest: (home) => ({ title: 'Mensaje nuevo', text: `El anfitrión de ${home} te ha escrito.` }),
    host: (home) => ({ title: 'Mensaje nuevo', text: `Alguien te pregunta por ${home}.` }),
  },
  reviewed: {
    guest: (home) => ({
      title: 'Tu anfitrión te ha valorado',
      text: `Lee lo que el anfitrión de ${home} cuenta de tu estancia.`,
    }),
    host: (home) => ({ title: 'Nueva reseña', text: `Un huésped ha valorado ${home}. Puedes responder una vez.` }),
  },
  replied: (home) => ({ title: 'Han respondido a tu reseña', text: `El anfitrión de ${home} ha respondido a tu reseña.` }),
  nightsFree: (f) => ({
    title: 'Las noches que esperas están libres',
    text: `${f.home} está libre: ${f.dates}. Te avisamos antes que a nadie; en ${f.hours} avisaremos al siguiente. Las noches son de quien reserve primero.`,
  }),
  notes: {
    requested: (f) => `Se ha solicitado una estancia: ${f.dates}, ${people(f)}.`,
    confirmed: (f) => `La estancia está confirmada: ${f.dates}.`,
    declined: () => 'El anfitrión ha rechazado la solicitud.',
    expired: () => 'La solicitud ha caducado sin respuesta.',
    payment_failed: () => 'El pago ha fallado y la estancia queda anulada.',
    cancelled_by_guest: () => 'El huésped ha cancelado la estancia.',
    cancelled_by_host: () => 'El anfitrión ha cancelado la estancia.',
    stay_soon: () => 'La estancia empieza mañana.',
  },
  greeting: (name) => `Hola, ${name}:`,
  farewell: 'Roost',
};
