import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

/** Everything the portal reads from its environment, in one place, each with its sentence when it is wrong. */
export type Environment = z.infer<typeof schema>

const yesOrNo = (fallback: 'yes' | 'no', name: string) =>
  z
    .enum(['yes', 'no'], `${name} debe ser «yes» o «no».`)
    .default(fallback)
    .transform((value) => value === 'yes')

const httpUrl = (name: string) =>
  z.url({
    protocol: /^https?$/,
    error: `${name} debe ser una dirección como https://participa.ejemplo.gob.mx.`,
  })

const schema = z.object({
  /** Where the portal listens. */
  PORT: z.coerce
    .number('PORT debe ser un número entre 0 y 65535.')
    .int('PORT debe ser un número entre 0 y 65535.')
    .min(0, 'PORT debe ser un número entre 0 y 65535.')
    .max(65535, 'PORT debe ser un número entre 0 y 65535.')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The address people and other programs use; published data carries it. */
  TEQUIO_URL: httpUrl('TEQUIO_URL').optional(),
  /** A PostgreSQL of the operator's; without it the embedded one runs. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL debe empezar con postgres:// y llevar servidor y base.',
    })
    .optional(),
  /** Holds the embedded database and the documents. */
  TEQUIO_DATA: z.string().min(1, 'TEQUIO_DATA debe ser una carpeta.').default(defaultData),
  /** The demonstration town is seeded only into an empty database. */
  TEQUIO_DEMO: yesOrNo('yes', 'TEQUIO_DEMO'),
  /** What this process does: serve pages, run jobs, or both. */
  TEQUIO_ROLE: z
    .enum(['all', 'web', 'worker'], 'TEQUIO_ROLE debe ser «all», «web» o «worker».')
    .default('all'),
  /** More towns by host name: a JSON file of [{ host, databaseUrl, data }]. */
  TEQUIO_TOWNS: z.string().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL debe empezar con smtp:// o smtps://.' })
    .optional(),
  SMTP_FROM: z.string().default('no-responder@localhost'),
  /** A gateway of SMS that takes Twilio's request. */
  SMS_URL: httpUrl('SMS_URL').default('https://api.twilio.com/2010-04-01'),
  SMS_ACCOUNT: z.string().optional(),
  SMS_TOKEN: z.string().optional(),
  SMS_FROM: z.string().optional(),
  /** The Cloud API of WhatsApp. */
  WHATSAPP_URL: httpUrl('WHATSAPP_URL').default('https://graph.facebook.com/v23.0'),
  WHATSAPP_PHONE_ID: z
    .string()
    .regex(/^\d+$/, 'WHATSAPP_PHONE_ID es el identificador del número: sólo cifras.')
    .optional(),
  WHATSAPP_TOKEN: z.string().optional(),
  /** A template that WhatsApp approved, with one variable in its body. */
  WHATSAPP_TEMPLATE: z.string().optional(),
  /** S3-compatible storage for documents: https://KEY:SECRET@host/bucket?region=… */
  S3_URL: httpUrl('S3_URL').optional(),
  LOG_LEVEL: z
    .enum(
      ['debug', 'info', 'warn', 'error', 'silent'],
      'LOG_LEVEL debe ser debug, info, warn, error o silent.',
    )
    .default('info'),
})

function defaultData() {
  const root = process.getuid?.() === 0
  return root ? '/var/lib/tequio' : join(homedir(), '.local', 'state', 'tequio')
}

/** The operator's mistake, in one sentence. */
export class WrongEnvironment extends Error {}

/** A channel with half of its settings would only fail later. */
const together = [
  ['SMS_ACCOUNT', 'SMS_TOKEN', 'SMS_FROM'],
  ['WHATSAPP_PHONE_ID', 'WHATSAPP_TOKEN'],
] as const

/** Reads the variables; an empty one counts as absent. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value))
  const result = schema.safeParse(given)
  if (!result.success) throw new WrongEnvironment(result.error.issues[0]?.message)
  for (const names of together) {
    const missing = names.filter((name) => result.data[name] === undefined)
    if (missing.length > 0 && missing.length < names.length)
      throw new WrongEnvironment(`${names.join(', ')} van juntas: falta ${missing.join(', ')}.`)
  }
  const { TEQUIO_TOWNS: towns } = result.data
  if (towns && !existsSync(towns))
    throw new WrongEnvironment(`TEQUIO_TOWNS apunta a ${towns}, que no existe.`)
  return result.data
}
