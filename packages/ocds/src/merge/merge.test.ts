import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere } from '../../test/data.ts'
import type { JsonObject } from './json.ts'
import { compileReleases, versionReleases } from './merge.ts'

type Case = { kind: string; schema: string; input: string; expected: string }
const cases: Case[] = dataIsHere ? dataFile('cases/merge/cases.json') : []

describe.skipIf(!dataIsHere)('the cases of the reference implementation', () => {
  test.each(cases)('$expected', ({ kind, schema, input, expected }) => {
    const merge = kind === 'compiled' ? compileReleases : versionReleases
    const releases = dataFile(`cases/merge/${input}`)

    const { release } = merge(releases, { schema: dataFile(`cases/merge/${schema}`) })

    expect(release).toEqual(dataFile(`cases/merge/${expected}`))
    expect(releases).toEqual(dataFile(`cases/merge/${input}`))
  })
})

describe.skipIf(!dataIsHere)('our model has the rules of the official schema', () => {
  const official = cases.filter(({ schema }) => schema.startsWith('release-schema'))

  test.each(official)('$expected', ({ kind, input, expected }) => {
    const merge = kind === 'compiled' ? compileReleases : versionReleases
    const { release } = merge(dataFile(`cases/merge/${input}`))
    expect(release).toEqual(dataFile(`cases/merge/${expected}`))
  })

  test.each(['example02-object-record', 'example03-record'])('%s', (name) => {
    const [record] = dataFile(`ocds-1.1.5/examples/merging/${name}.json`).records
    expect(compileReleases(record.releases).release).toEqual(record.compiledRelease)
    expect(versionReleases(record.releases).release).toEqual(record.versionedRelease)
  })
})

describe.skipIf(!dataIsHere)('the worked examples of the standard', () => {
  const examples = 'ocds-1.1.5/examples'
  const schema: JsonObject = dataIsHere ? dataFile('ocds-1.1.5/release-schema.json') : {}

  test.each([
    'merging/example02-field-record',
    'merging/example02-object-record',
    'merging/example03-record',
  ])('%s', (name) => {
    const [record] = dataFile(`${examples}/${name}.json`).records

    const compiled = compileReleases(record.releases, { schema })
    const versioned = versionReleases(record.releases, { schema })

    expect(compiled.release).toEqual(record.compiledRelease)
    if (record.versionedRelease) expect(versioned.release).toEqual(record.versionedRelease)
  })

  test('five linked releases give the record that links them', () => {
    const names = ['tender-1', 'tender-2', 'tender-3', 'award-1', 'award-2']
    const releases = names.flatMap(
      (name) => dataFile(`${examples}/merging/merge-${name}.json`).releases,
    )
    const [record] = dataFile(`${examples}/merging/versioned.json`).records

    expect(compileReleases(releases, { schema }).release).toEqual(record.compiledRelease)
    expect(versionReleases(releases, { schema }).release).toEqual(record.versionedRelease)
  })
})
