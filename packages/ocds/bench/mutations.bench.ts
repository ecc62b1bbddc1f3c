import { EDCA_EXTENSIONS } from '../src/model/extensions/all.ts'
import { validate } from '../src/validate/validate.ts'
import { mutations } from '../test/mutations.ts'
import { edcaPackage } from './edca-releases.ts'
import { emitter, measured } from './measure.ts'

// Documents that nobody would write: each gets a report, and none an exception.
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 200_000)

const { extensions: _, releases, ...about } = edcaPackage(1)
const records = releases.map((release) => ({
  ...{ ocid: release.ocid, releases, compiledRelease: { ...release, tag: ['compiled'] } },
}))
const texts = [
  { ...about, releases },
  { ...about, records },
].map((one) => JSON.stringify(one))

const { answer, seconds } = await measured(() => {
  let invalid = 0
  for (const document of mutations(texts, DOCUMENTS, 2)) {
    if (!validate(document, { extensions: EDCA_EXTENSIONS }).valid) invalid++
  }
  return invalid
})
emitter('ocds mutations')({ documents: DOCUMENTS, invalid: answer, crashes: 0, seconds })
