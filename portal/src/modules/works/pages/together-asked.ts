import type { Context } from 'hono'
import { z } from 'zod'
import type { Sent } from '../../../design/index.ts'
import { unitsInForce } from '../../../kernel/organisation/index.ts'
import { errorsOf, type Visit } from '../../../kernel/visit/index.ts'
import { optionalText, requiredDate, requiredText } from '../../../lib/fields.ts'
import { readFolio } from '../../../lib/folio.ts'
import { nfc } from '../../../lib/text.ts'
import { pageTexts } from '../page-texts.ts'
import { isStage } from '../rules/stages.ts'
import type { Asked } from '../rules/together.ts'
import { togetherTexts as say } from '../together-texts.ts'

/** What the address calls each act. */
export const togetherActs = {
  etapa: 'forward',
  regreso: 'back',
  fecha: 'promise',
  area: 'assign',
} as const satisfies Record<string, Asked['act']>

export type ActWord = keyof typeof togetherActs

export const actWords = ['etapa', 'regreso', 'fecha', 'area'] as const satisfies readonly ActWord[]

export const isActWord = (text: string): text is ActWord => actWords.some((word) => word === text)

/** As many as a list shows at once, four times. */
const MOST = 200

/** The folios that were chosen, each once; what is no folio is left out. */
export const foliosIn = (said: readonly string[]): string[] => [
  ...new Set(
    said.slice(0, MOST).flatMap((text) => {
      const read = readFolio(text)
      return read.accepted ? [read.fact] : []
    }),
  ),
]

const { errors } = pageTexts
const on = requiredDate(errors.date)
const reason = requiredText(say.errors.reason, 1000)

const schemas = {
  etapa: z.object({ dia: on }).transform(({ dia }): Asked => ({ act: 'forward', on: dia })),
  regreso: z
    .object({ dia: on, motivo: reason })
    .transform(({ dia, motivo }): Asked => ({ act: 'back', on: dia, reason: motivo })),
  fecha: z
    .object({
      paso: z.string({ error: say.errors.step }).refine(isStage, say.errors.step),
      dia: on,
      motivo: optionalText(1000),
    })
    .transform(
      ({ paso, dia, motivo }): Asked => ({ act: 'promise', step: paso, on: dia, reason: motivo }),
    ),
  area: z
    .object({ unidad: requiredText(say.errors.unit, 80), motivo: reason })
    .transform(({ unidad, motivo }): Asked => ({ act: 'assign', unitId: unidad, reason: motivo })),
} satisfies Record<ActWord, z.ZodType<Asked>>

export type Read =
  | { readonly asked: Asked; readonly sent: Sent }
  | { readonly asked: undefined; readonly sent: Sent | undefined }

/** What was typed about all of them; the first time nothing was, and a date that may be today is. */
export async function readAsked(
  c: Context<Visit>,
  word: ActWord,
  given: Readonly<Record<string, string>>,
): Promise<Read> {
  const typed = Object.fromEntries(
    (['dia', 'paso', 'unidad', 'motivo'] as const).flatMap((name) => {
      const value = given[name]
      return value === undefined ? [] : [[name, nfc(value)] as const]
    }),
  )
  if (Object.keys(typed).length === 0) return { asked: undefined, sent: undefined }
  const read = schemas[word].safeParse(typed)
  if (!read.success) return { asked: undefined, sent: { typed, errors: errorsOf(read.error) } }
  const asked = read.data
  if (asked.act === 'assign') {
    const units = await unitsInForce(c.var.town.db)
    if (!units.some(({ id }) => id === asked.unitId))
      return { asked: undefined, sent: { typed, errors: { unidad: say.errors.unit } } }
  }
  return { asked, sent: { typed } }
}
