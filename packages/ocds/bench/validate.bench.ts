import { validate } from '../src/validate/validate.ts'
import { edcaPackage } from './edca-releases.ts'
import { emitter, measured } from './measure.ts'

// Every check on 10,000 releases of 23 MB, the first time and again, and on one process again after a save.
const RELEASES = Number(process.env.BENCH_RELEASES ?? 10_000)
const SAVES = 200

const emit = emitter('ocds validate')
const text = JSON.stringify(edcaPackage(RELEASES))
const parsed = await measured(() => JSON.parse(text))
emit({ step: 'parse', megabytes: Math.round(text.length / 1e5) / 10, seconds: parsed.seconds })

for (const step of ['first', 'again']) {
  const { answer, seconds } = await measured(() => validate(parsed.answer))
  if (!answer.valid || answer.coherence.length > 0) throw new Error('the releases are not clean')
  emit({ step, releases: RELEASES, seconds })
}

const one = { ...parsed.answer, releases: parsed.answer.releases.slice(0, 1) }
const saved = await measured(() => {
  for (let n = 0; n < SAVES; n++) validate(one)
})
emit({ step: 'one process', milliseconds: (saved.seconds * 1000) / SAVES })
