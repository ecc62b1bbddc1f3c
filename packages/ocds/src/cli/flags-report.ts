import type { Coverage } from '../flags/coverage.ts'
import { FLAG_CODES, type FlagCode, type FlagGroup, type Flags } from '../flags/types.ts'
import { table } from './table.ts'
import { texts } from './texts.ts'
import { count } from './words.ts'

/** How often each flag was found and where first, for a person. */
export function flagsText(flags: Flags, releases: number, width: number): string {
  const rows = FLAG_CODES.flatMap((code) => rowsOf(flags, code))
  if (rows.length === 0) return texts.flags.none(releases)
  const columns = [
    { title: texts.flags.code },
    { title: texts.flags.howMany, isNumber: true },
    { title: texts.flags.of },
    { title: texts.example },
    { title: texts.flags.meaning },
  ]
  return [texts.flags.found(releases), '', table(columns, rows, width), '', texts.flags.note].join(
    '\n',
  )
}

const groups: readonly FlagGroup[] = ['OCID', 'Buyer', 'ProcuringEntity', 'Tenderer']

function rowsOf(flags: Flags, code: FlagCode): string[][] {
  return groups.flatMap((group) => {
    const ids = Object.entries(flags[group] ?? {}).filter(([, codes]) => code in codes)
    const [first] = ids
    if (!first) return []
    return [
      [code, count(ids.length), texts.flags.groups[group], first[0], texts.flags.meanings[code]],
    ]
  })
}

/** Paths with how often they say something. */
export function coverageText(counts: Coverage, width: number): string {
  const rows = Object.entries(counts).map(([path, times]) => [
    count(times),
    path || texts.flags.line,
  ])
  const columns = [{ title: texts.times, isNumber: true }, { title: texts.flags.path }]
  return table(columns, rows, width)
}
