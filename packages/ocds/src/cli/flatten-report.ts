import type { Flattened } from '../flatten/sheets.ts'
import { explainNotHeld } from '../flatten/texts.ts'
import type { Io } from './io.ts'
import { MostOften } from './most-often.ts'
import { texts } from './texts.ts'

type Telling = { out: string; beside: string; isJson: boolean; io: Io }

/** Tells what the sheets hold and what they do not. */
export async function tellNotHeld(made: Flattened, { out, beside, isJson, io }: Telling) {
  const sheets = made.sheets.map(({ name, rows }) => ({ name, rows: rows.length }))
  if (isJson)
    return await io.out(`${JSON.stringify({ kind: made.kind, sheets, notHeld: made.notHeld })}\n`)

  const lines = [texts.flatten.done(out, sheets)]
  if (made.notHeld.length > 0) {
    const why = new MostOften(texts.flatten.why)
    for (const { path, why: rule } of made.notHeld) {
      why.add({ rule, path, message: explainNotHeld(rule) })
    }
    lines.push('', texts.flatten.notHeld(made.notHeld.length, beside), why.text(io.columns))
  }
  await io.out(`${lines.join('\n')}\n`)
}
