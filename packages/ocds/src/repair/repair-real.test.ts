import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere, dataPath } from '../../test/data.ts'
import { officialCheck } from '../../test/official-check.ts'
import type { Json } from '../merge/json.ts'
import { valuesIn } from './journal.ts'
import { repair } from './repair.ts'
import { undoRepairs } from './undo-repairs.ts'

const folder = 'cases/validate/real/cdmx-sefin-2016'
const files = dataIsHere ? readdirSync(dataPath(folder)) : []

describe.skipIf(!dataIsHere)('the real files of Mexico City, all invalid', () => {
  const check = dataIsHere ? officialCheck('release-package') : () => []

  test.each(files)('%s comes out valid', (file) => {
    const { document, refused } = repair(dataFile(`${folder}/${file}`))

    expect(refused).toEqual([])
    expect(check(document)).toEqual([])
    expect(emptyIn(document)).toEqual([])
  })

  test.each(files)('%s loses no value, and goes back to what it was', (file) => {
    const original = dataFile(`${folder}/${file}`)
    const { document, repairs, moved, balance } = repair(original)

    expect(original).toEqual(dataFile(`${folder}/${file}`))
    expect(undoRepairs(document, repairs)).toEqual(original)
    expect(balance.before).toBe(valuesIn(original))
    expect(balance.before + balance.added).toBe(balance.after + balance.joined + balance.moved)
    const said = new Set([...textsIn(document), ...moved.flatMap(({ value }) => textsIn(value))])
    const changed = new Set(repairs.map(({ before }) => JSON.stringify(before)))
    const lost = textsIn(original).filter((text) => !said.has(text) && !changed.has(text))
    expect(lost).toEqual([])
  })

  test.each(files)('%s, repaired twice, does not change again', (file) => {
    const once = repair(dataFile(`${folder}/${file}`)).document
    const twice = repair(once)

    expect(twice.repairs).toEqual([])
    expect(twice.document).toEqual(once)
  })
})

function textsIn(value: Json): string[] {
  if (typeof value !== 'object') return [JSON.stringify(value)]
  return Object.values(value ?? {}).flatMap(textsIn)
}

function emptyIn(value: Json, path = ''): string[] {
  if (value === '' || (typeof value === 'object' && value && Object.keys(value).length === 0)) {
    return [path]
  }
  if (typeof value !== 'object') return []
  return Object.entries(value ?? {}).flatMap(([key, inside]) => emptyIn(inside, `${path}/${key}`))
}
