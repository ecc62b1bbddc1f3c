import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere, dataMissing, dataPath } from '../../test/data.ts'
import { coverage } from './coverage.ts'
import { flags } from './flags.ts'
import type { FlagSettings } from './settings.ts'

if (!dataIsHere) console.warn(`No se compara con Cardinal: ${dataMissing}.`)

const namesIn = (folder: string) =>
  dataIsHere
    ? readdirSync(dataPath(`cases/flags/${folder}`)).flatMap((file) =>
        file.endsWith('.jsonl') ? [file.slice(0, -'.jsonl'.length)] : [],
      )
    : []

describe.skipIf(!dataIsHere)('the flags are those of Cardinal', () => {
  test.each(namesIn('indicators'))('%s', (name) => {
    const releases = linesOf(`cases/flags/indicators/${name}.jsonl`)
    const before = structuredClone(releases)
    const { code, section } = settingsIn(name)
    const settings = { ...always, [code]: section }

    const { Meta, Figures, ...groups } = flags(releases, { indicators: [code], settings })

    expect(groups).toStrictEqual(dataFile(`cases/flags/indicators/${name}.expected`))
    expect(releases).toStrictEqual(before)
    expect(pathsOf(Figures)).toEqual(pathsOf(groups))
  })
})

describe.skipIf(!dataIsHere)('the coverage is that of Cardinal', () => {
  test.each(namesIn('coverage'))('%s', (name) => {
    const bytes = readFileSync(dataPath(`cases/flags/coverage/${name}.jsonl`))
    expect(coverage(bytes)).toStrictEqual(dataFile(`cases/flags/coverage/${name}.expected`))
  })
})

const always: FlagSettings = {
  no_price_comparison_procurement_methods: ['NPC'],
  exclusions: { procurement_method_details: ['EXC'] },
}

const linesOf = (path: string): unknown[] =>
  readFileSync(dataPath(path), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

/** `R003-threshold-10`, `R018-procurement_methods-open+selective`, `R003-procurement_method_details-x-5-y-10`. */
function settingsIn(name: string) {
  const [code = '', setting, ...values] = name.split('-')
  if (setting === undefined) return { code, section: {} }
  return { code, section: { [setting]: valueIn(values) } }
}

function valueIn(values: readonly string[]) {
  const [first = ''] = values
  if (values.length === 1) return /^[\d.]+$/.test(first) ? Number(first) : first.split('+')
  const pairs = Array.from({ length: values.length / 2 }, (_, at) =>
    values.slice(2 * at, 2 * at + 2),
  )
  return Object.fromEntries(pairs.map(([name, days]) => [name, Number(days)]))
}

/** Group, id and code of each entry. */
const pathsOf = (groups: object): string[] =>
  Object.entries(groups).flatMap(([group, ids]) =>
    Object.entries(ids).flatMap(([id, codes]) =>
      Object.keys(codes ?? {}).map((code) => `${group} ${id} ${code}`),
    ),
  )
