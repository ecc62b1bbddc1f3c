import { expect, test } from 'vitest'
import { edcaPackage, edcaRelease } from '../../bench/edca-releases.ts'
import { mutations } from '../../test/mutations.ts'
import { EDCA_EXTENSIONS } from '../model/extensions/all.ts'
import { officialUrls } from '../model/extensions/declared.ts'
import { validate } from './validate.ts'

const release = edcaRelease(7)
const { extensions: _, releases, ...about } = edcaPackage(1)
const compiled = { ...release, tag: ['compiled'] }
const project = {
  ...{ id: 'oc4ids-abcdef-1', title: 'Parque', sector: ['education'], locations: [{ id: 'l' }] },
  contractingProcesses: [{ id: release.ocid, summary: { ocid: release.ocid, status: 'active' } }],
}
const texts = [
  { ...about, releases },
  { ...about, releases, extensions: officialUrls(EDCA_EXTENSIONS.slice(0, 2)) },
  { ...about, records: [{ ocid: release.ocid, releases: [release], compiledRelease: compiled }] },
  { ...about, version: '1.0', releases: [release] },
  { ...about, version: '0.9', projects: [project] },
  release,
].map((document) => JSON.stringify(document))

// The benchmark `mutations` runs ten times as many.
test('twenty thousand documents that nobody would write get a report each', () => {
  let wrong = 0
  for (const document of mutations(texts, 20_000)) {
    const { valid, errors } = validate(document, { extensions: EDCA_EXTENSIONS })
    if (valid !== (errors.length === 0)) wrong = Number.NaN
    if (!valid) wrong++
  }
  expect(wrong).toBeGreaterThan(5_000)
})
