import { toCsv } from '../src/flatten/csv-writer.ts'
import { flatten } from '../src/flatten/flatten.ts'
import type { Table } from '../src/flatten/sheets.ts'
import { unflatten } from '../src/flatten/unflatten.ts'
import { toXlsx } from '../src/flatten/xlsx-writer.ts'
import { edcaPackage } from './edca-releases.ts'
import { emitter, measured } from './measure.ts'

// 10,000 releases of 23 MB to sheets, to CSV and XLSX files, and back from each.
const RELEASES = Number(process.env.BENCH_RELEASES ?? 10_000)

const emit = emitter('ocds flatten')
const document = edcaPackage(RELEASES)
const limits = { maxCells: 50_000_000 }

const flat = await measured(() => flatten(document))
const { sheets } = flat.answer
const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
emit({ step: 'flatten', releases: RELEASES, sheets: sheets.length, rows, seconds: flat.seconds })

const csv = await measured(() => Object.fromEntries(sheets.map(file)))
const csvSize = Object.values(csv.answer).reduce((sum, text) => sum + text.length, 0)
emit({ step: 'to CSV', megabytes: megabytes(csvSize), seconds: csv.seconds })

const xlsx = await measured(() => toXlsx(sheets))
emit({ step: 'to XLSX', megabytes: megabytes(xlsx.answer.length), seconds: xlsx.seconds })

const back = await measured(() => unflatten(sheets, { limits }))
emit({ step: 'from sheets', seconds: back.seconds })
emit({
  step: 'from CSV',
  seconds: (await measured(() => unflatten(csv.answer, { limits }))).seconds,
})
emit({
  step: 'from XLSX',
  seconds: (await measured(() => unflatten(xlsx.answer, { limits }))).seconds,
})
emit({ step: 'memory', peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) })

if (JSON.stringify(back.answer).length !== JSON.stringify(document).length) {
  throw new Error('the releases did not come back')
}

function file(sheet: Table): [string, string] {
  return [sheet.name, toCsv(sheet)]
}

function megabytes(bytes: number) {
  return Math.round(bytes / 1e5) / 10
}
