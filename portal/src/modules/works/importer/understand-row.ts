import type { Notice, Reject, Spot } from '../../../kernel/imports/index.ts'
import type { TableRecord } from '../../../lib/columns.ts'
import { accept, refuse } from '../../../lib/decision.ts'
import { type ColumnKey, promisedStages, promiseKey } from './columns.ts'
import {
  type CellRead,
  readAmount,
  readCode,
  readDay,
  readDegrees,
  readFolioCell,
  readPercentage,
  readSentence,
  readText,
  readWhole,
  readYear,
  textIn,
} from './read-cells.ts'
import { type Said, spotAt, type WorkRow } from './row.ts'
import { spanishCase } from './spanish-case.ts'
import { say } from './texts.ts'
import { readCondition, readSector, readStage, readType } from './words.ts'

export type RowContext = {
  readonly spot: Spot
  readonly letters: WorkRow['letters']
  /** Columns of progress that hold 0.45 for 45 %. */
  readonly fractions: ReadonlySet<ColumnKey>
}

export type UnderstoodRow = {
  readonly said: Said
  readonly words: WorkRow['words']
  readonly rejects: readonly Reject[]
  readonly notices: readonly Notice[]
}

/** One row of the sheet; a cell that cannot be read rejects the row, so that nothing is loaded by halves. */
export function understandRow(record: TableRecord<ColumnKey>, context: RowContext): UnderstoodRow {
  const rejects: Reject[] = []
  const words: Partial<Record<ColumnKey, string>> = {}
  const value = <Value>(
    key: ColumnKey,
    read: (cell: ReturnType<typeof record.value>) => CellRead<Value>,
  ) => {
    const cell = record.value(key)
    const text = textIn(cell)
    if (text === '') return undefined
    words[key] = text
    const result = read(cell)
    if (result.accepted) return result.fact
    const spot = spotAt(context, key)
    rejects.push({ spot, rule: key, value: text, message: result.refusal })
    return undefined
  }
  const written = value('title', readSentence(300))
  const title = written && spanishCase(written)
  const stands = value('stage', (cell) => readStanding(textIn(cell)))
  const promises = Object.fromEntries(
    promisedStages.flatMap((stage) => {
      const on = value(promiseKey(stage), readDay)
      return on ? [[stage, on] as const] : []
    }),
  )
  const said = {
    folio: value('folio', readFolioCell),
    edition: value('edition', readYear),
    externalId: value('externalId', readText(100)),
    title,
    originalTitle: title === written ? undefined : written,
    description: value('description', readSentence(2000)),
    type: value('type', readCode(readType, say.unknownType)),
    sector: value('topic', readCode(readSector, say.unknownSector)),
    placeKey: value('placeKey', readText(200)),
    place: value('place', readText(200)),
    district: value('district', readText(200)),
    address: value('address', readSentence(300)),
    lon: value('lon', readDegrees(180)),
    lat: value('lat', readDegrees(90)),
    unit: value('unit', readText(200)),
    ceiling: value('ceiling', readAmount),
    assigned: value('assigned', readAmount),
    votes: value('votes', readWhole),
    stage: stands?.stage,
    condition: stands?.condition,
    stageOn: value('stageOn', readDay),
    physical: value('physical', readPercentage(context.fractions.has('physical'))),
    financial: value('financial', readPercentage(context.fractions.has('financial'))),
    reportedOn: value('reportedOn', readDay),
    promises: Object.keys(promises).length > 0 ? promises : undefined,
  }
  if (rejects.length === 0 && (said.lon === undefined) !== (said.lat === undefined)) {
    const key = said.lon === undefined ? 'lat' : 'lon'
    const spot = spotAt(context, key)
    rejects.push({ spot, rule: key, value: textIn(record.value(key)), message: say.halfPoint })
  }
  return { said: withoutAbsent(said), words, rejects, notices: noticesOf(said, context) }
}

/** A stage, or what stopped the work. */
function readStanding(text: string): CellRead<Pick<Said, 'stage' | 'condition'>> {
  const condition = readCondition(text)
  if (condition) return accept({ condition })
  const stage = readStage(text)
  return stage ? accept({ stage }) : refuse(say.unknownStage)
}

const withoutAbsent = (said: { readonly [Key in keyof Said]: Said[Key] | undefined }): Said =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))

function noticesOf(
  { title, originalTitle }: { title: string | undefined; originalTitle: string | undefined },
  context: RowContext,
): Notice[] {
  if (!title || !originalTitle) return []
  const spot = spotAt(context, 'title')
  return [
    { spot, rule: 'capitals', message: say.readAs(title), before: originalTitle, after: title },
  ]
}
