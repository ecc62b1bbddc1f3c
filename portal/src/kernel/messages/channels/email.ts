import { createTransport } from 'nodemailer'
import type { Channel, Outgoing, Sent } from './channel.ts'

export type MailSettings = { readonly url: string; readonly from: string }

/** E-mail by the town's SMTP server. One connection for each message: they are few, and each stands alone. */
export const emailChannel = ({ url, from }: MailSettings): Channel => ({
  async send(message) {
    const transport = createTransport({ url, ...patience }, { from, ...closed })
    try {
      const { response } = await transport.sendMail(letter(message, from))
      return { taken: true, reference: response }
    } catch (error) {
      return refusalIn(error)
    } finally {
      transport.close()
    }
  },
})

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** A text never makes the server read a file or an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true }

const letter = ({ messageId, to, subject, text }: Outgoing, from: string) => ({
  // As an object, a comma in an address does not make two of it.
  to: { name: '', address: to },
  subject,
  text,
  messageId: `<${messageId}@${domainOf(from)}>`,
  // RFC 3834: no vacation reply answers it.
  headers: { 'Auto-Submitted': 'auto-generated' },
})

const domainOf = (from: string) => /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'

/** RFC 5321: 5xx is final. A password that our settings have wrong is ours to mend, not the message's end. */
function refusalIn(error: unknown): Sent {
  const { responseCode = 0, code, message } = error as SmtpError
  const ours = code === 'EAUTH' || code === 'ENOAUTH'
  if (!ours && (responseCode >= 500 || code === 'EENVELOPE') && !isTemporary(responseCode))
    return { taken: false, why: message }
  throw error
}

type SmtpError = Error & { readonly code?: string; readonly responseCode?: number }

const isTemporary = (responseCode: number) => responseCode >= 400 && responseCode < 500
