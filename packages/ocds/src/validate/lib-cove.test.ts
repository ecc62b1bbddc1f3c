import { describe, expect, test } from 'vitest'
import { dataFile, dataIsHere, dataMissing } from '../../test/data.ts'
import { validate } from './validate.ts'

type Expected = {
  valid?: boolean
  errors: { type: string; path: string }[] | null
  additional_fields?: [path: string, field: string, count: number][]
  checks?: { empty_field?: number }
  conformance_errors?: { ocds_prefixes_bad_format?: [string, string][] } | null
  open_codelist?: Record<string, { values: string[] }>
}

const cases: Record<string, Expected> = dataIsHere ? dataFile('cases/validate/expected.json') : {}
if (!dataIsHere) console.warn(`No se compara con el revisor del estándar: ${dataMissing}.`)

/** The checker fails on records of 1.0; there is nothing to agree with. */
const judged = Object.entries(cases).filter(([, { errors }]) => errors !== null)

describe.skipIf(!dataIsHere)("the report says what the standard's own checker says", () => {
  test.each(judged)('%s', (file, expected) => {
    const report = validate(dataFile(`cases/validate/${file}`))

    expect({
      valid: report.valid,
      errors: report.errors.map(({ rule, path }) => `${path} ${rule}`).toSorted(),
      additional: report.additionalFields.map(({ path, field, count }) => [path, field, count]),
      empty: report.emptyFields.length,
      prefixes: report.conformance.filter(({ rule }) => rule === 'ocid-prefix').map(pathOf),
      codes: report.codes.open.map(({ values }) => values.toSorted()),
    }).toEqual({
      valid: expected.valid,
      errors: expected.errors?.map(({ type, path }) => `${path} ${type}`).toSorted(),
      additional: expected.additional_fields,
      empty: expected.checks?.empty_field ?? 0,
      prefixes: (expected.conformance_errors?.ocds_prefixes_bad_format ?? []).map(
        ([, path]) => path,
      ),
      codes: Object.values(expected.open_codelist ?? {}).map(({ values }) => values),
    })
  })

  test('a record package that the checker cannot read is reported, not refused', () => {
    const file = 'cases/validate/lib-cove-ocds/common_checks/1-0/records_invalid_releases.json'

    expect(validate(dataFile(file))).toMatchObject({ valid: false, kind: 'record-package' })
  })
})

const pathOf = ({ path }: { path: string }) => path
