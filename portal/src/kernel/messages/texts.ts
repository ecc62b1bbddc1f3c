import type { ActRefusal } from '../act/index.ts'
import type {
  CancelRefusal,
  ChannelName,
  HandOverRefusal,
  MessageState,
  ResendRefusal,
} from './rules/message.ts'

export const channelNames: Readonly<Record<ChannelName, string>> = {
  email: 'Correo',
  sms: 'SMS',
  whatsapp: 'WhatsApp',
  slip: 'Papeleta impresa',
}

export const stateNames: Readonly<Record<MessageState, string>> = {
  queued: 'En espera',
  sent: 'Enviado',
  failed: 'No se pudo enviar',
  cancelled: 'Cancelado',
}

/** What becomes of a message, in words. */
export const actNames: Readonly<Record<string, string>> = {
  'messages.sent': 'Salió',
  'messages.failed': 'No se pudo enviar',
  'messages.cancelled': 'Se canceló',
  'messages.resent': 'Se puso otra vez en espera',
  'messages.copied': 'Se mandó una copia',
  'messages.handed-over': 'Se entregó en mano',
  'messages.consent-given': 'Dio su permiso',
  'messages.consent-withdrawn': 'Quitó su permiso',
}

export const texts = {
  numbered: (id: string) => `Mensaje ${id}`,
  consent: 'Permiso para avisos',
  history: 'Historia',
  group: 'Administración',
  title: 'Mensajes',
  lead: 'Todo lo que sale hacia una persona queda aquí.',
  noun: ['mensaje', 'mensajes'],
  state: 'Estado',
  channel: 'Canal',
  all: 'Todos',
  none: 'Aún no sale ningún mensaje.',
  search: 'Asunto o destinatario',
  noneWithFilter: 'Ningún mensaje coincide con esos filtros.',
  clear: 'Ver todos',
  to: 'Para',
  subject: 'Asunto',
  written: 'Escrito',
  sentAt: 'Enviado',
  attempts: 'Intentos',
  reason: 'Qué pasó',
  whyCancelled: {
    'no-consent': 'La persona quitó su permiso antes de que saliera.',
    'too-late': 'Lo que ofrece venció antes de que pudiera salir.',
    ended: 'Lo que ofrece ya se usó, se retiró o lo reemplaza un mensaje más nuevo.',
  },
  purpose: 'Para qué dio permiso',
  service: 'Mensaje de servicio: no necesita permiso',
  text: 'Mensaje',
  hidden: 'Este mensaje puede abrir una cuenta. Sólo quien opera el portal lo lee.',
  noMail:
    'Este portal no tiene servidor de correo. Los mensajes esperan aquí hasta que quien opera el sistema ponga uno. Mientras, puedes imprimirlos y entregarlos tú.',
  noChannel: (channel: string) =>
    `${channel}: este portal no tiene servicio configurado. Los mensajes esperan aquí hasta que alguien lo configure.`,
  gaveUp: (attempts: number) =>
    `Se intentó ${attempts} veces y ya no se intenta más. Revisa lo que respondió el servicio y envíalo otra vez.`,
  triesAgain: 'No salió a la primera. El portal lo vuelve a intentar solo.',
  resend: 'Enviar otra vez',
  resendChosen: 'Enviar otra vez los elegidos',
  resent: (count: number) =>
    count === 1
      ? '1 mensaje está otra vez en espera.'
      : `${count} mensajes están otra vez en espera.`,
  resendCopy: 'Enviar una copia',
  cancel: 'Cancelar el mensaje',
  print: 'Imprimir',
  handOver: 'Ya lo entregué',
  slipFoot: (name: string) => `${name} · papeleta impresa`,
  back: 'Volver al mensaje',
  optOutFoot: (address: string) => `Si ya no quieres estos avisos, abre ${address}`,
  optOutTitle: '¿Ya no quieres estos avisos?',
  optOutLead: (purpose: string, channel: string) =>
    `Te los mandamos por ${channel} porque diste permiso. Son de: ${purpose}.`,
  optOut: 'Ya no me los manden',
  optedOutTitle: 'Listo: ya no te los mandamos',
  optedOut: (purpose: string, channel: string) =>
    `Quitamos tu permiso para mandarte por ${channel} avisos de: ${purpose}. Los trámites que pidas te siguen llegando.`,
  wrongLink: 'Este enlace no sirve',
  wrongLinkTodo: 'El enlace está incompleto o mal copiado. Ábrelo desde el aviso que recibiste.',
  noPhone: 'El número no está completo: en México son 10 cifras.',
  answered: (status: number, said: string | undefined) =>
    `El servicio respondió ${status}${said ? `: ${said}` : ''}`,
  unreachable: (code: string) => `No se pudo llegar al servicio (${code}).`,
} as const

export function explain(
  refusal: ResendRefusal | CancelRefusal | HandOverRefusal | ActRefusal,
): string {
  switch (refusal.because) {
    case 'already-waiting':
      return 'El mensaje ya está en espera. Saldrá solo.'
    case 'too-late':
      return 'Lo que ofrece este mensaje ya no sirve. Haz uno nuevo.'
    case 'no-consent':
      return 'La persona no ha dado permiso para este tipo de mensajes. No se envió.'
    case 'already-sent':
      return 'El mensaje ya salió. Ya no se puede cancelar.'
    case 'already-cancelled':
      return 'El mensaje ya estaba cancelado.'
    case 'no-slip':
      return 'La persona dio permiso para otro canal. Este aviso no se entrega en mano.'
    case 'stale':
      return 'Alguien cambió este mensaje antes que tú. Revisa cómo quedó.'
    case 'personal-value':
      return 'El mensaje lleva un dato personal que no puede quedar en la historia.'
  }
}
