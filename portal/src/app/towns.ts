import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { localFiles, s3Files, type Town } from '../kernel/town/index.ts'
import { connect } from '../lib/db/connection.ts'
import { type Environment, WrongEnvironment } from './environment.ts'
import { servedAddress } from './served-address.ts'

/** A town with what it takes to close it. */
export type OpenTown = { readonly town: Town; readonly close: () => Promise<void> }

const listed = z
  .array(
    z.strictObject({
      host: z.string().min(1),
      databaseUrl: z.url(),
      data: z.string().min(1),
      url: z.url(),
    }),
  )
  .min(1)

/** Where each town of this process keeps its database and its files. */
export type TownPlace = z.infer<typeof listed>[number] & {
  readonly demonstration: boolean
  readonly mail?: NonNullable<Town['mail']>
  readonly sms?: NonNullable<Town['sms']>
  readonly whatsapp?: NonNullable<Town['whatsapp']>
  readonly s3?: string
}

export async function townPlaces(
  environment: Environment,
  databaseUrl: string,
): Promise<TownPlace[]> {
  const { TEQUIO_TOWNS, TEQUIO_DATA, TEQUIO_DEMO, TEQUIO_URL, PORT } = environment
  const shared = sharedParts(environment)
  if (!TEQUIO_TOWNS) {
    const url = TEQUIO_URL ?? (await servedAddress(TEQUIO_DATA)) ?? `http://localhost:${PORT}`
    return [
      {
        host: '*',
        databaseUrl,
        data: TEQUIO_DATA,
        url: bare(url),
        demonstration: TEQUIO_DEMO,
        ...shared,
      },
    ]
  }
  const towns = listed.safeParse(jsonIn(await readFile(TEQUIO_TOWNS, 'utf8')))
  if (!towns.success) {
    throw new WrongEnvironment(
      `${TEQUIO_TOWNS} debe ser una lista de { host, databaseUrl, data, url }.`,
    )
  }
  return towns.data.map((town) => ({ ...town, demonstration: false, ...shared }))
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Mail, telephone and storage belong to the process, whatever its towns. */
const sharedParts = (environment: Environment) => {
  const { SMTP_URL: url, SMTP_FROM: from, S3_URL: s3 } = environment
  return {
    ...(url !== undefined && { mail: { url, from } }),
    ...smsIn(environment),
    ...whatsappIn(environment),
    ...(s3 !== undefined && { s3 }),
  }
}

const smsIn = ({ SMS_URL, SMS_ACCOUNT: account, SMS_TOKEN: token, SMS_FROM: from }: Environment) =>
  account && token && from && { sms: { url: bare(SMS_URL), account, token, from } }

function whatsappIn(environment: Environment) {
  const { WHATSAPP_PHONE_ID: phoneId, WHATSAPP_TOKEN: token } = environment
  const { WHATSAPP_URL, WHATSAPP_TEMPLATE: template } = environment
  if (!phoneId || !token) return undefined
  return { whatsapp: { url: bare(WHATSAPP_URL), phoneId, token, ...(template && { template }) } }
}

const bare = (url: string) => url.replace(/\/$/, '')

/** Documents and large data files: a bucket that several portals share, or a folder of this one. */
export const filesOf = ({ s3, data }: Pick<TownPlace, 's3' | 'data'>) =>
  s3 ? s3Files(s3) : localFiles(join(data, 'files'))

export function openTown(place: TownPlace, onError: (error: Error) => unknown): OpenTown {
  let closing = false
  const { db, pool } = connect({
    url: place.databaseUrl,
    as: 'portal',
    max: 16,
    // A server that stops after us says so to connections that are ending anyway.
    onError: (error) => closing || onError(error),
  })
  const town: Town = {
    host: place.host,
    db,
    pool,
    files: filesOf(place),
    url: place.url,
    demonstration: place.demonstration,
    ...(place.mail && { mail: place.mail }),
    ...(place.sms && { sms: place.sms }),
    ...(place.whatsapp && { whatsapp: place.whatsapp }),
  }
  const close = () => {
    closing = true
    return db.destroy()
  }
  return { town, close }
}
