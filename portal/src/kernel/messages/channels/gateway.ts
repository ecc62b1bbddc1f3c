import { texts } from '../texts.ts'
import type { Sent } from './channel.ts'

/** What a service on the network answered to one request. */
export type Answer = { readonly status: number; readonly body: unknown }

/** It may pass another time. The sentence is for the outbox; the log takes only the code. */
export class NotNow extends Error {
  readonly code: string
  constructor(sentence: string, code: string) {
    super(sentence)
    this.code = code
  }
}

const PATIENCE_MS = 30_000

/** Asks a service to take a message. A service that cannot be reached is `NotNow`. */
export async function askGateway(
  url: string,
  request: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
): Promise<Answer> {
  try {
    // A redirection is not followed: it would carry the message, and its key, to who knows where.
    const options = { method: 'POST', redirect: 'manual', ...request } as const
    const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) })
    return { status: answer.status, body: readJson(await answer.text()) }
  } catch (error) {
    const code = codeOf(error)
    throw new NotNow(texts.unreachable(code), code)
  }
}

type Reading = {
  readonly referenceIn: (body: unknown) => string | undefined
  readonly refusalIn: (body: unknown) => string | undefined
  /** Codes of the service that say «later» or «your settings are wrong» under a status that says «never». */
  readonly mayPass?: (body: unknown) => boolean
}

/** A refusal that the message itself caused is final; a wrong key, a limit and a fault of theirs are not. */
export function sentBy(
  { status, body }: Answer,
  { referenceIn, refusalIn, mayPass }: Reading,
): Sent {
  const why = texts.answered(status, refusalIn(body))
  const reference = status >= 200 && status < 300 ? referenceIn(body) : undefined
  if (reference !== undefined) return { taken: true, reference }
  if (isFinal(status) && !mayPass?.(body)) return { taken: false, why }
  throw new NotNow(why, `HTTP ${status}`)
}

const oursOrLater = new Set([401, 403, 404, 408, 425, 429])

const isFinal = (status: number) => status >= 400 && status < 500 && !oursOrLater.has(status)

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeOf(error: unknown): string {
  const { name, cause } = error as Error & { cause?: { code?: unknown } }
  return typeof cause?.code === 'string' ? cause.code : name
}
