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

export const texts = {
  group: 'Administración',
  title: 'Mensajes',
  lead: 'Todo lo que sale hacia una persona queda aquí.',
  noun: ['mensaje', 'mensajes'],
  state: 'Estado',
  channel: 'Canal',
  all: 'Todos',
  none: 'Aún no sale ningún mensaje.',
  noneWithFilter: 'Ningún mensaje tiene ese estado y ese canal.',
  clear: 'Ver todos',
  to: 'Para',
  subject: 'Asunto',
  written: 'Escrito',
  sentAt: 'Enviado',
  attempts: 'Intentos',
  reason: 'Lo que respondió el servidor',
  purpose: 'Para qué dio permiso',
  service: 'Mensaje de servicio: no necesita permiso',
  text: 'Mensaje',
  hidden: 'Este mensaje puede abrir una cuenta. Sólo quien opera el portal lo lee.',
  noMail:
    'Este portal no tiene servidor de correo. Los mensajes esperan aquí hasta que alguien configure SMTP_URL. Mientras, puedes copiar el texto y entregarlo tú.',
  resend: 'Enviar otra vez',
  resendCopy: 'Enviar una copia',
  cancel: 'Cancelar el mensaje',
  print: 'Imprimir la papeleta',
  handOver: 'Ya lo entregué',
  slipFoot: (name: string) => `${name} · papeleta impresa`,
  back: 'Volver al mensaje',
  notFound: 'No existe ese mensaje.',
} as const

export function explain(
  refusal: ResendRefusal | CancelRefusal | HandOverRefusal | ActRefusal,
): string {
  switch (refusal.because) {
    case 'already-waiting':
      return 'El mensaje ya está en espera. Saldrá solo.'
    case 'no-consent':
      return 'La persona no ha dado permiso para este tipo de mensajes. No se envió.'
    case 'already-sent':
      return 'El mensaje ya salió. Ya no se puede cancelar.'
    case 'already-cancelled':
      return 'El mensaje ya estaba cancelado.'
    case 'no-slip':
      return 'Sólo una papeleta impresa se entrega en mano.'
    case 'stale':
      return 'Alguien cambió este mensaje antes que tú. Revisa cómo quedó.'
    case 'personal-value':
      return 'El mensaje lleva un dato personal que no puede quedar en la historia.'
  }
}
