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

/** Paths with how often they say something, for a person, who reads no more than so many. */
export function coverageText(counts: Coverage, width: number): string {
  const all = Object.keys(counts)
  const rows = all
    .slice(0, mostPaths)
    .map((path) => [count(counts[path] ?? 0), path || texts.flags.line])
  const columns = [{ title: texts.times, isNumber: true }, { title: texts.flags.path }]
  const more = all.length > mostPaths ? `\n${texts.andMore(count(all.length - mostPaths))}` : ''
  return `${table(columns, rows, width)}${more}`
}

const mostPaths = 10_000

/** The same as one object of JSON, in pieces: of a million paths the whole text would be in memory beside them. */
export function* coverageJson(counts: Coverage) {
  let piece = '{'
  let comma = ''
  for (const path of Object.keys(counts)) {
    piece += `${comma}${JSON.stringify(path)}:${counts[path]}`
    comma = ','
    if (piece.length < 2 ** 16) continue
    yield piece
    piece = ''
  }
  yield `${piece}}\n`
}
