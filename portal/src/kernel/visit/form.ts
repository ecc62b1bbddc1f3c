import type { Context } from 'hono'
import type { z } from 'zod'
import { nfc } from '../../lib/text.ts'
import { texts } from './texts.ts'

/** What was typed, field by field, to be shown again; files are not kept. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

/** One sentence for each field that is wrong; '' is the form as a whole. */
export type FieldErrors = Readonly<Record<string, string>>

export type FormRead<Values> =
  | { readonly values: Values; readonly errors: undefined; readonly typed: Typed }
  | { readonly values: undefined; readonly errors: FieldErrors; readonly typed: Typed }

/** Reads the sent form by its schema. Texts arrive in NFC, with plain line ends and without control characters. */
export async function parseForm<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<FormRead<z.output<Schema>>> {
  const sent = await readBody(c)
  if (!sent) return { values: undefined, errors: { '': texts.unreadableForm }, typed: {} }
  const typed = textsOf(sent)
  const read = schema.safeParse(sent, { error: spanishIssue })
  return read.success
    ? { values: read.data, errors: undefined, typed }
    : { values: undefined, errors: errorsOf(read.error), typed }
}

/** The value of a field to show again in the form. */
export function typedText(typed: Typed, field: string): string {
  const value = typed[field]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** The first sentence for each top-level field. */
export function errorsOf(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { path, message } of error.issues) errors[String(path[0] ?? '')] ??= message
  return errors
}

type Sent = Record<string, string | File | (string | File)[]>

/** What a browser sends as a form; anything else says nothing that was asked for. */
const isForm = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i

async function readBody(c: Context): Promise<Sent | undefined> {
  if (!isForm.test(c.req.header('content-type') ?? '')) return undefined
  try {
    const body = await c.req.parseBody({ all: true })
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, cleaned(value)]))
  } catch {
    return undefined
  }
}

function cleaned(value: string | File | (string | File)[]): string | File | (string | File)[] {
  if (Array.isArray(value)) return value.map((one) => cleaned(one) as string | File)
  return typeof value === 'string' ? cleanText(value) : value
}

/** Everything of the category «control» but tabs and line ends. */
const cleanText = (text: string) => nfc(text.replace(/\r\n?/g, '\n')).replace(/[^\P{Cc}\t\n]/gu, '')

const textsOf = (sent: Sent): Typed =>
  Object.fromEntries(
    Object.entries(sent).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : [value].flat().filter((one) => typeof one === 'string'),
    ]),
  )

/** For what a schema says nothing about. */
function spanishIssue(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return texts.missingField
  if (issue.code === 'too_big' && issue.origin === 'string') return texts.tooLong(issue.maximum)
  return texts.wrongField
}
