import { centavos, toDecimal } from '../../../lib/money.ts'
import type { Column } from '../../../lib/sheet.ts'
import { type ColumnKey, headingOf, promisedStages, promiseKey } from '../importer/columns.ts'
import { type Clock, daysLate } from '../pages/standing-status.ts'
import { nextPromise } from '../rules/lateness.ts'
import type { Work } from '../rules/work.ts'
import { capital, owed, sectorNames, stageNames, standingName, typeNames } from '../texts.ts'

export type ExportedWork = {
  readonly work: Work
  readonly placeName: string | null
  readonly unitName: string | null
}

const text = (
  key: ColumnKey,
  value: (row: ExportedWork) => string | null,
): Column<ExportedWork> => ({ heading: headingOf(key), value, format: 'text' })

const number = (
  key: ColumnKey,
  value: (row: ExportedWork) => number | null,
): Column<ExportedWork> => ({ heading: headingOf(key), value })

const money = (
  key: ColumnKey,
  value: (row: ExportedWork) => number | null,
): Column<ExportedWork> => ({
  heading: headingOf(key),
  value: (row) => {
    const amount = value(row)
    return amount === null ? null : toDecimal(centavos(amount))
  },
  format: 'money',
})

const date = (
  key: ColumnKey,
  value: (row: ExportedWork) => string | null,
): Column<ExportedWork> => ({ heading: headingOf(key), value, format: 'date' })

/** The columns of every file that we write of works: what the importer reads, under the headings it knows. */
export const exportColumns: readonly Column<ExportedWork>[] = [
  text('folio', ({ work }) => work.folio),
  number('edition', ({ work }) => work.facts.edition),
  text('externalId', ({ work }) => work.facts.externalId),
  text('title', ({ work }) => work.facts.title),
  text('description', ({ work }) => work.facts.description),
  text('type', ({ work: { facts } }) => facts.type && capital(typeNames[facts.type])),
  text('topic', ({ work: { facts } }) => facts.sector && capital(sectorNames[facts.sector])),
  text('placeKey', ({ work }) => work.facts.placeId),
  text('place', ({ placeName }) => placeName),
  text('address', ({ work }) => work.facts.address),
  number('lat', ({ work }) => work.facts.lat),
  number('lon', ({ work }) => work.facts.lon),
  text('unit', ({ unitName }) => unitName),
  money('ceiling', ({ work }) => work.facts.ceiling),
  money('assigned', ({ work }) => work.facts.assigned),
  number('votes', ({ work }) => work.facts.votes),
  text('stage', ({ work }) => standingName(work)),
  date('stageOn', ({ work }) => work.since),
  number('physical', ({ work }) => work.lastReport?.physical ?? null),
  number('financial', ({ work }) => work.lastReport?.financial ?? null),
  date('reportedOn', ({ work }) => work.lastReport?.on ?? null),
  ...promisedStages.map((stage) =>
    date(
      promiseKey(stage),
      ({ work }) => work.promises.find(({ step }) => step === stage)?.latest ?? null,
    ),
  ),
]

/** What a list tells of lateness, so that anyone can count it again. It is not loaded back: it follows from the rest. */
export const latenessColumns = (clock: Clock): readonly Column<ExportedWork>[] => [
  {
    ...{ heading: owed.step, format: 'text' },
    value: (row) => {
      const next = owes(row)
      return next ? capital(stageNames[next.step]) : null
    },
  },
  {
    ...{ heading: owed.first, format: 'date' },
    value: (row) => owes(row)?.baseline ?? null,
  },
  {
    heading: owed.late,
    value: (row) => daysLate({ ...row.work, dueOn: owes(row)?.baseline ?? null }, clock),
  },
]

const owes = ({ work }: ExportedWork) => nextPromise(work, work.promises)
